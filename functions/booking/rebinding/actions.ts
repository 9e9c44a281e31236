import { SIDES } from '../../../shared/contract/booking'
import type { Caller } from '../../platform/session'
import { listOpen } from '../store'

/** Whether anything is open on either side of somebody's bookings. */
export async function hasOpenLoans({ id }: Pick<Caller, 'id'>): Promise<boolean> {
  const sides = await Promise.all(SIDES.map((side) => listOpen(id, side, { limit: 1 })))
  return sides.some((rows) => rows.length > 0)
}
