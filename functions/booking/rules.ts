import {
  type BookingStatus,
  MAX_AHEAD_DAYS,
  MAX_OPEN_PER_HOUSEHOLD,
  MAX_OPEN_PER_PERSON,
  MAX_WAITING_PER_LISTING,
  type Side,
} from '../../shared/contract/booking'
import type { Terms } from '../../shared/contract/listing'
import {
  addDays,
  DAY_MS,
  type DateRange,
  daysIn,
  HOUR_MS,
  type LocalDate,
  overlaps,
  startOf,
} from '../../shared/kernel/dates'
import type {
  BookingId,
  BuildingId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { CompoundPath } from '../../shared/kernel/scope'
import { type Calendar, occupied, type Slot } from '../listing/calendar/rules'

/** One borrowing. What was agreed stays on it, whatever becomes of the listing. */
export type Booking = CompoundPath &
  DateRange & {
    readonly id: BookingId
    readonly rev: number
    readonly listingId: ListingId
    readonly ownerId: ResidentId
    readonly ownerBuildingId: BuildingId
    readonly borrowerId: ResidentId
    readonly borrowerBuildingId: BuildingId
    readonly householdId: HouseholdId
    readonly title: string
    readonly coverPhotoId: PhotoId
    readonly accessories: readonly string[]
    readonly terms: Terms
    readonly status: BookingStatus
    /** Epoch ms. */
    readonly requestedAt: number
    readonly changedAt: number
    /** Who changed it last; `clock` when time did. */
    readonly changedBy: ResidentId | 'clock'
    /** When time will change it, epoch ms. */
    readonly dueAt?: number
    readonly isOverdueTold: boolean
    readonly wrongCodes: number
    readonly request: { readonly key: string; readonly hash: string }
    readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
  }

/** How much a household has open at once, in one small item: limits hold however many phones ask. */
export type Allowance = {
  readonly householdId: HouseholdId
  readonly rev: number
  readonly open: readonly { readonly bookingId: BookingId; readonly residentId: ResidentId }[]
}

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
  const own = [...booked, ...asked].filter(({ householdId }) => householdId === wanted.householdId)
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

/** An unanswered request lapses after a day, and never later than the end of its first day. */
export const lapsesAt = (askedAt: number, from: LocalDate): number =>
  Math.min(askedAt + DAY_MS, startOf(addDays(from, 1)))
/** What nobody picked up is released when its last day is over. */
export const releasedAt = ({ until }: DateRange): number => startOf(until)
/** Both are told at nine in the morning after the last day, not at midnight. */
export const overdueToldAt = ({ until }: DateRange): number => startOf(until) + 9 * HOUR_MS

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

export const slotOf = ({ id, borrowerId, householdId, from, until }: Booking): Slot => ({
  bookingId: id,
  ...{ borrowerId, householdId, from, until },
})

/** The next revision of a calendar, without a booking: its days are free again. */
export const withoutSlot = (calendar: Calendar, bookingId: BookingId): Calendar => ({
  ...calendar,
  rev: calendar.rev + 1,
  booked: calendar.booked.filter((slot) => slot.bookingId !== bookingId),
  asked: calendar.asked.filter((slot) => slot.bookingId !== bookingId),
})

/** The next revision of a calendar, in which a booking stands in one list and not in the other. */
export const withSlot = (calendar: Calendar, slot: Slot, list: 'booked' | 'asked'): Calendar => {
  const cleared = withoutSlot(calendar, slot.bookingId)
  return { ...cleared, [list]: [...cleared[list], slot] }
}

export const withoutBooking = (allowance: Allowance, bookingId: BookingId): Allowance => ({
  ...allowance,
  rev: allowance.rev + 1,
  open: allowance.open.filter((one) => one.bookingId !== bookingId),
})

/** On which side of a booking somebody stands, if on any. */
export function sideOf({ borrowerId, ownerId }: Booking, person: ResidentId): Side | undefined {
  if (person === borrowerId) return 'borrower'
  return person === ownerId ? 'owner' : undefined
}

export const isOpen = ({ status }: Pick<Booking, 'status'>): boolean =>
  status === 'requested' || status === 'accepted' || status === 'handedOver'

export const isOverdue = (
  { status, until }: Pick<Booking, 'status' | 'until'>,
  today: LocalDate,
): boolean => status === 'handedOver' && until <= today
