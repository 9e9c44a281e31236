import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  acceptBooking,
  bookListing,
  cancelBooking,
  handOver,
} from '../../../shared/contract/booking'
import { endMandate, listMandatesOf } from '../../../shared/contract/care'
import { openDispute } from '../../../shared/contract/dispute'
import { listNotices, type NoticeKind } from '../../../shared/contract/notice'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { ListingId } from '../../../shared/kernel/ids'
import { mandated } from '../../testing/caring'
import { eventually, neighbour, publishes, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let li: Person
let chen: Person
let care: Awaited<ReturnType<typeof mandated>>
let onBehalfOf: string

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  li = await neighbour(town, xiaoli, '李叔', { room: '101' })
  chen = await neighbour(town, xiaoli, '陈姨', { room: '502' })
  care = await mandated(town, xiaoli)
  const { mandates } = await xiaoli.gets(listMandatesOf, { membershipId: care.membershipId })
  onBehalfOf = mandates[0]?.principalId ?? ''
}, 60_000)
afterAll(() => town.stop())

const day = (count: number) => addDays(localDateAt(Date.now()), count)
const heard = async (about: ListingId, by = xiaoli) =>
  (await by.gets(listNotices, {})).notices.filter(({ listingId }) => listingId === about)
const hears = (about: ListingId, kind: NoticeKind) =>
  eventually(
    () => heard(about),
    (notices) => notices.some((one) => one.kind === kind),
  )

describe('Whoever acts for somebody without a phone', () => {
  it('(1.6) hears what became of what they asked for, and in whose name', async () => {
    const listingId = await publishes(town, li)
    const wanted = { listingId, from: day(3), until: day(4) }
    const { id: bookingId } = await xiaoli.gets(bookListing, wanted, { onBehalfOf })
    await li.gets(acceptBooking, { bookingId })
    expect(await hears(listingId, 'booking.accepted')).toMatchObject([{ bookingId, onBehalfOf }])
    expect(await heard(listingId, chen)).toEqual([])
  })

  it('(2.6) hears that the one before is late, and nothing any more once the mandate has ended', async () => {
    const listingId = await publishes(town, li, { acceptance: 'automatic' })
    const first = await chen.gets(bookListing, { listingId, from: day(0), until: day(1) })
    const tap = { bookingId: first.id, confirmation: { by: 'tap' } } as const
    await chen.gets(handOver, tap)
    const wanted = { listingId, from: day(1), until: day(2) }
    const { id: bookingId } = await xiaoli.gets(bookListing, wanted, { onBehalfOf })
    await chen.gets(openDispute, { bookingId: first.id, reason: 'damaged' })
    expect(await hears(listingId, 'booking.mayBeLate')).toMatchObject([{ bookingId, onBehalfOf }])
    await xiaoli.gets(endMandate, { mandateId: care.mandateId })
    await li.gets(cancelBooking, { bookingId })
    await town.stream?.drain()
    expect(await heard(listingId)).toHaveLength(1)
  })
})
