import type { Feedback } from '../../../shared/contract/afterClass'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { eventAt } from '../../event/showing/actions'
import type { World } from '../../platform/world'
import type { Registration } from '../../registration/rules'
import { saidIn } from '../feedback/rules'
import { type CheckIn, isIn } from '../rules'
import { loadCheckIns } from '../store'

/** A session, with those of its course. */
export async function sessionsWith({
  id,
  eventId,
}: Pick<Session, 'id' | 'eventId'>): Promise<readonly SessionId[]> {
  const event = await eventAt(eventId)
  return event?.signUp === 'course' ? event.sessions.map((one) => one.id) : [id]
}

/** To which sessions a registration may have brought somebody: that of its seats, and those of the same course. */
const sessionsFor = ({ seatsId, eventId }: Registration): Promise<readonly SessionId[]> =>
  sessionsWith({ id: seatsId, eventId })

/** All that was written down of somebody's coming on these registrations, also what was taken back. */
export async function checkInsOf(
  world: World,
  residentId: ResidentId,
  registrations: readonly Registration[],
): Promise<readonly CheckIn[]> {
  const sessions = new Set((await Promise.all(registrations.map(sessionsFor))).flat())
  const places = [...sessions].map((sessionId) => ({
    sessionId,
    id: world.idFor('checkIn', sessionId, residentId),
  }))
  const found = await loadCheckIns(places)
  return found.filter((one) => one !== undefined)
}

/** When somebody came, by the event, epoch ms, and what they said of it: for themselves. */
export async function cameTimes(
  world: World,
  residentId: ResidentId,
  registration: Registration,
): Promise<{ readonly came: readonly number[]; readonly said: readonly Feedback[] }> {
  const checkIns = (await checkInsOf(world, residentId, [registration])).filter(isIn)
  return { came: checkIns.map(({ at }) => at), said: checkIns.flatMap((one) => saidIn(one) ?? []) }
}
