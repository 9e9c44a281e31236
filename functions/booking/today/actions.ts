import type * as contract from '../../../shared/contract/booking'
import type { BookingRow, Side } from '../../../shared/contract/booking'
import type { BookingId, CompoundId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { homesOf } from '../../platform/session'
import { newestFor } from '../../listing/finding/actions'
import { closedNow } from '../../place/standing/actions'
import { unreadOf } from '../../notice/actions'
import type { Action, Call } from '../../platform/call'
import { meOf } from '../../resident/actions'
import { rowOf } from '../actions'
import { listOpen } from '../store'

const SHOWN = 5
/** Of each side: what waits longest for an answer may stand behind many loans that are agreed. */
const LOOKED_AT = 100
const NEWEST = 4

/** What is late, then what lapses without this person's answer, then the others. */
function urgencyOf({ side, status, isOverdue }: BookingRow): number {
  if (isOverdue) return 0
  if (status === 'offered') return 1
  return side === 'owner' && status === 'requested' ? 1 : 2
}
const byUrgency = (a: BookingRow, b: BookingRow): number =>
  urgencyOf(a) - urgencyOf(b) || a.from.localeCompare(b.from)

async function openOn({ world, caller }: Call, side: Side): Promise<readonly BookingRow[]> {
  const rows = await listOpen(caller.id, side, { limit: LOOKED_AT })
  return rows.map(({ id, card }) => rowOf({ id: id as BookingId, ...card }, side, world.now()))
}

/** Where somebody lives comes before where they once looked around. */
function homeOf(caller: Call['caller'], looksAt: CompoundId | undefined) {
  const homes = homesOf(caller)
  const [first] = homes
  return first && !homes.some((one) => one.compoundId === looksAt) ? first.compoundId : looksAt
}

/** Home in one request. */
export const showToday: Action<typeof contract.showToday> = async (call, { compoundId }) => {
  const { caller } = call
  const home = homeOf(caller, compoundId)
  const [borrowing, lending, unread, newest, closed] = await Promise.all([
    openOn(call, 'borrower'),
    openOn(call, 'owner'),
    unreadOf(caller),
    home === undefined ? [] : newestFor(caller, home, NEWEST),
    home === undefined ? undefined : closedNow(call.world, home),
  ])
  const waiting = [...borrowing, ...lending].sort(byUrgency)
  return accept({
    me: meOf(caller),
    unread,
    waiting: waiting.slice(0, SHOWN),
    newest,
    ...(closed?.code === 'place.paused' ? { resting: closed.because } : {}),
  })
}
