import type { Session } from '../../../event/rules'
import type { Registration } from '../../rules'
import { loadRegistration } from '../../store'
import type { Waiting } from '../../turn/rules'
import { isPlaceOf } from '../rules'
import { leavePlace, takePlace } from '../writes'

/** A place that is written late: taken out again where they left meanwhile, or were put elsewhere. Answers whether it stands. */
export async function placeAgain(session: Session, place: Waiting): Promise<boolean> {
  await takePlace(session, place)
  const isTheirs = isPlaceOf(await loadRegistration(place.residentId, session), place)
  if (!isTheirs) await leavePlace(session.seatsId, place)
  return isTheirs
}

type Place = Pick<Waiting, 'residentId' | 'joinedAt'>

/** A place of before is gone, unless a worker put them just there again meanwhile. Answers whether it is gone. */
export async function leaveBehind(
  session: Session,
  { residentId, joinedAt }: Place,
): Promise<boolean> {
  await leavePlace(session.seatsId, { residentId, joinedAt })
  const now = await loadRegistration(residentId, session)
  if (now?.status !== 'waitlisted' || now.joinedAt !== joinedAt) return true
  return !(await placeAgain(session, { residentId, joinedAt, party: now.party, life: now.life }))
}

/** The record of whoever waits at this place; what is nobody's place any more is met here and taken out. */
export async function waitingAt(
  session: Session,
  place: Waiting,
): Promise<Registration | undefined> {
  const registration = await loadRegistration(place.residentId, session)
  if (isPlaceOf(registration, place)) return registration
  await leaveBehind(session, place)
  return undefined
}
