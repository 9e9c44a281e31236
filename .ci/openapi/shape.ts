import type { Schema } from './schema'

export type Change<Shape> = {
  readonly before: Shape
  readonly after: Shape | undefined
  readonly at: string
}
type Compared = { readonly before: Schema; readonly after: Schema; readonly at: string }
type Judge = (compared: Compared) => readonly string[]

const branchesOf = ({ anyOf, oneOf }: Schema): readonly Schema[] | undefined => anyOf ?? oneOf
const valuesOf = (schema: Schema): readonly unknown[] | undefined =>
  schema.const === undefined ? schema.enum : [schema.const]

const sameType: Judge = ({ before, after, at }) => {
  const [was, is] = [before, after].map(({ type }) => JSON.stringify(type))
  return was === is ? [] : [`${at}: ${was} became ${is}`]
}

/** Fields that both have, compared one by one, and items of lists. */
const within = ({ before, after, at }: Compared, judge: Judge): readonly string[] => {
  const properties = Object.entries(before.properties ?? {}).flatMap(([name, was]) => {
    const is = after.properties?.[name]
    return is === undefined ? [] : judge({ before: was, after: is, at: `${at}.${name}` })
  })
  const { items } = after
  const each =
    before.items && items ? judge({ before: before.items, after: items, at: `${at}[]` }) : []
  return [...properties, ...each]
}

const lost = ({ before, after, at }: Compared): readonly string[] =>
  Object.keys(before.properties ?? {})
    .filter((name) => after.properties?.[name] === undefined)
    .map((name) => `${at}.${name} is gone`)

const added = (before: readonly string[] = [], after: readonly string[] = []): readonly string[] =>
  after.filter((name) => !before.includes(name))

/** Each of these must do as well as one of those. */
const unmatched = (
  these: readonly Schema[],
  those: readonly Schema[],
  isMet: (one: Schema, other: Schema) => boolean,
): number => these.filter((one) => !those.some((other) => isMet(one, other))).length

const LIMITS = [
  ['maxLength', -1],
  ['maxItems', -1],
  ['maximum', -1],
  ['minLength', 1],
  ['minItems', 1],
  ['minimum', 1],
] as const

const tighter: Judge = ({ before, after, at }) => [
  ...LIMITS.filter(([limit, direction]) => {
    const [was, is] = [before[limit], after[limit]].map((one) => one ?? -direction * Infinity)
    return direction * ((is ?? 0) - (was ?? 0)) > 0
  }).map(([limit]) => `${at}: ${limit} is tighter`),
  ...(after.pattern === undefined || after.pattern === before.pattern
    ? []
    : [`${at}: takes another pattern`]),
]

const fewerValues: Judge = ({ before, after, at }) => {
  const allowed = valuesOf(after)
  if (allowed === undefined) return []
  const was = valuesOf(before)
  if (was === undefined) return [`${at}: takes only some values`]
  return was
    .filter((value) => !allowed.includes(value))
    .map((value) => `${at}: takes no ${String(value)}`)
}

/** What was taken, and is taken no more: an input may only gain optional fields and become wider. */
export function narrowedIn({ before, after, at }: Change<Schema>): readonly string[] {
  if (after === undefined) return [`${at} is gone`]
  const [was, is] = [branchesOf(before), branchesOf(after)]
  if (was && is) {
    const refused = unmatched(
      was,
      is,
      (one, other) => narrowedIn({ before: one, after: other, at }).length === 0,
    )
    return refused === 0 ? [] : [`${at}: ${refused} of its forms are not taken any more`]
  }
  const compared = { before, after, at }
  return [
    ...lost(compared),
    ...added(before.required, after.required).map((name) => `${at}.${name} must be sent now`),
    ...sameType(compared),
    ...fewerValues(compared),
    ...tighter(compared),
    ...within(compared, narrowedIn),
  ]
}

/** What was answered, and is answered no more: an output may only gain fields; new values ask for an update. */
export function shapeOf({ before, after, at }: Change<Schema>): readonly string[] {
  if (after === undefined) return [`${at} is gone`]
  const [was, is] = [branchesOf(before), branchesOf(after)]
  if (was && is) {
    const unknown = unmatched(
      is,
      was,
      (one, other) => shapeOf({ before: other, after: one, at }).length === 0,
    )
    return unknown === 0 ? [] : [`${at}: ${unknown} of its forms are new`]
  }
  const compared = { before, after, at }
  return [
    ...lost(compared),
    ...added(after.required, before.required)
      .filter((name) => after.properties?.[name] !== undefined)
      .map((name) => `${at}.${name} may be missing now`),
    ...sameType(compared),
    ...(before.const === after.const ? [] : [`${at}: ${String(after.const)} is new`]),
    ...within(compared, shapeOf),
  ]
}
