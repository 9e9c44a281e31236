import { isDeepStrictEqual } from 'node:util'
import type { BookingStatus } from '../../../shared/contract/booking'
import type { Booking, Allowance } from '../../booking/rules'
import type { Calendar } from '../../listing/calendar/rules'
import type { Event } from '../../event/rules'
import type { Listing } from '../../listing/rules'
import type { Notice } from '../../notice/rules'
import type { Cascade, Scene } from './story'

/** What stands in the table, by its kind. */
export type Stock = {
  readonly bookings: readonly Booking[]
  readonly calendars: readonly Calendar[]
  readonly listings: readonly Listing[]
  readonly allowances: readonly Allowance[]
  readonly notices: readonly Notice[]
  readonly events: readonly Event[]
}
export type Verdict = {
  /** A line for each thing that was left undone, or done too much. */
  readonly leftovers: readonly string[]
  /** A line for each notice that came more than once. */
  readonly doubled: readonly string[]
}

/** What becomes of each agreement; whoever was offered what became free had a day to say yes, and it is over. */
const BECOMES: Readonly<Record<string, BookingStatus>> = {
  ...{ lentOut: 'handedOver', borrowed: 'handedOver' },
  ...{ lentAhead: 'cancelled', waitsForTheirs: 'cancelled', askedOfThem: 'cancelled' },
  ...{ borrowedAhead: 'cancelled', theirPlace: 'cancelled', theirRequest: 'cancelled' },
  ...{ offeredThem: 'cancelled', behindBorrowed: 'expired', behindOffered: 'expired' },
  ...{ othersCart: 'accepted', behindPlace: 'queued' },
}

type Told = readonly [to: keyof Scene['people'], kind: string, about: string]
const TOLD: readonly Told[] = [
  ['second', 'booking.cancelledByOwner', 'lentAhead'],
  ['second', 'booking.cancelledByOwner', 'askedOfThem'],
  ['third', 'booking.queueClosed', 'waitsForTheirs'],
  ['owner', 'booking.cancelledByBorrower', 'borrowedAhead'],
  ['owner', 'booking.cancelledByBorrower', 'theirRequest'],
  ['third', 'booking.offered', 'behindBorrowed'],
  ['third', 'booking.offerOver', 'behindBorrowed'],
  ['third', 'booking.offered', 'behindOffered'],
  ['third', 'booking.offerOver', 'behindOffered'],
]
/** Of what happened to themselves; who leaves of their own accord knows it. */
const TOLD_THEM: Readonly<Record<Cascade, readonly string[]>> = {
  ...{ leave: [], moveOut: ['membership.left'], block: ['block.begun'] },
}

const OPEN: readonly string[] = ['requested', 'accepted', 'queued', 'offered', 'handedOver']

const lineOf = ({ residentId, kind, bookingId }: Partial<Notice>): string =>
  [residentId, kind, bookingId].join(' ')

function expectedIn({ cascade, people, bookings }: Scene): readonly string[] {
  const others = TOLD.map(([to, kind, about]) => [people[to].id, kind, bookings[about]].join(' '))
  return [...others, ...TOLD_THEM[cascade].map((kind) => `${people.leaver.id} ${kind} `)]
}

function amissInBookings({ bookings: names }: Scene, { bookings }: Stock): readonly string[] {
  return Object.entries(BECOMES).flatMap(([name, status]) => {
    const found = bookings.find(({ id }) => id === names[name])?.status ?? 'gone'
    return found === status ? [] : [`${name} is ${found}`]
  })
}

/** A loan in hand is as it was, in every part. */
const amissInHand = ({ bookings: names }: Scene, before: Stock, after: Stock): readonly string[] =>
  ['lentOut', 'borrowed'].filter((name) => {
    const [was, is] = [before, after].map(({ bookings }) =>
      bookings.find(({ id }) => id === names[name]),
    )
    return !isDeepStrictEqual(was, is)
  })

/** Whose days and places stand in a calendar although nothing open stands behind them. */
function amissInCalendar(calendar: Calendar, { bookings }: Stock, own: readonly unknown[]) {
  const isOwn = own.includes(calendar.listingId)
  const { booked, asked, queue = [] } = calendar
  const kept = [...booked, ...asked, ...queue].filter(({ bookingId }) => {
    const status = bookings.find(({ id }) => id === bookingId)?.status ?? 'gone'
    return isOwn ? status !== 'handedOver' : !OPEN.includes(status)
  })
  const missing = bookings.filter(
    ({ id, listingId, status }) =>
      listingId === calendar.listingId &&
      OPEN.includes(status) &&
      ![...booked, ...asked, ...queue].some(({ bookingId }) => bookingId === id),
  )
  return [
    ...kept.map(({ bookingId }) => `${bookingId} keeps its days`),
    ...missing.map(({ id }) => `${id} has no days`),
    ...(isOwn && calendar.isOpen ? [`${calendar.listingId} can be asked for`] : []),
  ]
}

function amissInThings({ cascade, things, own }: Scene, stock: Stock): readonly string[] {
  const ids = own.map((name) => things[name])
  const wanted = cascade === 'block' ? 'paused' : 'withdrawn'
  const shown = stock.listings.filter(
    ({ id, status, closesAs }) => ids.includes(id) && (closesAs ?? status) !== wanted,
  )
  return [
    ...shown.map(({ id, status }) => `${id} is ${status}`),
    ...stock.calendars.flatMap((one) => amissInCalendar(one, stock, ids)),
  ]
}

/** What a household has open is what is open of it. */
function amissInAllowances({ allowances, bookings }: Stock): readonly string[] {
  const open = bookings.filter(({ status }) => OPEN.includes(status))
  return allowances.flatMap(({ householdId, open: counted }) => {
    const there = open.filter((one) => one.householdId === householdId).map(({ id }) => id)
    const ids = counted.map(({ bookingId }) => bookingId)
    return [...ids].sort().join() === [...there].sort().join()
      ? []
      : [`${householdId} counts wrong`]
  })
}

/** What they proposed waits at no desk; what somebody else did waits on. */
function amissInProposals({ proposals }: Scene, { events }: Stock): readonly string[] {
  const wanted = { theirs: 'cancelled', others: 'proposed' } as const
  return (['theirs', 'others'] as const).flatMap((whose) => {
    const found = events.find(({ id }) => id === proposals[whose])?.status ?? 'gone'
    return found === wanted[whose] ? [] : [`the proposal of ${whose} is ${found}`]
  })
}

/** What is left over of somebody who went, once everything that follows from it has come to rest. */
export function judge(scene: Scene, before: Stock, after: Stock): Verdict {
  const known = new Set(before.notices.map(({ id }) => id))
  const told = after.notices.filter(({ id }) => !known.has(id)).map(lineOf)
  const expected = expectedIn(scene)
  return {
    leftovers: [
      ...amissInBookings(scene, after),
      ...amissInHand(scene, before, after).map((name) => `${name} was touched`),
      ...amissInThings(scene, after),
      ...amissInAllowances(after),
      ...amissInProposals(scene, after),
      ...expected.filter((line) => !told.includes(line)).map((line) => `untold: ${line}`),
      ...[...new Set(told)]
        .filter((line) => !expected.includes(line))
        .map((line) => `told: ${line}`),
    ],
    doubled: told.filter((line, place) => told.indexOf(line) !== place),
  }
}
