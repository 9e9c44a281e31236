import type { Session } from '../../../event/rules'
import { loadRegistration } from '../../store'
import type { Waiting } from '../../turn/rules'
import { leavePlace, takePlace } from '../writes'

/** Whether the record still says that they wait just there. */
async function isTheirs(session: Session, { residentId, joinedAt, life }: Waiting) {
  const stands = await loadRegistration(residentId, session)
  const isThere = stands?.status === 'waitlisted' && stands.joinedAt === joinedAt
  return isThere && stands.life === life
}

/** A place that is written late: taken out again where they left meanwhile, or were put elsewhere. */
export async function placeAgain(session: Session, place: Waiting): Promise<void> {
  await takePlace(session.seatsId, place)
  if (!(await isTheirs(session, place))) await leavePlace(session.seatsId, place)
}
