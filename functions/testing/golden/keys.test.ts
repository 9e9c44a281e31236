import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import type { Entity } from 'dynamodb-toolbox/entity'
import * as fc from 'fast-check'
import { ID_PREFIXES, type IdKind, idPattern } from '../../../shared/kernel/ids'
import { environmentOf, localSecrets } from '../../local/settings'
import { gramsOf } from '../../listing/search/rules'

const FUNCTIONS = join(__dirname, '..', '..')
const NOWHERE = 'http://127.0.0.1:9'
let entities: readonly Entity[]

beforeAll(async () => {
  const addresses = { origin: NOWHERE, wechatOrigin: NOWHERE, tableEndpoint: NOWHERE }
  const quiet = { AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true' }
  Object.assign(process.env, quiet, environmentOf(addresses, localSecrets(undefined)))
  entities = (await import('../entities')).ENTITIES
})

type Part = string | number
type Parts = Readonly<Record<string, Part>>

/** Words that would mean something to a key, were they let in. */
const WORDS = ['#', 'INBOX', 'GRAM', 'ACCESS', 'READMARK', 'CALENDAR', 'RESIDENT', 'LISTING']
const crooked = fc
  .array(fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 3 })), { maxLength: 5 })
  .map((words) => words.join(''))
const genuine = fc
  .stringMatching(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .chain((body) => fc.constantFrom('res_', 'lst_', 'cpd_').map((prefix) => prefix + body))
// A few that come again and again, so that two keys often share a part.
const often = fc.constantFrom('a', 'a#INBOX', 'a#GRAM#b', 'b#GRAM#a')
const anyId = fc.oneof({ weight: 4, arbitrary: often }, crooked, genuine)
const anyGram = fc.string({ minLength: 1 }).chain((title) => {
  const grams = gramsOf(title)
  return fc.constantFrom(...(grams.length === 0 ? ['梯'] : grams))
})
/** A version, a shard or an instant. */
const anyNumber = fc.oneof(fc.constantFrom(1, 2), fc.integer({ min: 0, max: 4_102_444_800_000 }))

const partOf = (name: string): fc.Arbitrary<Part> => {
  if (name === 'month') return fc.constantFrom('2030-05', '2030-06')
  if (name === 'keptUnder') return fc.constantFrom('2030-05-01', '2030-05-02')
  return name === 'gram' || name === 'words' ? anyGram : anyId
}

type KeySchema = {
  readonly attributes: Readonly<Record<string, { type: string; props: { key?: boolean } }>>
}
const attributesOf = ({ schema }: Entity): KeySchema['attributes'] =>
  (schema as unknown as KeySchema).attributes
const partsOf = (entity: Entity): readonly string[] =>
  Object.entries(attributesOf(entity))
    .filter(([, { props }]) => props.key)
    .map(([name]) => name)

const isCounted = (entity: Entity, name: string): boolean =>
  attributesOf(entity)[name]?.type === 'number'
const anyParts = (entity: Entity): fc.Arbitrary<Parts> =>
  fc.record(
    Object.fromEntries(
      partsOf(entity).map((name) => [name, isCounted(entity, name) ? anyNumber : partOf(name)]),
    ),
  )

type Addressed = { readonly what: string; readonly key: string }
const addressed = (entity: Entity): fc.Arbitrary<Addressed> =>
  anyParts(entity).map((parts) => ({
    what: JSON.stringify([entity.entityName, ...partsOf(entity).map((name) => parts[name])]),
    key: JSON.stringify((entity.computeKey as unknown as (parts: Parts) => object)(parts)),
  }))

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .filter(({ parentPath }) => !/node_modules/.test(parentPath))
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))

describe('The keys of the one table', () => {
  it('are looked at for everything that is stored', () => {
    const declared = sourcesIn(FUNCTIONS).flatMap((source) =>
      [...source.matchAll(/new Entity\(\{\s*name: '(\w+)'/g)].map(([, name]) => name),
    )
    expect(entities.map(({ entityName }) => entityName).sort()).toEqual(declared.sort())
  })

  it('are never the same for two things, whatever stands in their ids', () => {
    const any = fc.oneof(...entities.map(addressed))
    const seen = new Map<string, string>()
    fc.assert(
      fc.property(fc.array(any, { minLength: 2, maxLength: 30 }), (things) => {
        for (const { what, key } of things) {
          expect(seen.get(key) ?? what).toBe(what)
          seen.set(key, what)
        }
      }),
      { numRuns: 2000 },
    )
  })

  it('are the same for the same thing', () =>
    fc.assert(
      fc.property(fc.constantFrom(...entities), fc.integer(), (entity, seed) => {
        const [one, two] = [1, 2].map(() => fc.sample(addressed(entity), { seed, numRuns: 1 }))
        expect(one).toEqual(two)
      }),
      { numRuns: 50 },
    ))
})

describe('An id that is let in', () => {
  const kinds = Object.keys(ID_PREFIXES) as readonly IdKind[]

  it('holds no separator', () =>
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.oneof(crooked, genuine), (kind, text) => {
        if (idPattern(kind).test(text)) expect(text).not.toContain('#')
      }),
    ))

  it('is of one kind alone, and no kind begins as another does', () => {
    const prefixes = Object.values(ID_PREFIXES)
    expect(new Set(prefixes).size).toBe(prefixes.length)
    for (const kind of kinds)
      expect(
        kinds.filter((other) => idPattern(other).test(`${ID_PREFIXES[kind]}_${'0'.repeat(26)}`)),
      ).toEqual([kind])
  })
})
