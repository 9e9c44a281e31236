import type { BookingStatus, Side } from '../../shared/contract/booking'
import type { Terms } from '../../shared/contract/listing'
import {
  addDays,
  DAY_MS,
  HOUR_MS,
  type LocalDate,
  localDateAt,
  startOf,
} from '../../shared/kernel/dates'
import { endsAt, type Span, startsAt } from '../../shared/kernel/hours'
import type {
  BookingId,
  BuildingId,
  CompoundId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../shared/kernel/ids'
import type { LeftPlace } from '../../shared/contract/bookingSaid'
import type { CompoundPath } from '../../shared/kernel/scope'
import type { Calendar, Ended, Slot } from '../listing/calendar/rules'
import type { Along } from './said/rules'

/** How far both were reminded of what is out. */
export type Told = 'dueSoon' | 'nextWaits' | 'overdue' | 'longOverdue' | 'eve'
/** lent: with the owner's leave once and for all; lentWithOwner: who stood by and said yes. Epoch ms. */
export type Act = {
  readonly by: ResidentId
  readonly what: 'lent' | 'lentWithOwner' | 'takenBack'
  readonly at: number
}
/** One borrowing. What was agreed stays on it, whatever becomes of the listing. */
export type Booking = CompoundPath &
  Along &
  Span & {
    readonly id: BookingId
    readonly rev: number
    readonly listingId: ListingId
    readonly ownerId: ResidentId
    readonly ownerBuildingId: BuildingId
    readonly borrowerId: ResidentId
    readonly borrowerBuildingId: BuildingId
    /** Where it is not the thing's own. */
    readonly borrowerCompoundId?: CompoundId
    readonly householdId: HouseholdId
    /** Who asked in the borrower's name. */
    readonly proxyId?: ResidentId
    readonly title: string
    readonly kind?: 'skill'
    readonly coverPhotoId: PhotoId
    readonly accessories: readonly string[]
    readonly terms: Terms
    readonly status: BookingStatus
    /** Why it ended, where it was not about this booking. */
    readonly because?: 'closing' | 'repair' | 'lost' | 'given'
    /** Epoch ms. */
    readonly requestedAt: number
    readonly changedAt: number
    /** Who changed it last; `clock` when time did. */
    readonly changedBy: ResidentId | 'clock'
    /** Who did what in the borrower's name. */
    readonly actedBy?: readonly Act[]
    /** When time will change it, epoch ms. */
    readonly dueAt?: number
    readonly isOverdueTold: boolean
    /** The last reminder of what is out. */
    readonly told?: Told
    /** In the queue for as many days, that begin on this one at the latest. */
    readonly latest?: LocalDate
    /** More days that the borrower asked for. */
    readonly renewal?: { readonly until: LocalDate; readonly askedAt: number }
    /** Once asked and answered, or given: there is no second time. */
    readonly isRenewed?: true
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

/** An unanswered request lapses after a day, and never later than the end of its first day or of its hours. */
export const lapsesAt = (askedAt: number, wanted: Span): number =>
  Math.min(askedAt + DAY_MS, wanted.hours ? endsAt(wanted) : startOf(addDays(wanted.from, 1)))
/** What nobody picked up is released when its last day or hour is over. */
export const releasedAt = (agreed: Span): number => endsAt(agreed)
/** The days, and the hours where there are some. */
export const spanOf = ({ from, until, hours }: Span): Span => ({
  ...{ from, until },
  ...(hours === undefined ? {} : { hours }),
})

export const slotOf = (booking: Booking): Slot => ({
  bookingId: booking.id,
  borrowerId: booking.borrowerId,
  householdId: booking.householdId,
  ...spanOf(booking),
})

/** The next revision of a calendar, without a booking: its days are free again. */
export const withoutSlot = (calendar: Calendar, bookingId: BookingId): Calendar => ({
  ...calendar,
  rev: calendar.rev + 1,
  booked: calendar.booked.filter((slot) => slot.bookingId !== bookingId),
  asked: calendar.asked.filter((slot) => slot.bookingId !== bookingId),
  ...(calendar.queue === undefined
    ? {}
    : { queue: calendar.queue.filter((one) => one.bookingId !== bookingId) }),
})

/** The next revision of a calendar, in which a booking stands in one list and not in the other. */
export const withSlot = (calendar: Calendar, slot: Slot, list: 'booked' | 'asked'): Calendar => {
  const cleared = withoutSlot(calendar, slot.bookingId)
  return { ...cleared, [list]: [...cleared[list], slot] }
}

const REMEMBERED = 5
const endedOf = (booking: Booking, now: number): Ended => {
  const { householdId } = booking
  const until = addDays(localDateAt(now), 1)
  const agreed = spanOf(booking)
  return { householdId, ...(agreed.until <= until ? agreed : { ...agreed, until }) }
}

/** The next revision of a calendar after a loan came back: whoever had it is remembered for a while. */
export const withReturned = (calendar: Calendar, booking: Booking, now: number): Calendar => {
  const before = calendar.lately ?? []
  return {
    ...withoutSlot(calendar, booking.id),
    lately: [...before, endedOf(booking, now)].slice(-REMEMBERED),
  }
}

export const withoutBooking = (allowance: Allowance, bookingId: BookingId): Allowance => ({
  ...allowance,
  rev: allowance.rev + 1,
  open: allowance.open.filter((one) => one.bookingId !== bookingId),
})

/** Before it is anything between two: who waits is nobody else's business, the owner's neither. */
export const isInQueue = ({ status }: Pick<Booking, 'status'>): boolean =>
  status === 'queued' || status === 'offered'

/** On which side of a booking somebody stands, if on any. */
export function sideOf(booking: Booking, person: ResidentId): Side | undefined {
  if (person === booking.borrowerId) return 'borrower'
  return person === booking.ownerId && !isInQueue(booking) ? 'owner' : undefined
}

/** With whom somebody has a booking. */
export function counterpartIn(booking: Booking, person: ResidentId): ResidentId | undefined {
  const side = sideOf(booking, person)
  if (side === undefined) return undefined
  return side === 'owner' ? booking.borrowerId : booking.ownerId
}

export const isOpen = ({ status }: Pick<Booking, 'status'>): boolean =>
  status === 'requested' ||
  status === 'accepted' ||
  status === 'handedOver' ||
  status === 'disputed' ||
  isInQueue({ status })

export const isOverdue = (booking: Span & Pick<Booking, 'status'>, now: number): boolean =>
  booking.status === 'handedOver' && endsAt(booking) <= now

/** When it came back; of an older one the last change. */
export const returnedAt = ({
  returnedAt: kept,
  changedAt,
}: Pick<Booking, 'returnedAt' | 'changedAt'>): number => kept ?? changedAt

/** Where the borrower says it stands, until the owner has it back. */
export const leftAt = (
  { status, left = [] }: Pick<Booking, 'status' | 'left'>,
  now: number,
): LeftPlace | undefined =>
  status === 'handedOver' ? left.filter(({ at }) => at <= now).at(-1)?.place : undefined

/** Whether the borrower still has it: out, and not left elsewhere. */
export const isInHand = ({ status, left }: Pick<Booking, 'status' | 'left'>): boolean =>
  status === 'handedOver' && left === undefined

/** Whether its first day, or its hours, have come. */
export const hasBegun = (booking: Span, now: number): boolean =>
  booking.hours ? startsAt(booking) - HOUR_MS <= now : booking.from <= localDateAt(now)
