import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import type { CompoundId } from '../../../shared/kernel/ids'
import { beginningOf } from '../finding/rules'
import { isSeen } from '../planning/rules'
import type { Event } from '../rules'
import { glanceAtEvents, listShown } from '../store'

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
