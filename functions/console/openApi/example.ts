import { answerOf, bodyOf, type Operation, type Parameter, type Schema } from './document'

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

const BODY = '01J8ZQ6W3E5R7T9Y1A2S3D4F5G'
/** For texts that have to look in a certain way. */
const SHAPED: readonly string[] = [
  '2030-05',
  'demo-key-0001',
  '01J8ZQ6W3E5R7',
  '13800138000',
  '20300501',
  '0427',
  '27',
  'Asia',
  'abcdefghijklmnopqrstuv.ics',
  `${BODY}.abc.abcdefghijklmnopqrstuv`,
  `${BODY}.iab.abc.abcdefghijklmnopqrstuv`,
]

/** Fields whose text is of a kind that the document does not name. */
const NAMED: readonly (readonly [RegExp, string])[] = [
  [/^until$/, '2030-05-03'],
  [/^week$/, '2030-05-06'],
  [/^(?:from|day|days|next|lastDay|firstDay|today|on|date|expiresOn)$/, '2030-05-01'],
  [/^from$/, '09:00'],
  [/^until$/, '11:00'],
]

const fits = ({ pattern, minLength = 0, maxLength = Infinity }: Schema, text: string): boolean =>
  text.length >= minLength &&
  text.length <= maxLength &&
  (pattern === undefined || new RegExp(pattern).test(text))

function textFor(schema: Schema, name: string): string {
  const [, kind] = /^\^(?:\(\?:)?([a-z]{3})/.exec(schema.pattern ?? '') ?? []
  const named = NAMED.filter(([words]) => words.test(name)).map(([, text]) => text)
  const words = ['邻里互助', '邻里', '邻'.repeat(schema.minLength ?? 1)]
  const all = [...named, ...(kind === undefined ? [] : [`${kind}_${BODY}`]), ...words, ...SHAPED]
  return all.find((text) => fits(schema, text)) ?? ''
}

function numberFor({ minimum = 0, maximum = Infinity, multipleOf = 1 }: Schema): number {
  const least = Math.max(minimum, Math.min(1, maximum))
  return Math.ceil(least / multipleOf) * multipleOf
}

function objectFor(schema: Schema): Json {
  const { properties = {}, required = [], additionalProperties: each, propertyNames } = schema
  const fields = Object.entries(properties)
    .filter(([name]) => required.includes(name))
    .map(([name, one]) => [name, exampleOf(one, name)] as const)
  if (fields.length > 0 || typeof each !== 'object') return Object.fromEntries(fields)
  const name = propertyNames === undefined ? 'name' : exampleOf(propertyNames)
  return { [plain(name)]: exampleOf(each) }
}

const listFor = ({ items = {}, minItems = 1 }: Schema, name: string): Json =>
  Array.from({ length: Math.max(1, minItems) }, () => exampleOf(items, name))

const BY_TYPE: Readonly<Record<string, (schema: Schema, name: string) => Json>> = {
  string: textFor,
  number: numberFor,
  integer: numberFor,
  boolean: () => true,
  array: listFor,
  object: objectFor,
}

/** A schema that leaves no choice, or of which the first form is taken. */
function givenBy({ const: only, enum: values, anyOf, oneOf }: Schema) {
  const [first] = values ?? []
  const [form] = anyOf ?? oneOf ?? []
  return { value: (only ?? first) as Json | undefined, form }
}

/** Something that fits a schema: all that must be there, and nothing else. */
export function exampleOf(schema: Schema, name = ''): Json {
  const { value, form } = givenBy(schema)
  if (value !== undefined) return value
  if (form) return exampleOf(form, name)
  return BY_TYPE[schema.type ?? '']?.(schema, name) ?? null
}

const plain = (value: Json): string => (typeof value === 'string' ? value : JSON.stringify(value))

const textOf = ({ schema, name }: Parameter): string => plain(exampleOf(schema, name))

const lineOf = (parameter: Parameter): string => `${parameter.name}: ${textOf(parameter)}`

/** A whole request, as it goes over the line. */
export function requestOf(operation: Operation): string {
  const needed = operation.parameters.filter(({ required }) => required)
  const within = (place: Parameter['in']) => needed.filter((one) => one.in === place)
  const path = within('path').reduce(
    (whole, one) => whole.replace(`{${one.name}}`, textOf(one)),
    operation.path,
  )
  const query = within('query')
    .map((one) => `${one.name}=${encodeURIComponent(textOf(one))}`)
    .join('&')
  const body = bodyOf(operation)
  const isOpen = ['public', 'guest'].includes(operation['x-audience'])
  return [
    `${operation.method} ${path}${query === '' ? '' : `?${query}`}`,
    ...(isOpen ? [] : ['Authorization: Bearer …']),
    ...within('header').map(lineOf),
    ...(body ? ['Content-Type: application/json', '', written(exampleOf(body))] : []),
  ].join('\n')
}

const written = (value: Json): string => JSON.stringify(value, null, 2)

/** What comes back; nothing where it is a file. */
export function answerFor(operation: Operation): string | undefined {
  const { schema } = answerOf(operation)
  return schema && written(exampleOf(schema))
}
