import type * as contract from '../../../shared/contract/booking'
import type { BookingRow, Side } from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { newestFor } from '../../listing/finding/actions'
import { unreadOf } from '../../notice/actions'
import type { Action, Call } from '../../platform/call'
import { meOf } from '../../resident/actions'
import { rowOf } from '../actions'
import { listOpen } from '../store'

const SHOWN = 5
const NEWEST = 4

async function openOn({ world, caller }: Call, side: Side): Promise<readonly BookingRow[]> {
  const rows = await listOpen(caller.id, side, SHOWN)
  return rows.map(({ id, card }) => rowOf({ id: id as BookingId, ...card }, side, world.today()))
}

/** Home in one request. */
export const showToday: Action<typeof contract.showToday> = async (call, { compoundId }) => {
  const { caller } = call
  const home =
    compoundId ?? caller.access.memberships.find((one) => one.status === 'approved')?.compoundId
  const [borrowing, lending, unread, newest] = await Promise.all([
    openOn(call, 'borrower'),
    openOn(call, 'owner'),
    unreadOf(caller.id),
    home === undefined ? [] : newestFor(caller, home, NEWEST),
  ])
  const waiting = [...borrowing, ...lending].sort((a, b) => a.from.localeCompare(b.from))
  return accept({ me: meOf(caller), unread, waiting: waiting.slice(0, SHOWN), newest })
}
