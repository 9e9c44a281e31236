import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../shared/contract/booking'
import { listListings, searchListings, showListing } from '../../shared/contract/listing'
import { listNotices } from '../../shared/contract/notice'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { eventually, neighbour, publishes, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

const today = localDateAt(Date.now())
const tomorrow = addDays(today, 1)
const days = { from: tomorrow, until: addDays(today, 2) }

let town: Town
let chen: Person
let li: Person
let ladder: ListingId

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { building: 0, room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { building: 0, room: '202' })
  ladder = await publishes(town, chen, { title: '人字梯 2米' })
}, 60_000)
afterAll(() => town.stop())

describe("Auntie Chen's ladder, from the list to the way back", () => {
  it('(2.5) is found in the list and by one character of its title', async () => {
    const page = { compoundId: town.places.jiuding }
    const { cards } = await li.gets(listListings, page)
    expect(cards).toEqual([expect.objectContaining({ id: ladder, nearness: 'sameBuilding' })])
    const found = await eventually(
      () => li.gets(searchListings, { ...page, words: '梯' }),
      (hits) => hits.cards.length > 0,
    )
    expect(found.cards[0]?.id).toBe(ladder)
  })

  it('(2.6) is borrowed, accepted, handed over and taken back, and each is told', async () => {
    const booked = await li.gets(contract.bookListing, {
      listingId: ladder,
      from: today,
      until: tomorrow,
    })
    expect(booked.status).toBe('requested')
    const { id: bookingId } = booked
    await chen.gets(contract.acceptBooking, { bookingId })
    const seen = await li.gets(contract.showBooking, { bookingId })
    expect(seen.counterpart).toMatchObject({
      addressForm: '陈姨',
      name: '陈姨的全名',
      door: '1栋1单元101',
    })
    expect(seen.spokenCode).toMatch(/^\d{4}$/)
    await chen.gets(contract.handOver, {
      bookingId,
      confirmation: { by: 'code', code: seen.spokenCode ?? '' },
    })
    const out = await li.gets(contract.showBooking, { bookingId })
    await chen.gets(contract.takeBack, { bookingId, confirmation: { by: 'qr', qr: out.qr ?? '' } })
    const over = await li.gets(contract.showBooking, { bookingId })
    expect(over.status).toBe('returned')
    expect(over.counterpart.name).toBeUndefined()
    const { notices } = await eventually(
      () => li.gets(listNotices, {}),
      (page) => page.notices.some(({ kind }) => kind === 'booking.returned'),
    )
    expect(notices.map(({ kind }) => kind)).toEqual([
      'booking.returned',
      'booking.handedOver',
      'booking.accepted',
      'membership.approved',
    ])
  })

  it('(2.6) a retry never books twice, and the same key with other days is refused', async () => {
    const key = 'one-tap-on-the-button'
    const asked = { listingId: ladder, ...days }
    const first = await li.gets(contract.bookListing, asked, { key })
    expect(await li.gets(contract.bookListing, asked, { key })).toEqual(first)
    const other = { ...asked, until: addDays(today, 3) }
    expect(await li.asks(contract.bookListing, other, { key })).toMatchObject({
      ok: false,
      status: 409,
      refusal: { code: 'idempotency.keyReused' },
      message: '这一步已经办过了，请刷新看看。',
    })
    await li.gets(contract.cancelBooking, { bookingId: first.id })
    expect(await li.gets(contract.bookListing, asked, { key })).toEqual(first)
    const { taken } = await li.gets(showListing, { listingId: ladder })
    expect(taken).toEqual([])
  })
})
