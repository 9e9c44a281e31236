import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../shared/contract/ownListing'
import type { ListingId } from '../../shared/kernel/ids'
import { carriedOut, MAX_DONE } from '../platform/done'
import { allStored, type Stored } from '../testing/stored'
import { drafts, eventually, neighbour, worker } from '../testing/neighbours'
import type { Listing } from './rules'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let chen: Person
const mine = (listingId: ListingId) => chen.gets(contract.showMyListing, { listingId })

beforeAll(async () => {
  town = await startTown()
  chen = await neighbour(town, await worker(town, '小李'), '陈姨', { room: '101' })
}, 60_000)
afterAll(() => town.stop())

/** A thing that no verdict changes any more. */
async function checked(): Promise<ListingId> {
  const listingId = await drafts(town, chen)
  await eventually(
    () => mine(listingId),
    ({ photos }) => photos[0]?.state === 'passed',
  )
  return listingId
}

describe('An edit whose answer was lost', () => {
  it('(2.1) is answered as it was, though the thing was renamed since', async () => {
    const listingId = await checked()
    const { rev, terms } = await mine(listingId)
    const first = { listingId, rev, title: '甲', description: '结实', terms }
    const second = { listingId, rev: rev + 1, title: '乙', terms: { ...terms, maxDays: 1 } }
    const answer = await chen.gets(contract.saveDraft, first, { key: 'edit-of-key-a' })
    const renamed = await chen.gets(contract.saveDraft, second, { key: 'edit-of-key-b' })
    const repeated = await chen.gets(contract.saveDraft, first, { key: 'edit-of-key-a' })
    expect(repeated).toEqual(answer)
    expect(repeated).toMatchObject({ title: '甲', rev: rev + 1, terms })
    expect(await mine(listingId)).toEqual(renamed)
  })

  it('(2.1) and so is a publishing, though the thing is put away by now', async () => {
    const listingId = await checked()
    const key = { key: 'publishing-once' }
    const answer = await chen.gets(contract.publishListing, { listingId }, key)
    await chen.gets(contract.pauseListing, { listingId })
    expect(await chen.gets(contract.publishListing, { listingId }, key)).toEqual(answer)
    expect((await mine(listingId)).status).toBe('paused')
  })
})

type Value = Stored[string]

/** As DynamoDB counts: names and texts by their bytes, numbers by half their digits, three for what holds others. */
function bytesOf({ S, N, L, M, BOOL }: Value): number {
  if (S !== undefined) return Buffer.byteLength(S)
  if (N !== undefined) return Math.ceil(N.length / 2) + 1
  if (L) return 3 + L.reduce((sum, one) => sum + 1 + bytesOf(one), 0)
  return M ? 3 + bytesIn(M) : Number(BOOL !== undefined)
}
const bytesIn = (item: Stored): number =>
  Object.entries(item).reduce(
    (sum, [name, value]) => sum + 1 + Buffer.byteLength(name) + bytesOf(value),
    0,
  )

describe('A draft that is saved all day', () => {
  const description = '用了两年'.repeat(75)
  let listingId: ListingId
  const KEYS = { 木梯: 'the-wooden-one', 铝梯: 'the-light-one', 竹梯: 'the-bamboo-one' }
  const saves = (title: keyof typeof KEYS, rev: number) =>
    chen.asks(contract.saveDraft, { listingId, rev, title, description }, { key: KEYS[title] })

  /** As if it had been saved so often more, a long answer each time. */
  async function wasSaved(times: number): Promise<void> {
    const { loadListing } = await import('./store')
    const { changeListing } = await import('./writes')
    const { commit } = await import('../platform/commit')
    const listing = await loadListing(listingId)
    if (!listing) throw new Error('There is no such draft.')
    const done = Array.from({ length: times }).reduce<Listing['done']>(
      (before, _, n) =>
        carriedOut(
          before,
          { key: `key-${n}-of-${times}`, hash: 'h'.repeat(16) },
          { at: Date.now(), answer: description },
        ),
      listing.done,
    )
    await commit(changeListing({ ...listing, rev: listing.rev + 1, done }))
  }
  async function bytesStored(): Promise<number> {
    const items = await allStored(town.tableEndpoint)
    const item = items.find(({ pk, sk }) => pk?.S === `LISTING#${listingId}` && sk?.S === 'LISTING')
    return bytesIn(item ?? {})
  }

  beforeAll(async () => {
    listingId = (await chen.gets(contract.startDraft, { compoundId: town.places.jiuding })).id
    expect((await saves('木梯', 1)).ok).toBe(true)
    await wasSaved(198)
  })

  it('(2.1) takes the two hundredth edit and stays small', async () => {
    const answer = await saves('铝梯', 2)
    expect(answer.ok).toBe(true)
    expect(await saves('铝梯', 2)).toEqual(answer)
    expect(await bytesStored()).toBeLessThan(32 * 1024)
  })

  it('(2.1) answers the first once more with what stands now, and does it no second time', async () => {
    const answer = await saves('木梯', 1)
    expect(answer.ok && answer.value).toEqual(await mine(listingId))
    expect(await mine(listingId)).toMatchObject({ title: '铝梯', rev: 3 })
    expect(await saves('木梯', 3)).toMatchObject({
      status: 409,
      message: '这一步已经办过了，请刷新看看。',
    })
  })

  it('(2.1) is left alone until tomorrow once it cannot remember more', async () => {
    await wasSaved(MAX_DONE - 200)
    expect(await bytesStored()).toBeLessThan(32 * 1024)
    expect(await saves('竹梯', 3)).toMatchObject({
      status: 429,
      message: '这件东西一天里改得太多了，请明天再改。',
    })
    expect((await saves('铝梯', 2)).ok).toBe(true)
  })
})
