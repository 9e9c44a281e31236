import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { eventAt } from '../../event/showing/actions'
import type { World } from '../../platform/world'
import type { Registration } from '../../registration/rules'
import { type CheckIn, isIn } from '../rules'
import { loadCheckIns } from '../store'

/** To which sessions a registration may have brought somebody: that of its seats, and those of the same course. */
async function sessionsFor({ seatsId, eventId }: Registration): Promise<readonly SessionId[]> {
  const event = await eventAt(eventId)
  return event?.signUp === 'course' ? event.sessions.map(({ id }) => id) : [seatsId]
}

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

/** When somebody came, by the event, epoch ms: for themselves. */
export async function cameTimes(
  world: World,
  residentId: ResidentId,
  registration: Registration,
): Promise<readonly number[]> {
  const checkIns = await checkInsOf(world, residentId, [registration])
  return checkIns.filter(isIn).map(({ at }) => at)
}
