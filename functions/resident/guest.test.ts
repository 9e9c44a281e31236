import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { acceptBooking, bookListing } from '../../shared/contract/booking'
import * as listing from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import { rejectMembership } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { asksToJoin, eventually, neighbour, publishes, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let xiaoli: Person
let li: Person
let ladder: ListingId
let newcomer: Person
let rejected: Person

const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 2) }
const later = { from: addDays(tomorrow, 4), until: addDays(tomorrow, 5) }

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { building: 1, room: '202' })
  ladder = await publishes(town, chen)
  const { id: bookingId } = await li.gets(bookListing, { listingId: ladder, ...days })
  await chen.gets(acceptBooking, { bookingId })
  newcomer = await town.person('新来的')
  await asksToJoin(town, newcomer)
  rejected = await town.person('没通过的')
  const { id: membershipId } = await asksToJoin(town, rejected)
  await xiaoli.gets(rejectMembership, { membershipId, reason: 'bringProof' })
}, 60_000)
afterAll(() => town.stop())

const LOOKERS: readonly (readonly [string, () => Person])[] = [
  ['who has no login', () => town.stranger],
  ['who waits to be verified', () => newcomer],
  ['who was rejected', () => rejected],
]

describe('Somebody', () => {
  it.each(LOOKERS)('(1.2) %s sees things, by list and by search', async (_, looker) => {
    const { jiuding: compoundId } = town.places
    const { cards } = await looker().gets(listing.listListings, { compoundId })
    expect(cards).toEqual([expect.objectContaining({ id: ladder, title: '人字梯 2米' })])
    const found = await eventually(
      () => looker().gets(listing.searchListings, { compoundId, words: '梯' }),
      (page) => page.cards.length > 0,
    )
    expect(found.cards).toEqual(cards)
  })

  it.each(LOOKERS)('(1.2) %s sees which days are free', async (_, looker) => {
    const seen = await looker().gets(listing.showListing, { listingId: ladder })
    expect(seen).toMatchObject({ isOpen: true, isMine: false, taken: [days] })
  })

  it.each(LOOKERS)('(1.2) %s sees no owner and no nearness', async (_, looker) => {
    const { jiuding: compoundId } = town.places
    const seen = await looker().gets(listing.showListing, { listingId: ladder })
    const { cards } = await looker().gets(listing.listListings, { compoundId })
    expect(JSON.stringify([seen, cards])).not.toMatch(
      /"owner":|"ownerId"|nearness|陈姨|李叔|res_|hhd_|bld_|bkg_/,
    )
  })

  it.each(LOOKERS.slice(1))('(1.2) %s may neither book nor publish', async (_, looker) => {
    const refusal = { status: 403, message: '社区核实您是本小区住户后就能用，请先申请加入。' }
    const { jiuding: compoundId } = town.places
    expect(await looker().asks(bookListing, { listingId: ladder, ...later })).toMatchObject(refusal)
    expect(await looker().asks(ownListing.startDraft, { compoundId })).toMatchObject(refusal)
  })

  it('(1.2) who has no login is asked to log in for both', async () => {
    const refusal = { status: 401, message: '请先登录，再来一次。' }
    const { jiuding: compoundId } = town.places
    const book = await town.stranger.asks(bookListing, { listingId: ladder, ...later })
    expect(book).toMatchObject(refusal)
    expect(await town.stranger.asks(ownListing.startDraft, { compoundId })).toMatchObject(refusal)
  })

  it('(1.2) verified in another compound is a guest in this one', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    const far = await neighbour(town, amin, '对面的许姨', { compoundId: town.places.hongye })
    const seen = await far.gets(listing.showListing, { listingId: ladder })
    expect(seen.owner).toBeUndefined()
    expect(await far.asks(bookListing, { listingId: ladder, ...later })).toMatchObject({
      status: 403,
    })
  })
})
