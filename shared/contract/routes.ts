import * as booking from './booking'
import { type Endpoint } from './endpoint'
import * as listing from './listing'
import * as moderation from './moderation'
import * as notice from './notice'
import * as ownListing from './ownListing'
import * as place from './place'
import * as resident from './resident'

/** The one route table, from public down to worker; it reads as the list of who may call what. */
export const ROUTES: readonly Endpoint[] = [
  // public
  resident.login,
  place.listCompounds,
  place.showCompound,
  // guest: a token where there is one
  listing.listListings,
  listing.searchListings,
  listing.showListing,
  // resident
  resident.showMe,
  resident.requestMembership,
  booking.showToday,
  notice.listNotices,
  notice.markNoticesRead,
  ownListing.startDraft,
  ownListing.saveDraft,
  ownListing.offerPhoto,
  ownListing.publishListing,
  ownListing.pauseListing,
  ownListing.withdrawListing,
  ownListing.listMyListings,
  ownListing.showMyListing,
  moderation.photoArrived,
  moderation.privatePhoto,
  booking.bookListing,
  booking.listMyBookings,
  booking.showBooking,
  booking.acceptBooking,
  booking.declineBooking,
  booking.cancelBooking,
  booking.handOver,
  booking.takeBack,
  // worker
  resident.listMembershipRequests,
  resident.approveMembership,
  resident.rejectMembership,
  moderation.listWithheld,
  moderation.releaseWithheld,
  moderation.refuseWithheld,
]
