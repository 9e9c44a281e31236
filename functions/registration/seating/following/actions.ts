import type { Session } from '../../../event/rules'
import { loadSeatings } from '../store'
import { standingOf } from '../rules'
import { setStanding } from '../writes'
import { made } from '../../turn/actions'

/**
 * The seats know what their session says from here on, unless they know a later state of it already; seats that nobody
 * asked for yet are made, so that they say so.
 */
export async function followSession(session: Session): Promise<void> {
  const standing = standingOf(session)
  for (const seating of await loadSeatings(session, 'now')) {
    const { shard, asOf = 0 } = await made(session, seating)
    if (seating.rev === 0 || asOf < standing.asOf) await setStanding(session, shard, standing)
  }
}
