import * as cardContract from '../../shared/contract/card'
import * as carded from './carded/actions'
import * as contract from '../../shared/contract/booking'
import * as changes from '../../shared/contract/bookingChanges'
import * as photosContract from '../../shared/contract/bookingPhotos'
import * as complaint from '../../shared/contract/complaint'
import * as line from '../../shared/contract/bookingQueue'
import * as disputeContract from '../../shared/contract/dispute'
import * as mute from '../../shared/contract/mute'
import * as alongContract from '../../shared/contract/bookingAlong'
import * as closingContract from '../../shared/contract/closing'
import * as household from '../../shared/contract/household'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { bookListing } from './actions'
import * as along from './along/actions'
import * as answer from './answer/actions'
import * as changing from './changing/actions'
import { reportCounterpart } from './complaint/actions'
import { showLeaving } from './leaving/actions'
import * as closing from './closing/actions'
import * as dispute from './dispute/actions'
import * as mediating from './dispute/mediating/actions'
import * as handover from './handover/actions'
import { endHelp } from './help/actions'
import { muteCounterpart } from './mute/actions'
import * as queue from './queue/actions'
import { offerBookingPhoto } from './photos/actions'
import * as showing from './showing/actions'
import { sayThanks } from './thanks/actions'
import { showToday } from './today/actions'

export const bookingRoutes: readonly Route[] = [
  serve(household.showLeaving, showLeaving),
  serve(contract.showToday, showToday),
  serve(contract.bookListing, bookListing),
  serve(contract.listMyBookings, showing.listMyBookings),
  serve(contract.showBooking, showing.showBooking),
  serve(contract.acceptBooking, answer.acceptBooking),
  serve(contract.declineBooking, answer.declineBooking),
  serve(contract.cancelBooking, answer.cancelBooking),
  serve(contract.handOver, handover.handOver),
  serve(contract.takeBack, handover.takeBack),
  serve(changes.shiftBooking, changing.shiftBooking),
  serve(changes.renewBooking, changing.renewBooking),
  serve(changes.answerRenewal, changing.answerRenewal),
  serve(line.joinQueue, queue.joinQueue),
  serve(line.takeOffer, queue.takeOffer),
  serve(changes.endHelp, endHelp),
  serve(complaint.reportCounterpart, reportCounterpart),
  serve(mute.muteCounterpart, muteCounterpart),
  serve(alongContract.sayLeft, along.sayLeft),
  serve(alongContract.sayPhrase, along.sayPhrase),
  serve(alongContract.sayThanks, sayThanks),
  serve(closingContract.listListingBookings, closing.listListingBookings),
  serve(closingContract.closeListing, closing.closeListing),
  serve(photosContract.offerBookingPhoto, offerBookingPhoto),
  serve(disputeContract.openDispute, dispute.openDispute),
  serve(disputeContract.addToDispute, dispute.addToDispute),
  serve(disputeContract.listDisputes, mediating.listDisputes),
  serve(disputeContract.decideDispute, mediating.decideDispute),
  serve(cardContract.readCard, carded.readCard),
  serve(cardContract.lendByCard, carded.lendByCard),
  serve(cardContract.takeBackByCard, carded.takeBackByCard),
]
