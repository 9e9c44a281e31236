import { describe, expect, it } from '@jest/globals'
import * as z from 'zod/mini'
import { endpoint, type Endpoint } from '../../shared/contract/endpoint'
import { id, line } from '../../shared/contract/fields'
import { incompatible } from './compatibility'
import { documentOf } from './document'
import type { Operation } from './schema'

const CARD = z.object({
  title: z.string(),
  note: z.optional(z.string()),
  state: z.enum(['open', 'shut']),
})
const INPUT = {
  listingId: id('listing'),
  words: line(20),
  kind: z.enum(['tools', 'books']),
  days: z.optional(z.array(z.int()).check(z.maxLength(3))),
}

type Declared = Partial<Parameters<typeof endpoint>[0]>
const lend = (changed: Declared = {}): Endpoint =>
  endpoint({
    name: 'lend',
    method: 'POST',
    path: '/listings/:listingId/lend',
    audience: 'resident',
    input: () => z.strictObject(INPUT),
    output: () => CARD,
    refusals: ['listing.notFound', 'booking.overlap'],
    ...changed,
  })

const operationOf = (changed: Declared = {}): Operation => {
  const [methods = {}] = Object.values(documentOf([lend(changed)]).paths)
  const [operation] = Object.values(methods)
  if (!operation) throw new Error('no operation')
  return operation
}
const namesOf = ({ parameters }: Operation): readonly string[] =>
  parameters.map(({ in: place, name, required }) => `${place} ${name}${required ? '' : '?'}`)

describe('The document of an endpoint', () => {
  const operation = operationOf()
  const answers = (status: string): string => operation.responses[status]?.description ?? ''

  it('takes the path apart from the body', () => {
    expect(namesOf(operation)).toEqual(['path listingId', 'header Idempotency-Key'])
    expect(namesOf(operationOf({ openToProxies: 'anew' }))).toContain('header X-On-Behalf-Of?')
    expect(operation.requestBody).toMatchObject({
      required: true,
      content: {
        'application/json': {
          schema: { required: ['words', 'kind'], additionalProperties: false },
        },
      },
    })
  })
  it('puts what a GET asks for into the query', () => {
    const get = operationOf({ method: 'GET' })
    expect(get.requestBody).toBeUndefined()
    expect(namesOf(get)).toEqual(['path listingId', 'query words', 'query kind', 'query days?'])
  })
  it('leaves answers open for fields to come', () =>
    expect(JSON.stringify(operation.responses['200'])).not.toContain('additionalProperties'))
  it('groups the refusals by status', () => {
    expect(answers('409')).toContain('booking.overlap')
    expect(answers('409')).not.toContain('listing.notFound')
    expect(answers('404')).toContain('listing.notFound')
  })
  it('says who may call', () => {
    expect(operation.security).toEqual([{ session: [] }])
    expect(operationOf({ audience: 'public' }).security).toEqual([])
  })
  it('asks the public for no key', () =>
    expect(namesOf(operationOf({ audience: 'public' }))).toEqual(['path listingId']))
  it('answers a picture as one', () =>
    expect(operationOf({ isImage: true }).responses['200']?.content).toEqual({ 'image/jpeg': {} }))
})

const input = (changed: object): Declared => ({
  input: () => z.strictObject({ ...INPUT, ...changed }),
})
const output = (changed: object): Declared => ({
  output: () => z.extend(CARD, changed as typeof CARD.shape),
})
const judge = (before: Declared, after: Declared): readonly string[] =>
  incompatible(documentOf([lend(before)]), documentOf([lend(after)]))

const oneOf = (first: string, ...names: readonly string[]) => {
  const form = (name: string) => z.strictObject({ is: z.literal(name) })
  return { by: z.discriminatedUnion('is', [form(first), ...names.map(form)]) }
}

describe('A change that clients would not survive', () => {
  it.each([
    ['a renamed route', {}, { path: '/things/:listingId/lend' }],
    ['another method', {}, { method: 'PUT' }],
    ['a narrower audience', {}, { audience: 'worker' }],
    ['an input that must be sent', {}, input({ note: z.string() })],
    ['an optional input that must be sent', {}, input({ days: z.array(z.int()) })],
    ['an input that is gone', {}, { input: () => z.strictObject({ listingId: INPUT.listingId }) }],
    ['a shorter text', {}, input({ words: line(10) })],
    ['a longer minimum', {}, input({ words: line(20, 2) })],
    ['a shorter list', {}, input({ days: z.optional(z.array(z.int()).check(z.maxLength(2))) })],
    ['an input of another type', {}, input({ days: z.optional(z.string()) })],
    ['fewer values', {}, input({ kind: z.enum(['tools']) })],
    ['values where anything went', input({ kind: z.string() }), {}],
    ['another id', {}, input({ listingId: id('booking') })],
    ['a form that is not taken', input(oneOf('tap', 'code')), input(oneOf('tap', 'scan'))],
    ['an answer without a field', {}, { output: () => z.object({ title: z.string() }) }],
    [
      'a renamed field',
      {},
      { output: () => z.object({ name: z.string(), state: CARD.shape.state }) },
    ],
    ['a field that may be missing', {}, output({ title: z.optional(z.string()) })],
    ['a field of another type', {}, output({ title: z.int() })],
    [
      'a deep one',
      output({ a: z.array(z.object({ b: z.string() })) }),
      output({ a: z.array(z.object({})) }),
    ],
    ['a new form of answer', output(oneOf('tap', 'code')), output(oneOf('tap', 'scan'))],
    ['a picture instead of words', {}, { isImage: true }],
  ] as readonly [string, Declared, Declared][])('%s', (_, before, after) =>
    expect(judge(before, after)).not.toEqual([]),
  )

  it('a route that is gone', () =>
    expect(incompatible(documentOf([lend()]), documentOf([]))).toEqual([
      'POST /listings/{listingId}/lend is gone',
    ]))
})

describe('A change that they do survive', () => {
  it.each([
    ['none', {}, {}],
    ['an optional input', {}, input({ note: z.optional(z.string()) })],
    ['an input that may be left out', {}, input({ words: z.optional(line(20)) })],
    ['a longer text', {}, input({ words: line(30) })],
    ['more values to choose from', {}, input({ kind: z.enum(['tools', 'books', 'care']) })],
    ['one more form to send', input(oneOf('tap', 'code')), input(oneOf('tap', 'code', 'scan'))],
    ['one more field in the answer', {}, output({ more: z.string() })],
    ['an answer that is always there', {}, output({ note: z.string() })],
    ['a new state in the answer', {}, output({ state: z.enum(['open', 'shut', 'lost']) })],
    ['a wider audience', {}, { audience: 'guest' }],
    ['another refusal', {}, { refusals: ['listing.gone'] }],
  ] as readonly [string, Declared, Declared][])('%s', (_, before, after) =>
    expect(judge(before, after)).toEqual([]),
  )

  it('one more route', () =>
    expect(incompatible(documentOf([lend()]), documentOf([lend(), lend({ path: '/a' })]))).toEqual(
      [],
    ))
})
