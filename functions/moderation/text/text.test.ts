import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import * as listing from '../../../shared/contract/listing'
import * as ownListing from '../../../shared/contract/ownListing'
import { listWithheld, releaseWithheld } from '../../../shared/contract/moderation'
import type { ListingId } from '../../../shared/kernel/ids'
import { drafts, eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

let count = 0
const draft = () => drafts(town, chen, { title: `普通的凳子${count++}` })
const publish = (listingId: ListingId) => chen.asks(ownListing.publishListing, { listingId })
const mine = (listingId: ListingId) => chen.gets(ownListing.showMyListing, { listingId })
const isSeen = async (listingId: ListingId) =>
  (await li.asks(listing.showListing, { listingId })).ok
const isListed = async (listingId: ListingId) => {
  const { cards } = await li.gets(listing.listListings, { compoundId: town.places.jiuding })
  return cards.some(({ id }) => id === listingId)
}
const becomes = (listingId: ListingId, check: string) =>
  eventually(
    () => mine(listingId),
    (now) => now.check === check,
  )

async function release(listingId: ListingId): Promise<void> {
  const { title } = await mine(listingId)
  const { items } = await eventually(
    () => xiaoli.gets(listWithheld, { nodeId: town.places.beijiang }),
    (page) => page.items.some(({ text }) => text?.startsWith(title)),
  )
  const withheldId = items.find(({ text }) => text?.startsWith(title))?.id ?? ('' as never)
  await xiaoli.gets(releaseWithheld, { withheldId })
}

describe('Words that WeChat finds risky', () => {
  it.each([
    [10001, '这段话像是广告，请改一下再发。'],
    [20001, '这段话有不合适的时政内容，请改一下再发。'],
    [20002, '这段话有不雅内容，请改一下再发。'],
    [20003, '这段话有伤人的话，请改一下再发。'],
    [20006, '这段话有违法内容，请改一下再发。'],
    [20008, '这段话像是诈骗，请改一下再发。'],
    [20012, '这段话有低俗内容，请改一下再发。'],
    [20013, '这段话可能侵犯别人的权利，请改一下再发。'],
    [21000, '这段话有不合适的内容，请改一下再发。'],
  ])('(9.1) are refused by name: %s', async (label, message) => {
    const listingId = await draft()
    await town.wechat('text', { suggest: 'risky', label })
    expect(await publish(listingId)).toMatchObject({ status: 422, message })
    expect(await mine(listingId)).toMatchObject({ status: 'draft', check: 'none' })
    expect(await isSeen(listingId)).toBe(false)
  })

  it('(9.1) are not the worker’s business, and may be mended and sent again', async () => {
    const listingId = await draft()
    await town.wechat('text', { suggest: 'risky', label: 20003 })
    await publish(listingId)
    const { title, rev } = await mine(listingId)
    const { items } = await xiaoli.gets(listWithheld, { nodeId: town.places.beijiang })
    expect(items.filter(({ text }) => text?.startsWith(title))).toEqual([])
    await chen.gets(ownListing.saveDraft, { listingId, rev, title: `好好说话的${title}` })
    expect((await publish(listingId)).ok).toBe(true)
    await becomes(listingId, 'passed')
  })
})

describe('Words that WeChat does not clear', () => {
  it.each([
    ['it is unsure', 'text', { suggest: 'review', label: 20001 }],
    ['it says something new', 'text', { suggest: 'maybe', label: 100 }],
    ['it says nothing', 'text', { label: 100 }],
    ['it is down', 'plan', { api: 'msg_sec_check', is: 'http', status: 500 }],
    ['it is too slow', 'plan', { api: 'msg_sec_check', is: 'slow', ms: 4000 }],
    ['it does not answer', 'plan', { api: 'msg_sec_check', is: 'silent' }],
    [
      'it has had enough for today',
      'plan',
      { api: 'msg_sec_check', is: 'errcode', errcode: 45009 },
    ],
    [
      'it has not seen her for two hours',
      'plan',
      { api: 'msg_sec_check', is: 'errcode', errcode: 61010 },
    ],
    [
      'it is busy, and busy again',
      'plan',
      { api: 'msg_sec_check', is: 'errcode', errcode: -1, times: 2 },
    ],
    ['it gives no token', 'plan', { api: 'stable_token', is: 'http', status: 500, times: 2 }],
  ])(
    '(9.1) wait for a worker, and are seen once released: %s',
    async (_, path, what) => {
      const listingId = await draft()
      if ('api' in what && what.api === 'stable_token') await town.wechat('forget-tokens')
      await town.wechat(path, what)
      expect(await publish(listingId)).toMatchObject({ ok: true })
      await becomes(listingId, 'withWorker')
      expect([await isSeen(listingId), await isListed(listingId)]).toEqual([false, false])
      await release(listingId)
      await becomes(listingId, 'passed')
      expect([await isSeen(listingId), await isListed(listingId)]).toEqual([true, true])
    },
    15_000,
  )

  it('(9.1) are asked about once more while it is busy for a moment', async () => {
    const listingId = await draft()
    await town.wechat('plan', { api: 'msg_sec_check', is: 'errcode', errcode: -1 })
    await publish(listingId)
    await becomes(listingId, 'passed')
  })

  it('(9.1) once released are not asked about again when nothing of them changed', async () => {
    const listingId = await draft()
    await town.wechat('text', { suggest: 'review', label: 20001 })
    await publish(listingId)
    await release(listingId)
    await becomes(listingId, 'passed')
    await chen.gets(ownListing.pauseListing, { listingId })
    // Whoever asks WeChat next would meet this.
    await town.wechat('text', { suggest: 'risky', label: 20003 })
    expect((await publish(listingId)).ok).toBe(true)
    expect(await isSeen(listingId)).toBe(true)
  })

  it('(9.1) are asked about again when a letter of them changed', async () => {
    const listingId = await draft()
    await publish(listingId)
    await becomes(listingId, 'passed')
    await chen.gets(ownListing.pauseListing, { listingId })
    const { rev } = await mine(listingId)
    await chen.gets(ownListing.saveDraft, { listingId, rev, description: '坏话' })
    await town.wechat('text', { suggest: 'risky', label: 20003 })
    expect(await publish(listingId)).toMatchObject({
      status: 422,
      message: '这段话有伤人的话，请改一下再发。',
    })
    expect(await isSeen(listingId)).toBe(false)
  })
})

describe('Words about money', () => {
  it.each(['title', 'description', 'accessories'])(
    '(2.3) are refused wherever they stand, before WeChat is asked: %s',
    async (field) => {
      const listingId = await draft()
      const { rev } = await mine(listingId)
      const words = field === 'accessories' ? ['押金一百'] : '押金一百'
      await chen.gets(ownListing.saveDraft, { listingId, rev, [field]: words })
      await town.wechat('plan', { api: 'msg_sec_check', is: 'http', status: 500 })
      expect(await publish(listingId)).toMatchObject({
        status: 422,
        message: '这里不收钱，也不留联系方式，请删掉押金、转账、加微信这些话。',
      })
      expect((await mine(listingId)).status).toBe('draft')
    },
  )
})
