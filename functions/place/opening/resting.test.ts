import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  acceptBooking,
  bookListing,
  cancelBooking,
  declineBooking,
  showBooking,
} from '../../../shared/contract/booking'
import { joinQueue, takeOffer } from '../../../shared/contract/bookingQueue'
import { joinGroup } from '../../../shared/contract/group'
import { sayInterest } from '../../../shared/contract/interest'
import { proposeEvent } from '../../../shared/contract/proposal'
import type { BookingId } from '../../../shared/kernel/ids'
import { inDays, wished } from '../../testing/events'
import { joins, opensGroup } from '../../testing/groups'
import { asks, wants } from '../../testing/interests'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { atDesk, done } from '../../testing/office'
import { admin } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chief: Person
let chen: Person
let li: Person
let wang: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chief = await admin(town, '街道管理员')
  chen = await neighbour(town, xiaoli, '陈姨')
  li = await neighbour(town, xiaoli, '李叔', { room: '601' })
  wang = await neighbour(town, xiaoli, '王姐', { room: '702' })
}, 60_000)
afterAll(() => town.stop())

const days = (from: number) => ({ from: inDays(from), until: inDays(from + 1) })
const turns = async (status: 'active' | 'paused') => {
  const { changeStanding } = await import('./actions')
  const wanted = status === 'paused' ? { status, because: '台风' } : { status }
  done(await changeStanding(await atDesk(chief), { compoundId: town.places.jiuding, ...wanted }))
}
const statusOf = async (by: Person, bookingId: BookingId) => {
  await town.stream?.drain()
  return (await by.gets(showBooking, { bookingId })).status
}

/** While it rests, and not a moment longer. */
async function resting(what: () => Promise<void>): Promise<void> {
  await turns('paused')
  try {
    await what()
  } finally {
    await turns('active')
  }
}
const PAUSED = {
  status: 409,
  message: '小区暂停着（台风），新的先不办。手里的东西照常还，已经约好的照常办。',
}

describe('(10.3) While a compound rests', () => {
  it('(10.3) nobody agrees to what was asked before, and anybody says no or takes it back', async () => {
    const listingId = await publishes(town, chen)
    const asked = await li.gets(bookListing, { listingId, ...days(2) })
    const other = await wang.gets(bookListing, { listingId, ...days(5) })
    await resting(async () => {
      expect(await chen.asks(acceptBooking, { bookingId: asked.id })).toMatchObject(PAUSED)
      expect((await chen.asks(declineBooking, { bookingId: other.id })).ok).toBe(true)
    })
    expect((await chen.asks(acceptBooking, { bookingId: asked.id })).ok).toBe(true)
  })

  it('(10.3) nobody’s turn comes, and whoever is in front is asked once it opens again', async () => {
    const listingId = await publishes(town, chen, { title: '电钻', acceptance: 'automatic' })
    const { id: bookingId } = await li.gets(bookListing, { listingId, ...days(3) })
    const { id: first } = await wang.gets(joinQueue, { listingId, ...days(3) })
    await resting(async () => {
      await li.gets(cancelBooking, { bookingId })
      expect(await statusOf(wang, first)).toBe('queued')
    })
    expect(await statusOf(wang, first)).toBe('offered')
  })

  it('(10.3) what was kept for somebody before is theirs to take', async () => {
    const listingId = await publishes(town, chen, { title: '推车', acceptance: 'automatic' })
    const { id: bookingId } = await li.gets(bookListing, { listingId, ...days(4) })
    const { id: first } = await wang.gets(joinQueue, { listingId, ...days(4) })
    await li.gets(cancelBooking, { bookingId })
    expect(await statusOf(wang, first)).toBe('offered')
    await resting(async () => {
      expect((await wang.asks(takeOffer, { bookingId: first })).ok).toBe(true)
    })
  })

  it('(10.3) nobody comes into a group, says that they would come or proposes, and anybody leaves', async () => {
    const groupId = await opensGroup(town, xiaoli)
    const driveId = await asks(town, xiaoli)
    await joins(li, groupId)
    await wants(li, driveId)
    await resting(async () => {
      expect(await wang.asks(joinGroup, { groupId, want: 'in' })).toMatchObject(PAUSED)
      expect(await wang.asks(sayInterest, { driveId, want: 'in' })).toMatchObject(PAUSED)
      expect(await wang.asks(proposeEvent, wished(town))).toMatchObject(PAUSED)
      expect((await li.asks(joinGroup, { groupId, want: 'out' })).ok).toBe(true)
      expect((await li.asks(sayInterest, { driveId, want: 'out' })).ok).toBe(true)
    })
    expect((await wang.asks(joinGroup, { groupId, want: 'in' })).ok).toBe(true)
    expect((await wang.asks(sayInterest, { driveId, want: 'in' })).ok).toBe(true)
  })
})
