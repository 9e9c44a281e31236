import { eventToChange, sessionsOf } from '../../event/showing/actions'
import type { Session } from '../../event/rules'
import { changeEvent, changeSession } from '../../event/writes'
import { commit } from '../../platform/commit'
import type { World } from '../../platform/world'
import { followAll } from '../callingOff/actions'
import { takenIn } from '../resizing/rules'
import { loadSeatings } from '../seating/store'
import { decideMinimum } from './rules'

/** How many seats are taken, or kept for somebody, at this second. */
export const takenOf = async (seats: Session): Promise<number> =>
  takenIn(await loadSeatings(seats, 'now'))

/**
 * Decides of a session as its seats stand at this moment, in one transaction on its revision: of two that come to it the
 * second finds it decided. Everybody hears of it from the stream, also who signs up in that very moment.
 */
export async function decide(world: World, session: Session): Promise<void> {
  const event = await eventToChange(session.eventId)
  const stored = await sessionsOf(event?.sessions.map(({ id }) => id) ?? [])
  if (!event) return
  const series = stored.map((one) => (one.id === session.id ? session : one))
  const taken = await takenOf(session)
  const came = decideMinimum({ session, event, series }, { taken, now: world.now() })
  await commit(
    ...(came.event ? [changeEvent(came.event)] : []),
    ...came.sessions.map((one) => changeSession(one)),
  )
  await followAll(came.sessions)
}
