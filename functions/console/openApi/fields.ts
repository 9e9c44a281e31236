import type { Schema } from './document'

/** One field of what is sent or answered, however deep: `me.memberships[].id`. */
export type Field = { readonly name: string; readonly type: string; readonly isRequired: boolean }

const LIMITS = [
  ['minLength', '≥ '],
  ['maxLength', '≤ '],
] as const

function textType(schema: Schema): string {
  const [, kind] = /^\^\(\?:([a-z|]+)\)_/.exec(schema.pattern ?? '') ?? []
  if (kind !== undefined) return `${kind}_…`
  const limits = LIMITS.filter(([limit]) => schema[limit] !== undefined)
  return ['string', ...limits.map(([limit, sign]) => `${sign}${String(schema[limit])}`)].join(' ')
}

/** The only values that there are, as JSON. */
function valuesOf({ const: only, enum: values }: Schema): readonly unknown[] | undefined {
  return only === undefined ? values : [only]
}

/** Of what type it is, in the words of JSON. */
export function typeOf(schema: Schema): string {
  const values = valuesOf(schema)
  if (values) return values.map((one) => JSON.stringify(one)).join(' | ')
  const forms = schema.anyOf ?? schema.oneOf
  if (forms) return forms.map(typeOf).join(' | ')
  if (schema.type === 'string') return textType(schema)
  return schema.items ? `${typeOf(schema.items)}[]` : (schema.type ?? 'any')
}

const below = (schema: Schema, name: string): readonly Field[] => {
  if (schema.items) return below(schema.items, `${name}[]`)
  const forms = schema.anyOf ?? schema.oneOf
  if (forms) return forms.flatMap((form) => below(form, name))
  const { properties = {}, required = [] } = schema
  return Object.entries(properties).flatMap(([field, one]) => {
    const path = name === '' ? field : `${name}.${field}`
    const isRequired = required.includes(field)
    return [{ name: path, type: typeOf(one), isRequired }, ...below(one, path)]
  })
}

/** All fields of a shape, each once. */
export function fieldsOf(schema: Schema): readonly Field[] {
  const all = below(schema, '')
  return all.filter(({ name }, position) => all.findIndex((one) => one.name === name) === position)
}
