import { changed } from '../answer/rules'
import type { Booking } from '../rules'

/** What time makes of a booking: `released` gives its days back, `told` only says that it is overdue. */
export type Elapsed = { readonly is: 'released' | 'told'; readonly booking: Booking }

/** `undefined` while nothing is due. Asked twice, the second time nothing is. */
export function decideElapsed(booking: Booking, now: number): Elapsed | undefined {
  if (booking.dueAt === undefined || now < booking.dueAt) return undefined
  // Not when it was due: the news of a late sweep would stand below what was read already.
  const change = { changedAt: now, changedBy: 'clock' } as const
  if (booking.status === 'requested')
    return { is: 'released', booking: changed(booking, { ...change, status: 'expired' }) }
  if (booking.status === 'accepted')
    return { is: 'released', booking: changed(booking, { ...change, status: 'noShow' }) }
  const told = { ...changed(booking, { ...change, status: booking.status }), isOverdueTold: true }
  return { is: 'told', booking: told }
}
