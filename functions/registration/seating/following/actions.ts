import { promotionEndsAt, type Session } from '../../../event/rules'
import { StaleRead } from '../../../platform/retry'
import { made } from '../../turn/actions'
import { nextDue, type Seating, shortened, standingOf } from '../rules'
import { loadSeatings } from '../store'
import { setStanding, shortenOffers } from './writes'

const TRIES = 5

/** No offer stands longer than somebody may move up. */
async function shorten(session: Session, seating: Seating): Promise<void> {
  let standing: Seating | undefined = seating
  for (let tries = 0; standing && tries < TRIES; tries++) {
    const entries = shortened(standing, promotionEndsAt(session))
    if (Object.keys(entries).length === 0) return
    const dueAt = nextDue({ entries: { ...standing.entries, ...entries } }, {})
    const came = await shortenOffers(standing, { entries, dueAt })
    if (came.did) return
    standing = came.item
  }
  if (standing) throw new StaleRead()
}

/**
 * The seats know what their session says from here on, unless they know a later state of it already; seats that nobody
 * asked for yet are made, so that they say so.
 */
export async function followSession(session: Session): Promise<void> {
  const standing = standingOf(session)
  for (const seating of await loadSeatings(session, 'now')) {
    const { shard } = await made(session, seating)
    const { item } = await setStanding(session, shard, standing)
    if (item?.asOf === standing.asOf) await shorten(session, item)
  }
}
