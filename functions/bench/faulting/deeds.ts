import * as contract from '../../../shared/contract/booking'
import * as changes from '../../../shared/contract/bookingChanges'
import type { BookingStatus, Side } from '../../../shared/contract/booking'
import type { Endpoint } from '../../../shared/contract/endpoint'

/** One step in the life of a loan. A new one is added below, and the bench walks it too; the usual way comes first. */
export type Deed = {
  readonly name: string
  readonly by: Side
  readonly endpoint: Endpoint
  /** Where a loan stands before; `none`: it is not booked yet. */
  readonly from: readonly (BookingStatus | 'none')[]
  readonly leadsTo: BookingStatus
  /** What the request holds beside the listing's days or the booking's id. */
  readonly more?: Readonly<Record<string, unknown>>
  /** Once in the life of a loan, and only behind another deed. */
  readonly once?: true
  readonly behind?: string
}

const TAP = { confirmation: { by: 'tap' } }

export const DEEDS: readonly Deed[] = [
  {
    ...{ name: 'book', by: 'borrower', endpoint: contract.bookListing },
    ...{ from: ['none'], leadsTo: 'requested' },
  },
  {
    ...{ name: 'accept', by: 'owner', endpoint: contract.acceptBooking },
    ...{ from: ['requested'], leadsTo: 'accepted' },
  },
  {
    ...{ name: 'handOver', by: 'borrower', endpoint: contract.handOver },
    ...{ from: ['accepted'], leadsTo: 'handedOver', more: TAP },
  },
  {
    ...{ name: 'takeBack', by: 'owner', endpoint: contract.takeBack },
    ...{ from: ['handedOver'], leadsTo: 'returned', more: TAP },
  },
  {
    ...{ name: 'renew', by: 'borrower', endpoint: changes.renewBooking, once: true },
    ...{ from: ['handedOver'], leadsTo: 'handedOver', more: { until: '2030-05-05' } },
  },
  {
    ...{ name: 'answerRenewal', by: 'owner', endpoint: changes.answerRenewal, once: true },
    ...{ from: ['handedOver'], leadsTo: 'handedOver', behind: 'renew', more: { answer: 'yes' } },
  },
  {
    ...{ name: 'cancel', by: 'borrower', endpoint: contract.cancelBooking },
    ...{ from: ['requested', 'accepted'], leadsTo: 'cancelled' },
  },
]
