import type * as contract from '../../../shared/contract/mute'
import { refuse } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { muteNeighbour } from '../../resident/mute/actions'
import { counterpartIn } from '../rules'
import { loadBooking } from '../store'

export const muteCounterpart: Action<typeof contract.muteCounterpart> = async (
  call,
  { bookingId },
) => {
  const booking = await loadBooking(bookingId)
  const other = booking && counterpartIn(booking, call.caller.id)
  return other === undefined ? refuse({ code: 'booking.notFound' }) : muteNeighbour(call, other)
}
