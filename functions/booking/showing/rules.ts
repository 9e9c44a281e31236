import type { BookingView, Side } from '../../../shared/contract/booking'
import type { LocalDate } from '../../../shared/kernel/dates'
import { BOUND, type Purpose } from '../handover/rules'
import type { Booking } from '../rules'

/** The step that comes next at the door, if it is time for one. */
export function stepAhead({ status, from }: Booking, today: LocalDate): Purpose | undefined {
  if (status === 'handedOver') return 'takeBack'
  return status === 'accepted' && from <= today ? 'handOver' : undefined
}

type Doing = BookingView['actions'][number]

const ANSWERS: Partial<Record<Booking['status'], Record<Side, readonly Doing[]>>> = {
  requested: { owner: ['accept', 'decline'], borrower: ['cancel'] },
  accepted: { owner: ['cancel'], borrower: ['cancel'] },
}

/** What one party can do now, in the order to offer it. */
export function actionsOf(booking: Booking, side: Side, today: LocalDate): readonly Doing[] {
  const step = stepAhead(booking, today)
  const atTheDoor: readonly Doing[] =
    BOUND[step ?? 'handOver'] === side ? ['confirm'] : ['showQr', 'enterCode']
  return [...(step ? atTheDoor : []), ...(ANSWERS[booking.status]?.[side] ?? [])]
}

/** Name and door are for the two who have agreed, while it lasts. */
export const isAgreed = ({ status }: Booking): boolean =>
  status === 'accepted' || status === 'handedOver'
