import type { BookingStatus, Side } from '../../shared/contract/booking'
import type { Terms } from '../../shared/contract/listing'
import {
  addDays,
  DAY_MS,
  type DateRange,
  HOUR_MS,
  type LocalDate,
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
import type { CompoundPath } from '../../shared/kernel/scope'
import type { Calendar, Slot } from '../listing/calendar/rules'

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

/** An unanswered request lapses after a day, and never later than the end of its first day. */
export const lapsesAt = (askedAt: number, from: LocalDate): number =>
  Math.min(askedAt + DAY_MS, startOf(addDays(from, 1)))
/** What nobody picked up is released when its last day is over. */
export const releasedAt = ({ until }: DateRange): number => startOf(until)
/** Both are told at nine in the morning after the last day, not at midnight. */
export const overdueToldAt = ({ until }: DateRange): number => startOf(until) + 9 * HOUR_MS

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
