import * as contract from '../../shared/contract/booking'
import type { Route } from '../platform/call'
import { serve } from '../platform/serve'
import { bookListing } from './actions'
import * as answer from './answer/actions'
import * as handover from './handover/actions'
import * as showing from './showing/actions'
import { showToday } from './today/actions'

export const bookingRoutes: readonly Route[] = [
  serve(contract.showToday, showToday),
  serve(contract.bookListing, bookListing),
  serve(contract.listMyBookings, showing.listMyBookings),
  serve(contract.showBooking, showing.showBooking),
  serve(contract.acceptBooking, answer.acceptBooking),
  serve(contract.declineBooking, answer.declineBooking),
  serve(contract.cancelBooking, answer.cancelBooking),
  serve(contract.handOver, handover.handOver),
  serve(contract.takeBack, handover.takeBack),
]
