import type { Terms } from '../../../shared/contract/listing'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { clashIn, endsAt, meets, type Span } from '../../../shared/kernel/hours'
import type {
  BookingId,
  BuildingId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { isSameSlot } from '../../../shared/kernel/slots'
import { isVisible, type Listing } from '../rules'

/** Who has, or asks for, which days. */
export type Slot = Span & {
  /** Handed over and not yet back: it occupies its days, and every day until it comes back. */
  readonly isOut?: true
  /** Out, and nobody can say until when: no day ahead is promised to anybody. */
  readonly isDisputed?: true
  /** Kept for whoever is next in the queue, until they or the owner have answered. */
  readonly isHeld?: true
  readonly bookingId: BookingId
  readonly borrowerId: ResidentId
  readonly householdId: HouseholdId
}

/** Who waits in the queue: for these days, or for as many that begin on any day from `from` to `latest`. */
export type Waiting = Omit<Slot, 'isOut' | 'isHeld'> & { readonly latest?: LocalDate }

/**
 * What is scarce about a listing, in one small item: the days. `booked` occupies them, `asked` waits for the owner and
 * occupies nothing. It carries what a booking is decided on and agrees to, so that one read is enough.
 */
export type Calendar = CompoundPath & {
  readonly listingId: ListingId
  readonly rev: number
  readonly ownerId: ResidentId
  readonly buildingId: BuildingId
  readonly title: string
  readonly coverPhotoId: PhotoId
  readonly accessories: readonly string[]
  readonly terms: Terms
  /** Published, checked and not paused. */
  readonly isOpen: boolean
  readonly booked: readonly Slot[]
  readonly asked: readonly Slot[]
  /** The queue, whoever came first in front. */
  readonly queue?: readonly Waiting[]
  /** Loans that ended a short while ago: nobody goes around the longest loan by coming back at once. */
  readonly lately?: readonly Ended[]
}

/** What a household had until it came back. */
export type Ended = Span & { readonly householdId: HouseholdId }

/** How many can have it at once. */
export const placesOf = ({ copies = 1, places = copies }: Terms): number => places

// Beyond the last day that anybody can ask for.
const FAR_DAYS = 120

/** What a slot takes as of now: what is out longer than agreed takes all of today too. */
export function occupied({ from, until, hours, isOut, isDisputed }: Slot, now: number): Span {
  if (isDisputed) return { from, until: addDays(localDateAt(now), FAR_DAYS) }
  const agreed = { from, until, ...(hours === undefined ? {} : { hours }) }
  return isOut && endsAt(agreed) <= now ? { from, until: addDays(localDateAt(now), 1) } : agreed
}

/** The days around a slot on which nobody else can begin or end, by the owner's wish. */
export const withBuffer = ({ from, until, hours }: Span, { bufferDays = 0 }: Terms): Span =>
  hours
    ? { from, until, hours }
    : { from: addDays(from, -bufferDays), until: addDays(until, bufferDays) }

/** What nobody else can have, slot by slot, with the days around. */
export const blockedBy = ({ booked, terms }: Pick<Calendar, 'booked' | 'terms'>, now: number) =>
  booked.map((slot) => withBuffer(occupied(slot, now), terms))

/** Nobody helps in two slots at once: one that only overlaps, from hours agreed before, takes the whole of it. */
function clashOfSlots(booked: readonly Slot[], wanted: Span, places: number): Span | undefined {
  const together = booked.filter((one) => meets(one, wanted))
  const other = together.find((one) => !isSameSlot(one, wanted))
  return other ?? (together.length >= places ? together[0] : undefined)
}

/** The first span that stands against a wish, `undefined` when a place is left throughout. */
export const clashWith = (
  calendar: Pick<Calendar, 'booked' | 'terms'>,
  wanted: Span,
  now: number,
): Span | undefined =>
  calendar.terms.unit === 'slot'
    ? clashOfSlots(calendar.booked, wanted, placesOf(calendar.terms))
    : clashIn(blockedBy(calendar, now), wanted, placesOf(calendar.terms))

/** Whether every copy is with somebody. */
export const areAllOut = ({ booked, terms }: Pick<Calendar, 'booked' | 'terms'>): boolean =>
  booked.filter(({ isOut }) => isOut).length >= placesOf(terms)

export const openCount = ({ booked, asked }: Pick<Calendar, 'booked' | 'asked'>): number =>
  booked.length + asked.length

/** A gift is promised to one neighbour alone, whatever the days. */
export const isPromised = ({ terms, booked }: Pick<Calendar, 'terms' | 'booked'>): boolean =>
  terms.isGift === true && booked.length > 0

// A calendar is made at publishing, which needs a photo. Without one it is closed, and keeps the last.
const coverOf = ({ photoIds }: Listing, before: Calendar | undefined): PhotoId =>
  (photoIds[0] ?? before?.coverPhotoId) as PhotoId

type Kept = Pick<Calendar, 'booked' | 'asked' | 'queue' | 'lately'>

/** What neighbours have and had, whatever their owner changes. */
function keptOf(before: Kept = { booked: [], asked: [] }): Kept {
  const { booked, asked, queue, lately } = before
  return {
    ...{ booked, asked },
    ...(queue === undefined ? {} : { queue }),
    ...(lately === undefined ? {} : { lately }),
  }
}

/** The calendar that goes with a listing: what it agrees to, on the days already given. */
export const calendarFor = (listing: Listing, before?: Calendar): Calendar => ({
  districtId: listing.districtId,
  streetId: listing.streetId,
  communityId: listing.communityId,
  compoundId: listing.compoundId,
  listingId: listing.id,
  rev: (before?.rev ?? 0) + 1,
  ownerId: listing.ownerId,
  buildingId: listing.buildingId,
  title: listing.title,
  coverPhotoId: coverOf(listing, before),
  accessories: listing.accessories,
  terms: listing.terms,
  isOpen: isVisible(listing),
  ...keptOf(before),
})
