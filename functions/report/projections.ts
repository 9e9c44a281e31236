import type { CheckIn } from '../attendance/rules'
import type { Booking } from '../booking/rules'
import type { Session } from '../event/rules'
import type { Listing } from '../listing/rules'
import { type Reaction, reaction } from '../platform/stream'
import type { Membership } from '../resident/rules'
import { bringAll, bringCheckIn } from './counting/attended/actions'
import { bringFact, bringGone, type CountedFact } from './counting/fact/actions'
import {
  bookingCounts,
  checkInCounts,
  listingCounts,
  membershipCounts,
  sessionCounts,
  withoutNow,
} from './counting/rules'
import { areAlike, type Months } from './rules'

/**
 * Follows the facts of one kind. A change that counts for nothing costs nothing: of all that changed something the one of
 * the highest revision is the last that is taken.
 */
const figuresOf = <Kind extends CountedFact>(
  entity: string,
  countsFor: (fact: Kind) => Months,
): Reaction =>
  reaction<Kind>(entity, async (world, { before, after }) => {
    const was = before ? countsFor(before) : {}
    if (after) {
      const is = countsFor(after)
      if (!areAlike(was, is)) await bringFact(world, after, is)
    } else if (before && !areAlike(was, withoutNow(was))) await bringGone(world, before, was)
  })

/** What is seen of a check-in, wherever and whenever it was. */
const AN_HOUR = { status: 'open', day: '2030-05-01', hours: { from: '09:00', until: '10:00' } }
const seenOf = (checkIn: CheckIn | undefined): Months =>
  checkIn === undefined ? {} : checkInCounts(checkIn, AN_HOUR as Session)

/** Whoever is erased came all the same: a check-in that is gone stays counted. */
const attendedFigures = reaction<CheckIn>('CheckIn', async (world, { before, after }) => {
  if (after && !areAlike(seenOf(before), seenOf(after))) await bringCheckIn(world, after)
})

const timesOf = ({ status, day, hours }: Session): string =>
  [status === 'cancelled', day, hours.from, hours.until].join()

/** Somebody may have come in before it was moved, or called off at the door. */
const timesChanged = reaction<Session>('Session', async (world, { before, after }) => {
  if (before && after && timesOf(before) !== timesOf(after)) await bringAll(world, after)
})

export const figureProjections: readonly Reaction[] = [
  figuresOf<Booking>('Booking', bookingCounts),
  figuresOf<Listing>('Listing', listingCounts),
  figuresOf<Membership>('Membership', membershipCounts),
  figuresOf<Session>('Session', sessionCounts),
  attendedFigures,
  timesChanged,
]
