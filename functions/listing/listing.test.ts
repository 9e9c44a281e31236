import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing } from '../../shared/contract/booking'
import * as contract from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import { listWithheld, refuseWithheld, releaseWithheld } from '../../shared/contract/moderation'
import { listNotices } from '../../shared/contract/notice'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { addPhoto, drafts, eventually, neighbour, publishes, worker } from '../testing/neighbours'
import { NANHAI, type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
const page = () => ({ compoundId: town.places.jiuding })
const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 1) }

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { building: 0, room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { building: 1, room: '202' })
}, 60_000)
afterAll(() => town.stop())

const checkOf = (listingId: ListingId, check: string) =>
  eventually(
    () => chen.gets(ownListing.showMyListing, { listingId }),
    (mine) => mine.check === check,
  )

describe('A draft', () => {
  it('(2.1) is nobody else’s business', async () => {
    const listingId = await drafts(town, chen)
    expect(await li.asks(contract.showListing, { listingId })).toMatchObject({
      status: 404,
      message: '这件东西找不到了，看看别的吧。',
    })
    expect(await li.asks(ownListing.showMyListing, { listingId })).toMatchObject({ status: 404 })
    expect(await li.asks(ownListing.publishListing, { listingId })).toMatchObject({ status: 404 })
  })

  it('(2.1) says what is still missing', async () => {
    const { id: listingId } = await chen.gets(ownListing.startDraft, page())
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({
      status: 422,
      message: '还差一张照片，拍一张再发布。',
    })
    await addPhoto(chen, listingId)
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({
      message: '还没写名字，比如“人字梯”。',
    })
  })

  it('(2.1) is not overwritten by an edit from another phone', async () => {
    const listingId = await drafts(town, chen)
    const { rev } = await chen.gets(ownListing.showMyListing, { listingId })
    await chen.gets(ownListing.saveDraft, { listingId, rev, title: '第一部手机写的' })
    expect(
      await chen.asks(ownListing.saveDraft, { listingId, rev, title: '第二部手机写的' }),
    ).toMatchObject({ status: 409, message: '这件东西在别处改过了，请刷新再改。' })
  })

  it('(2.1) keeps an edit that meets the verdict on its photo', async () => {
    const { id: listingId, rev } = await chen.gets(ownListing.startDraft, page())
    await addPhoto(chen, listingId)
    await eventually(
      () => chen.gets(ownListing.showMyListing, { listingId }),
      ({ photos }) => photos[0]?.state === 'passed',
    )
    const saved = await chen.gets(ownListing.saveDraft, { listingId, rev, title: '梯子' })
    expect(saved).toMatchObject({ title: '梯子', photos: [{ state: 'passed' }] })
  })
})

describe('A published thing', () => {
  it('(1.2) is shown to a guest without its owner and without how near it is', async () => {
    const listingId = await publishes(town, chen)
    const seen = await town.stranger.gets(contract.showListing, { listingId })
    expect(seen.title).toBe('人字梯 2米')
    expect(seen.owner).toBeUndefined()
    const { cards } = await town.stranger.gets(contract.listListings, page())
    expect(cards.find(({ id }) => id === listingId)).not.toHaveProperty('nearness')
  })

  it('(2.5) shows neighbours its owner’s form of address and how near, never a name or a door', async () => {
    const listingId = await publishes(town, chen)
    const seen = await li.gets(contract.showListing, { listingId })
    expect(seen.owner).toEqual({ addressForm: '陈姨', nearness: 'sameCompound' })
    expect(JSON.stringify(seen)).not.toMatch(/全名|101/)
  })

  it('(2.1) its photo has an address that anybody may keep, once it has passed', async () => {
    const listingId = await publishes(town, chen)
    const { photoIds } = await li.gets(contract.showListing, { listingId })
    const photo = await fetch(`${town.origin}/photos/${photoIds[0] ?? ''}/small`)
    expect(photo.status).toBe(200)
    expect(photo.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })

  it('(2.1) paused, it is gone kindly for others and takes no bookings, and comes back', async () => {
    const listingId = await publishes(town, chen)
    await chen.gets(ownListing.pauseListing, { listingId })
    expect(await li.asks(contract.showListing, { listingId })).toMatchObject({
      status: 410,
      message: '主人把这件东西收起来了，看看别的吧。',
    })
    expect(await li.asks(bookListing, { listingId, ...days })).toMatchObject({
      status: 409,
      message: '主人暂时不外借，看看别的吧。',
    })
    await chen.gets(ownListing.publishListing, { listingId })
    expect((await li.asks(bookListing, { listingId, ...days })).ok).toBe(true)
  })

  it('(2.1) is withdrawn only when nobody waits for it', async () => {
    const listingId = await publishes(town, chen)
    const { id } = await li.gets(bookListing, { listingId, ...days })
    expect(await chen.asks(ownListing.withdrawListing, { listingId })).toMatchObject({
      status: 409,
      message: '还有1个预约没完成，办完再来。',
    })
    const { cancelBooking } = await import('../../shared/contract/booking')
    await li.gets(cancelBooking, { bookingId: id })
    await chen.gets(ownListing.withdrawListing, { listingId })
    expect(await li.asks(contract.showListing, { listingId })).toMatchObject({ status: 410 })
  })

  it('is changed by its owner alone', async () => {
    const listingId = await publishes(town, chen)
    for (const endpoint of [ownListing.pauseListing, ownListing.withdrawListing])
      expect(await li.asks(endpoint, { listingId })).toMatchObject({
        status: 403,
        message: '这是邻居的东西，只有主人能改，看看您自己的吧。',
      })
  })
})

describe('Words that must not be shown', () => {
  it('(2.3) money is refused with the reason', async () => {
    const listingId = await drafts(town, chen, { title: '电钻 押金100' })
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({
      status: 422,
      message: '这里不收钱，也不留联系方式，请删掉押金、转账、加微信这些话。',
    })
  })

  it('(9.1) what WeChat finds risky is refused by name', async () => {
    const listingId = await drafts(town, chen, { title: '麻将桌，来赌博' })
    expect(await chen.asks(ownListing.publishListing, { listingId })).toMatchObject({
      message: '这段话有违法内容，请改一下再发。',
    })
  })

  it('(9.1) what it is unsure of waits for a worker, who releases it', async () => {
    const listingId = await drafts(town, chen, { title: '代购的小台灯' })
    expect((await chen.gets(ownListing.publishListing, { listingId })).check).not.toBe('passed')
    await checkOf(listingId, 'withWorker')
    expect(await li.asks(contract.showListing, { listingId })).toMatchObject({ status: 404 })
    const { items } = await xiaoli.gets(listWithheld, { nodeId: town.places.beijiang })
    const waiting = items.find(({ text }) => text?.includes('代购'))
    expect(waiting).toMatchObject({
      kind: 'listingText',
      reason: 'review',
      compoundName: '九鼎小区',
    })
    await xiaoli.gets(releaseWithheld, { withheldId: waiting?.id ?? ('' as never) })
    await checkOf(listingId, 'passed')
    expect((await li.asks(contract.showListing, { listingId })).ok).toBe(true)
  })

  it('(9.1) and refused by a worker it goes back to its owner, who is told why', async () => {
    const listingId = await drafts(town, chen, { title: '代购的奶粉' })
    await chen.gets(ownListing.publishListing, { listingId })
    await checkOf(listingId, 'withWorker')
    const { items } = await xiaoli.gets(listWithheld, { nodeId: town.places.beijiang })
    const withheldId = items.find(({ text }) => text?.includes('奶粉'))?.id ?? ('' as never)
    await xiaoli.gets(refuseWithheld, { withheldId, label: 'ad' })
    expect(await checkOf(listingId, 'refused')).toMatchObject({ status: 'draft', label: 'ad' })
    const { notices } = await eventually(
      () => chen.gets(listNotices, {}),
      (inbox) => inbox.notices.some(({ kind }) => kind === 'listing.refused'),
    )
    expect(notices.find(({ kind }) => kind === 'listing.refused')).toMatchObject({
      title: '代购的奶粉',
      reason: 'ad',
    })
  })

  it('(9.1) nothing passes while WeChat does not answer: it waits for a worker', async () => {
    await town.wechat('plan', { api: 'msg_sec_check', is: 'http', status: 500 })
    const listingId = await drafts(town, chen, { title: '没人检查的凳子' })
    await chen.gets(ownListing.publishListing, { listingId })
    await checkOf(listingId, 'withWorker')
    expect(await li.asks(contract.showListing, { listingId })).toMatchObject({ status: 404 })
  })

  it('(9.1) a token that WeChat has forgotten is fetched again', async () => {
    await town.wechat('forget-tokens')
    const listingId = await publishes(town, chen, { title: '新令牌的梯子' })
    expect((await li.asks(contract.showListing, { listingId })).ok).toBe(true)
  })
})

describe('Finding', () => {
  it('(2.5) the own building comes first, and pages follow without a gap or a double', async () => {
    const lin = await neighbour(town, xiaoli, '林伯', {
      compoundId: town.places.hongye,
      building: 0,
      room: '1',
    }).catch(async () => {
      const amin = await worker(town, '阿敏', town.places.tapo)
      return neighbour(town, amin, '林伯2', { compoundId: town.places.hongye, room: '1' })
    })
    expect(lin.id).not.toBe('')
    const own: string[] = []
    let cursor: string | undefined
    do {
      const answer = await li.gets(contract.listListings, {
        ...page(),
        ...(cursor === undefined ? {} : { cursor }),
      })
      own.push(...answer.cards.map(({ id }) => id))
      cursor = answer.cursor
    } while (cursor !== undefined)
    expect(new Set(own).size).toBe(own.length)
  })

  it('(2.5) by part of a word, in any width and case, and by category', async () => {
    const listingId = await publishes(town, chen, {
      title: 'USB 充电风扇',
      category: 'electronics',
    })
    const search = (words: string, category?: contract.Category) =>
      li.gets(contract.searchListings, { ...page(), words, ...(category ? { category } : {}) })
    const found = await eventually(
      () => search('ｕｓｂ充电'),
      ({ cards }) => cards.length > 0,
    )
    expect(found.cards.map(({ id }) => id)).toEqual([listingId])
    expect((await search('扇')).cards.map(({ id }) => id)).toContain(listingId)
    expect((await search('电扇')).cards).toEqual([])
    expect((await search('风扇', 'tools')).cards).toEqual([])
    expect((await search('！？')).cards).toEqual([])
  })

  it('(2.5) what was renamed is found by its new name and no more by the old one', async () => {
    const listingId = await publishes(town, chen, { title: '旧名蒸笼' })
    await eventually(
      () => li.gets(contract.searchListings, { ...page(), words: '旧名' }),
      ({ cards }) => cards.length > 0,
    )
    await chen.gets(ownListing.pauseListing, { listingId })
    const { rev } = await chen.gets(ownListing.showMyListing, { listingId })
    await chen.gets(ownListing.saveDraft, { listingId, rev, title: '新名蒸笼' })
    await chen.gets(ownListing.publishListing, { listingId })
    await eventually(
      () => li.gets(contract.searchListings, { ...page(), words: '新名' }),
      ({ cards }) => cards.length > 0,
    )
    expect((await li.gets(contract.searchListings, { ...page(), words: '旧名' })).cards).toEqual([])
  })

  it('a cursor is good for its reader and its question alone', async () => {
    const answer = await li.gets(contract.listListings, page())
    const borrowed = answer.cursor ?? 'bm90aGluZw.c2lnbmF0dXJl'
    expect(await chen.asks(contract.listListings, { ...page(), cursor: borrowed })).toMatchObject({
      status: 400,
      message: '列表有变化，请下拉刷新。',
    })
  })

  it('another district is not there: neither its list nor its things', async () => {
    const far = await town.person('远方的人', NANHAI)
    const listingId = await publishes(town, chen)
    expect(await far.asks(contract.listListings, page())).toMatchObject({ status: 404 })
    expect(await far.asks(contract.showListing, { listingId })).toMatchObject({ status: 404 })
    expect(await far.asks(bookListing, { listingId, ...days })).toMatchObject({
      status: 404,
      message: '这件东西找不到了，看看别的吧。',
    })
  })
})
