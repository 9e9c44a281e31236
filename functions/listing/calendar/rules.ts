import type { Terms } from '../../../shared/contract/listing'
import { addDays, type DateRange, type LocalDate } from '../../../shared/kernel/dates'
import type {
  BookingId,
  BuildingId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { isVisible, type Listing } from '../rules'

/** Who has, or asks for, which days. */
export type Slot = DateRange & {
  /** Handed over and not yet back: it occupies its days, and every day until it comes back. */
  readonly isOut?: true
  readonly bookingId: BookingId
  readonly borrowerId: ResidentId
  readonly householdId: HouseholdId
}

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
}

/** The days that a slot takes as of today: what is out longer than agreed takes today too. */
export const occupied = ({ from, until, isOut }: Slot, today: LocalDate): DateRange => ({
  from,
  until: isOut && until <= today ? addDays(today, 1) : until,
})

export const openCount = ({ booked, asked }: Calendar): number => booked.length + asked.length

// A calendar is made at publishing, which needs a photo. Without one it is closed, and keeps the last.
const coverOf = ({ photoIds }: Listing, before: Calendar | undefined): PhotoId =>
  (photoIds[0] ?? before?.coverPhotoId) as PhotoId

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
  booked: before?.booked ?? [],
  asked: before?.asked ?? [],
})
