import {
  MAX_AHEAD_DAYS,
  MAX_OPEN_PER_HOUSEHOLD,
  MAX_OPEN_PER_PERSON,
  MAX_WAITING_PER_LISTING,
} from '../../../shared/contract/booking'
import {
  addDays,
  type DateRange,
  daysIn,
  type LocalDate,
  overlaps,
} from '../../../shared/kernel/dates'
import type { BookingId, BuildingId, HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Calendar, occupied } from '../../listing/calendar/rules'
import { type Allowance, type Booking, lapsesAt, releasedAt, slotOf, withSlot } from '../rules'

export type Wanted = DateRange & {
  readonly id: BookingId
  readonly borrowerId: ResidentId
  readonly borrowerBuildingId: BuildingId
  readonly householdId: HouseholdId
  readonly request: Booking['request']
  readonly today: LocalDate
  readonly now: number
}

export type BookRefusal =
  | { readonly code: 'booking.ownListing' | 'booking.inThePast' | 'booking.notOpen' }
  | { readonly code: 'booking.tooSoon'; readonly leadDays: number }
  | { readonly code: 'booking.tooFarAhead'; readonly maxAheadDays: number }
  | { readonly code: 'booking.tooLong' | 'booking.chained'; readonly maxDays: number }
  | { readonly code: 'booking.overlap'; readonly clash: DateRange }
  | { readonly code: 'booking.manyWaiting' }
  | { readonly code: 'booking.householdLimit' | 'booking.personLimit'; readonly max: number }

type Refused = { readonly ok: false; readonly refusal: BookRefusal } | undefined

function refusedByDates({ terms }: Calendar, wanted: Wanted): Refused {
  const { from, today } = wanted
  if (from < today) return refuse({ code: 'booking.inThePast' })
  if (from < addDays(today, terms.leadDays))
    return refuse({ code: 'booking.tooSoon', leadDays: terms.leadDays })
  if (from > addDays(today, MAX_AHEAD_DAYS))
    return refuse({ code: 'booking.tooFarAhead', maxAheadDays: MAX_AHEAD_DAYS })
  if (daysIn(wanted) > terms.maxDays)
    return refuse({ code: 'booking.tooLong', maxDays: terms.maxDays })
  return undefined
}

const touch = (a: DateRange, b: DateRange): boolean => a.until === b.from || b.until === a.from

/** Days in a row that a household would have a thing: bookings that touch count as one. */
function daysInARow(slots: readonly DateRange[], wanted: DateRange): number {
  const neighbour = slots.find((slot) => touch(slot, wanted))
  if (!neighbour) return daysIn(wanted)
  const joined = {
    from: neighbour.from < wanted.from ? neighbour.from : wanted.from,
    until: neighbour.until > wanted.until ? neighbour.until : wanted.until,
  }
  return daysInARow(
    slots.filter((slot) => slot !== neighbour),
    joined,
  )
}

function refusedByOthers({ booked, asked, terms }: Calendar, wanted: Wanted): Refused {
  const own = [...booked, ...asked]
    .filter(({ householdId }) => householdId === wanted.householdId)
    .map((slot) => occupied(slot, wanted.today))
  const taken = [...booked.map((slot) => occupied(slot, wanted.today)), ...own]
  const clash = taken.find((range) => overlaps(range, wanted))
  if (clash)
    return refuse({ code: 'booking.overlap', clash: { from: clash.from, until: clash.until } })
  if (daysInARow(own, wanted) > terms.maxDays)
    return refuse({ code: 'booking.chained', maxDays: terms.maxDays })
  return asked.length >= MAX_WAITING_PER_LISTING
    ? refuse({ code: 'booking.manyWaiting' })
    : undefined
}

function refusedByLimits({ open }: Allowance, { borrowerId }: Wanted): Refused {
  if (open.filter(({ residentId }) => residentId === borrowerId).length >= MAX_OPEN_PER_PERSON)
    return refuse({ code: 'booking.personLimit', max: MAX_OPEN_PER_PERSON })
  return open.length >= MAX_OPEN_PER_HOUSEHOLD
    ? refuse({ code: 'booking.householdLimit', max: MAX_OPEN_PER_HOUSEHOLD })
    : undefined
}

function bookingOf(calendar: Calendar, wanted: Wanted): Booking {
  const { districtId, streetId, communityId, compoundId, listingId, ownerId, terms } = calendar
  const isAutomatic = terms.acceptance === 'automatic'
  const { id, borrowerId, borrowerBuildingId, householdId, from, until, request, now } = wanted
  return {
    ...{ districtId, streetId, communityId, compoundId, listingId, ownerId, terms },
    ...{ id, borrowerId, borrowerBuildingId, householdId, from, until, request },
    rev: 1,
    ownerBuildingId: calendar.buildingId,
    title: calendar.title,
    coverPhotoId: calendar.coverPhotoId,
    accessories: calendar.accessories,
    status: isAutomatic ? 'accepted' : 'requested',
    requestedAt: now,
    changedAt: now,
    changedBy: borrowerId,
    dueAt: isAutomatic ? releasedAt(wanted) : lapsesAt(now, from),
    isOverdueTold: false,
    wrongCodes: 0,
    done: [],
  }
}

export type Booked = {
  readonly booking: Booking
  readonly calendar: Calendar
  readonly allowance: Allowance
}

/** Whether a neighbour may have a thing on some days; requests occupy nothing until they are accepted. */
export function decideBooking(
  calendar: Calendar,
  allowance: Allowance,
  wanted: Wanted,
): Outcome<Booked, BookRefusal> {
  if (wanted.borrowerId === calendar.ownerId) return refuse({ code: 'booking.ownListing' })
  if (!calendar.isOpen) return refuse({ code: 'booking.notOpen' })
  const refused =
    refusedByDates(calendar, wanted) ??
    refusedByOthers(calendar, wanted) ??
    refusedByLimits(allowance, wanted)
  if (refused) return refused
  const booking = bookingOf(calendar, wanted)
  return accept({
    booking,
    calendar: withSlot(
      calendar,
      slotOf(booking),
      booking.status === 'accepted' ? 'booked' : 'asked',
    ),
    allowance: {
      ...allowance,
      rev: allowance.rev + 1,
      open: [...allowance.open, { bookingId: booking.id, residentId: booking.borrowerId }],
    },
  })
}
