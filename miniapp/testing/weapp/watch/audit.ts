import type { Listening } from '../driver/listening'
import { isTappable } from '../driver/find'
import {
  attribute,
  FIELDS,
  isMute,
  nameOf,
  type Piece,
  type Standing,
  standing,
} from '../driver/tree'
import type { Drawn } from '../markup/draw'
import type { Faults } from './faults'

/** WeChat's own limits, and ours for an old phone. */
const MOST = { nodes: 1_000, depth: 30, children: 60 } as const
export const BUDGET = { nodes: 500, depth: 20 } as const

export type Size = { readonly nodes: number; readonly depth: number }

/** Words that a program writes when it does not know what to say. */
const HOLLOW = /\[object \w+\]|\bundefined\b|\bNaN\b|\bnull\b|Invalid Date/

const SPOKEN = ['aria-label', 'value', 'placeholder'] as const

function auditWords(element: Drawn, say: (what: string) => void): void {
  const texts = element.children.filter((piece): piece is string => typeof piece === 'string')
  const attributes = SPOKEN.map((name) => attribute(element, name))
  for (const words of [...texts, ...attributes])
    if (HOLLOW.test(words)) say(`“${words}” is written in <${element.name}>`)
}

const where = ({ element, around }: Standing): string =>
  [element, ...around]
    .slice(0, 3)
    .map((one) => `${one.name}.${attribute(one, 'class').split(' ')[0] ?? ''}`)
    .join(' in ')

function auditLabel(one: Standing, listens: Listening): string | undefined {
  const { element, around } = one
  if ([element, ...around].some(isMute)) return undefined
  if (element.name === 'image' && attribute(element, 'aria-label') === '')
    return `an image without a label: ${where(one)}`
  if (FIELDS.includes(element.name) && attribute(element, 'aria-label') === '')
    return `a field without a label: ${where(one)}`
  if (isTappable(element, listens) && nameOf(element) === '')
    return `something to tap without a label: ${where(one)}`
  return undefined
}

/** Handlers that an element names and its page does not have. */
const unhandled = ({ attributes, owner, name }: Drawn): readonly string[] =>
  Object.entries(attributes)
    .filter(([key]) => /^(?:bind|catch|mut-bind|capture-)/.test(key))
    .filter(([, handler]) => typeof handler === 'string' && handler !== '')
    .filter(([, handler]) => owner.handler(handler as string) === undefined)
    .map(([key, handler]) => `${key}="${String(handler)}" on <${name}> is not a method of its page`)

/** Looks a drawn page over and notes what no page may have. */
export function audit(
  { page, pieces }: { readonly page: string; readonly pieces: readonly Piece[] },
  faults: Faults,
  listens: Listening,
): Size {
  const all = standing(pieces)
  for (const one of all) {
    const { element } = one
    auditWords(element, (what) => faults.note('words', `${page}: ${what}`))
    const label = auditLabel(one, listens)
    if (label !== undefined) faults.note('label', `${page}: ${label}`)
    for (const what of unhandled(element)) faults.note('handler', `${page}: ${what}`)
    const children = element.children.length
    if (children > MOST.children)
      faults.note('nodes', `${page}: ${children} children in ${where(one)}`)
  }
  const depth = Math.max(0, ...all.map(({ around }) => around.length + 1))
  if (all.length > MOST.nodes) faults.note('nodes', `${page}: ${all.length} nodes`)
  if (depth > MOST.depth) faults.note('nodes', `${page}: ${depth} levels deep`)
  return { nodes: all.length, depth }
}
