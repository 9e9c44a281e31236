import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import * as contract from '../../../shared/contract/listing'
import type { InputOf } from '../../../shared/contract/endpoint'
import * as ownListing from '../../../shared/contract/ownListing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { CompoundId, ListingId } from '../../../shared/kernel/ids'
import { drafts, neighbour, publishes, worker } from '../../testing/neighbours'
import { shelves } from '../../testing/shelf'
import { CHANCHENG, type Person, startTown, type Town } from '../../testing/town'

const today = localDateAt(Date.now())
const day = (ahead: number) => addDays(today, ahead)
const BEIJIANG = (compound: string, building: string) => ({
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [{ name: '北江社区', compounds: [{ name: compound, buildings: [building] }] }],
    },
  ],
})

let town: Town
let [chen, li, he, lin]: Person[] = []
let garden: CompoundId
const me = (person: Person | undefined): Person => person ?? town.stranger
type Wanted = Partial<InputOf<typeof contract.searchListings>>

beforeAll(async () => {
  town = await startTown()
  const plan = BEIJIANG('北江花园', '1座')
  const planted = (await town.call('setup', { district: { id: CHANCHENG, plan } })) as {
    readonly places: readonly { readonly kind: string; readonly id: string }[]
  }
  garden = planted.places.find(({ kind }) => kind === 'compound')?.id as CompoundId
  const xiaoli = await worker(town, '小李')
  const amin = await worker(town, '阿敏', town.places.tapo)
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { building: 1, room: '202' })
  he = await neighbour(town, xiaoli, '何伯', { compoundId: garden, room: '303' })
  lin = await neighbour(town, amin, '林伯', { compoundId: town.places.hongye, room: '404' })
}, 120_000)
afterAll(() => town.stop())

const page = () => ({ compoundId: town.places.jiuding })
const search = async (person: Person | undefined, words: string, more: Wanted = {}) => {
  await town.stream?.drain()
  return me(person).gets(contract.searchListings, { ...page(), words, ...more })
}
const titles = ({ cards }: { readonly cards: readonly contract.ListingCard[] }) =>
  cards.map(({ title }) => title)

async function allPages(
  ask: (cursor: object) => Promise<{ cards: contract.ListingCard[]; cursor?: string | undefined }>,
) {
  const pages: contract.ListingCard[][] = []
  let cursor: string | undefined
  do {
    const answer = await ask(cursor === undefined ? {} : { cursor })
    pages.push(answer.cards)
    cursor = answer.cursor
  } while (cursor !== undefined)
  return pages
}

describe('Names beside the title', () => {
  it('(2.5) a thing is found by a part of its title, of a tag and of its category’s name', async () => {
    await shelves(me(chen), { title: '轮椅', category: 'care', tags: ['出院', '老人用'] })
    for (const words of ['轮', '出院', '老人', '照护', '护'])
      expect(titles(await search(li, words))).toContain('轮椅')
    expect(titles(await search(li, '院老'))).not.toContain('轮椅')
  })

  it('(2.5) tags stand on the page and are changed like every other word', async () => {
    const listingId = await publishes(town, me(chen), { title: '折叠床', tags: ['陪护', '陪护'] })
    expect((await me(li).gets(contract.showListing, { listingId })).tags).toEqual(['陪护'])
    expect(titles(await search(li, '陪护'))).toContain('折叠床')
    await me(chen).gets(ownListing.pauseListing, { listingId })
    const { rev } = await me(chen).gets(ownListing.showMyListing, { listingId })
    await me(chen).gets(ownListing.saveDraft, { listingId, rev, tags: ['露营'] })
    await me(chen).gets(ownListing.publishListing, { listingId })
    expect(titles(await search(li, '陪护'))).not.toContain('折叠床')
    expect(titles(await search(li, '露营'))).toContain('折叠床')
  })

  it('(2.3) words about money are refused in a tag too', async () => {
    const listingId = await drafts(town, me(chen), { tags: ['押金100'] })
    expect(await me(chen).asks(ownListing.publishListing, { listingId })).toMatchObject({
      status: 422,
      message: '这里不收钱，也不留联系方式，请删掉押金、转账、加微信这些话。',
    })
  })
})

describe('The own building', () => {
  it('(2.5) comes first in a search of several pages, none twice and none left out', async () => {
    const others = Array.from({ length: 23 }, (_, n) => ({ title: `水桶${n}` }))
    await shelves(me(chen), { title: '水桶甲' })
    await shelves(me(li), ...others)
    await shelves(me(chen), { title: '水桶乙' })
    for (const words of ['水桶', '桶']) {
      const pages = await allPages((cursor) => search(chen, words, cursor))
      expect(titles({ cards: pages.flat() }).slice(0, 2).sort()).toEqual(['水桶乙', '水桶甲'])
      expect(new Set(pages.flat().map(({ id }) => id)).size).toBe(25)
      expect(pages.flat().length).toBe(25)
      expect(pages.every(({ length }) => length > 0)).toBe(true)
    }
    const guest = (await allPages((cursor) => search(town.stranger, '水桶', cursor))).flat()
    expect(guest.length).toBe(25)
    expect(guest.some((card) => 'nearness' in card)).toBe(false)
  })
})

describe('Free on my days', () => {
  it('(2.5) shows what can be had on all of them, in the list and in the search', async () => {
    const [tent = '' as never] = await shelves(
      me(chen),
      { title: '帐篷大', acceptance: 'automatic' },
      { title: '帐篷小', leadDays: 3 },
      { title: '帐篷旧', maxDays: 1 },
    )
    const days = { from: day(4), until: day(6) }
    await me(li).gets(booking.bookListing, { listingId: tent, ...days })
    const found = async (from: number, until: number) =>
      titles(await search(li, '帐篷', { from: day(from), until: day(until) })).sort()
    expect(await found(5, 6)).toEqual(['帐篷小', '帐篷旧'])
    expect(await found(6, 8)).toEqual(['帐篷大', '帐篷小'])
    expect(await found(2, 4)).toEqual(['帐篷大'])
    const listed = await allPages((cursor) =>
      me(li).gets(contract.listListings, { ...page(), from: day(4), until: day(5), ...cursor }),
    )
    const all = titles({ cards: listed.flat() })
    expect(all).toContain('帐篷旧')
    expect(all).not.toContain('帐篷大')
  })

  it('(2.5) is asked with both ends, the later one last', async () => {
    for (const days of [{ from: day(3), until: day(3) }, { from: day(3) }, { until: day(3) }])
      expect(await me(li).asks(contract.listListings, { ...page(), ...days })).toMatchObject({
        status: 400,
      })
  })
})

describe('A thing that its owner opened to the whole community', () => {
  let opened: ListingId
  let closed: ListingId
  beforeAll(async () => {
    ;[opened, closed] = (await shelves(
      me(he),
      { title: '高空作业灯', reach: 'community' },
      { title: '高空清洗机' },
    )) as [ListingId, ListingId]
    await town.stream?.drain()
  })

  it('(2.5) comes behind the own compound’s, in list and search, as near by', async () => {
    const cards = (
      await allPages((cursor) => me(chen).gets(contract.listListings, { ...page(), ...cursor }))
    ).flat()
    expect(cards.at(-1)).toMatchObject({ id: opened, nearness: 'sameCommunity' })
    expect(cards.map(({ id }) => id)).not.toContain(closed)
    expect((await search(chen, '高空')).cards).toEqual([
      expect.objectContaining({ id: opened, nearness: 'sameCommunity' }),
    ])
    expect(titles(await search(chen, '高空', { category: 'books' }))).toEqual([])
  })

  it('(1.2) is not in what guests see, nor with another community', async () => {
    for (const person of [town.stranger, lin]) {
      const cards = await allPages((cursor) =>
        me(person).gets(contract.listListings, { ...page(), ...cursor }),
      )
      expect(cards.flat().map(({ id }) => id)).not.toContain(opened)
      expect((await search(person, '高空')).cards).toEqual([])
    }
    const hongye = { compoundId: town.places.hongye }
    expect((await me(lin).gets(contract.listListings, hongye)).cards).toEqual([])
    expect((await me(lin).gets(contract.showListing, { listingId: opened })).owner).toBeUndefined()
  })

  it('(2.6) is lent to a verified neighbour of the community and to nobody else', async () => {
    const wish = { listingId: opened, from: day(1), until: day(2) }
    expect(await me(lin).asks(booking.bookListing, wish)).toMatchObject({ status: 403 })
    expect(await me(chen).asks(booking.bookListing, { ...wish, listingId: closed })).toMatchObject({
      status: 403,
    })
    const seen = await me(chen).gets(contract.showListing, { listingId: opened })
    expect(seen.owner).toEqual({ addressForm: '何伯', nearness: 'sameCommunity' })
    const { id: bookingId } = await me(chen).gets(booking.bookListing, wish)
    const asked = await me(he).gets(booking.showBooking, { bookingId })
    expect(asked.counterpart).toEqual({ addressForm: '陈姨', nearness: 'sameCommunity' })
    await me(he).gets(booking.acceptBooking, { bookingId })
    const agreed = await me(chen).gets(booking.showBooking, { bookingId })
    expect(agreed.counterpart).toMatchObject({ nearness: 'sameCommunity', name: '何伯的全名' })
  })

  it('(2.1) is gone from there once it is paused', async () => {
    await me(he).gets(ownListing.pauseListing, { listingId: opened })
    expect((await search(chen, '高空')).cards).toEqual([])
    const cards = await allPages((cursor) =>
      me(chen).gets(contract.listListings, { ...page(), ...cursor }),
    )
    expect(cards.flat().map(({ id }) => id)).not.toContain(opened)
  })
})
