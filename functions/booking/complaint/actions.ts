import type * as contract from '../../../shared/contract/complaint'
import { refuse } from '../../../shared/kernel/outcome'
import { receiveComplaint } from '../../moderation/complaint/actions'
import { compoundOf } from '../../place/actions'
import type { Action } from '../../platform/call'
import { counterpartIn } from '../rules'
import { loadBooking } from '../store'

/** Only the two of a booking meet there, and each can report the other. */
export const reportCounterpart: Action<typeof contract.reportCounterpart> = async (
  call,
  { bookingId, reason },
) => {
  const booking = await loadBooking(bookingId)
  const aboutId = booking && counterpartIn(booking, call.caller.id)
  if (!booking || aboutId === undefined) return refuse({ code: 'booking.notFound' })
  const { districtId, streetId, communityId, compoundId, listingId, title } = booking
  const compound = await compoundOf(compoundId)
  const target = {
    ...{ districtId, streetId, communityId, compoundId, listingId, title, bookingId, aboutId },
    kind: 'person',
    compoundName: compound?.name ?? '',
  } as const
  return receiveComplaint(call, { target, reason })
}
