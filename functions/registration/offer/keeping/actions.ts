import type { Mine } from '../../../../shared/contract/seats'
import type { Session } from '../../../event/rules'
import { doerOf } from '../../../platform/acting'
import type { Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { StaleRead } from '../../../platform/retry'
import { mineOf, type Registration } from '../../rules'
import { findEntry, nextDue } from '../../seating/rules'
import { loadSeatings } from '../../seating/store'
import { keepSeat } from '../../seating/writes'
import { changeRegistration } from '../../writes'
import { decideTake } from '../rules'

/** What stands in the seats decides whether the offer was taken or has lapsed; both write there first. */
export async function keep(session: Session, { residentId, life }: Registration): Promise<void> {
  const seatings = await loadSeatings(session, 'now')
  const found = findEntry(seatings, residentId)
  const seating = found && seatings[found.shard]
  if (!seating || found.entry.life !== life) throw new StaleRead()
  if (found.entry.offeredUntil === undefined) return
  const dueAt = nextDue(seating, { out: residentId })
  const kept = await keepSeat(seating, { residentId, text: found.text, dueAt })
  if (!kept.did) throw new StaleRead()
}

/** Whoever asks at this moment has said yes: theirs is also what another look at the line has just offered them. */
export async function takeAsked(
  { world, caller }: Call,
  session: Session,
  offered: Registration,
): Promise<Mine> {
  const taken = decideTake(offered, { by: doerOf(caller), now: world.now() })
  if (!taken.ok) return mineOf(offered)
  await keep(session, offered)
  await commit(changeRegistration(taken.value))
  return mineOf(taken.value)
}
