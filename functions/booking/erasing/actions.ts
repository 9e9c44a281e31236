import type { Side } from '../../../shared/contract/booking'
import type { BookingId, ResidentId } from '../../../shared/kernel/ids'
import type { Self } from '../../../shared/kernel/scope'
import { commit } from '../../platform/commit'
import { afterFull } from '../../platform/cursor'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { namesOf } from '../../resident/erasing/actions'
import { listOver, loadBooking } from '../store'
import { changeBooking } from '../writes'
import { type Erased, withoutPerson } from './rules'

const AT_ONCE = 25

const eraseIn = (world: World, id: BookingId, erased: Erased) =>
  carriedThrough(world, async () => {
    const booking = await loadBooking(id)
    const after = booking && withoutPerson(booking, erased)
    if (after) await commit(changeBooking(after))
  })

/** One page of what somebody borrowed or lent, without their words; from where it goes on, if it does. */
export const eraseLoans =
  (side: Side) =>
  async (world: World, id: ResidentId, before: string | undefined): Promise<string | undefined> => {
    const [rows, names] = await Promise.all([
      listOver(id as Self, side, { before, limit: AT_ONCE }),
      namesOf(id),
    ])
    for (const row of rows) await eraseIn(world, row.id as BookingId, { id, names })
    return afterFull(rows, AT_ONCE, ({ sortKey }) => sortKey)
  }
