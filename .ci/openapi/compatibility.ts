import type { Document, Operation, Schema } from './schema'
import { type Change, narrowedIn, shapeOf } from './shape'

const ORDER = ['public', 'guest', 'resident', 'worker']

function shutOut(before: Operation, after: Operation): readonly string[] {
  const [was, is] = [before, after].map((one) => ORDER.indexOf(one['x-audience']))
  return (is ?? 0) > (was ?? 0) ? [`is for ${after['x-audience']} alone now`] : []
}

/** Everything an operation takes, as one object: `path listingId`, `query cursor`, `body from`. */
function inputOf({ parameters, requestBody }: Operation): Schema {
  const [body] = Object.values(requestBody?.content ?? {})
  const fields = [
    ...parameters.map(({ name, in: place, required, schema }) => ({
      name: `${place} ${name}`,
      required,
      schema,
    })),
    ...Object.entries(body?.schema?.properties ?? {}).map(([name, schema]) => ({
      name: `body ${name}`,
      required: body?.schema?.required?.includes(name) === true,
      schema,
    })),
  ]
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map(({ name, schema }) => [name, schema])),
    required: fields.filter(({ required }) => required).map(({ name }) => name),
  }
}

function answers(before: Operation, after: Operation): Change<Schema>[] {
  return Object.keys(before.responses['200']?.content ?? {}).map((type) => ({
    before: before.responses['200']?.content?.[type]?.schema ?? {},
    after: after.responses['200']?.content?.[type]?.schema,
    at: type,
  }))
}

function changed(before: Operation, after: Operation): readonly string[] {
  return [
    ...shutOut(before, after),
    ...narrowedIn({ before: inputOf(before), after: inputOf(after), at: 'input' }),
    ...answers(before, after).flatMap(({ before: was, after: is, at }) =>
      is === undefined && Object.keys(was).length > 0
        ? [`does not answer with ${at} any more`]
        : shapeOf({ before: was, after: is ?? {}, at: 'output' }),
    ),
  ]
}

/** What a client made for the document before could not do, or not read, with the one after. */
export const incompatible = (before: Document, after: Document): readonly string[] =>
  Object.entries(before.paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => {
      const name = `${method.toUpperCase()} ${path}`
      const now = after.paths[path]?.[method]
      if (!now) return [`${name} is gone`]
      return changed(operation, now).map((problem) => `${name} ${problem}`)
    }),
  )
