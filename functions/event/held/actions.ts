import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import type { CompoundId, SessionId } from '../../../shared/kernel/ids'
import { beginningOf } from '../finding/rules'
import { isSeen } from '../planning/rules'
import type { Event, NodeId } from '../rules'
import { glanceAtEvents, listShown, listShownBefore } from '../store'

/** For features above: whether a compound has ever held, or is about to hold, anything of its own. */
export const heldEver = async (compoundId: CompoundId): Promise<boolean> =>
  (await listShown(compoundId, { after: '0', limit: 1 })).length > 0

const LATELY_DAYS = 180
const LOOKED_AT = 60

/** What a compound held of late or will hold, as everybody could read it. */
export async function heldOfLate(
  compoundId: CompoundId,
  today: LocalDate,
): Promise<readonly Event[]> {
  const after = beginningOf(addDays(today, -LATELY_DAYS))
  const rows = await listShown(compoundId, { after, limit: LOOKED_AT })
  const found = await glanceAtEvents([...new Set(rows.map(({ card }) => card.eventId))])
  return found.filter((event) => event !== undefined).filter(isSeen)
}

export type Held = { readonly id: SessionId; readonly title: string; readonly day: LocalDate }

const LOOKED_BACK = 7

/** For features above: the last few that a place held, as everybody could read them; what was called off is none of them. */
export async function heldLast(
  nodeId: NodeId,
  { today, count }: { readonly today: LocalDate; readonly count: number },
): Promise<readonly Held[]> {
  const before = beginningOf(addDays(today, 1))
  const rows = await listShownBefore(nodeId, { before, limit: LOOKED_BACK })
  return rows
    .filter(({ card }) => card.status === 'tookPlace' && card.isHidden !== true)
    .slice(0, count)
    .map(({ id, card: { title, day } }) => ({ id: id as SessionId, title, day }))
}
