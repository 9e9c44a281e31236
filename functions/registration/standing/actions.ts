import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { type Session } from '../../event/rules'
import { nextHeld } from '../../event/series/rules'
import { eventsAt, glanceAt, glanceAtAll } from '../../event/showing/actions'
import type { Registration } from '../rules'
import { entryIn, residentAt } from '../seating/rules'
import { homeFor } from '../signing/policy'
import { loadSeatings } from '../seating/store'
import { loadRegistration } from '../store'

/** For features above: the session whose seats these are, for showing: of a course its first. */
export async function glanceAtSeats(session: Session): Promise<Session | undefined> {
  return session.seatsId === session.id ? session : glanceAt(session.seatsId)
}

/** For features above: which of somebody's homes lies within the reach of a session. */
export const homeIn = <Home extends CompoundPath>(
  homes: readonly Home[],
  session: Pick<Session, 'nodeId'>,
): Home | undefined => homeFor(homes, session)

/** For features above: how somebody stands, before it is changed. */
export const registrationOf = (
  residentId: ResidentId,
  session: Pick<Session, 'keptUnder' | 'seatsId'>,
): Promise<Registration | undefined> => loadRegistration(residentId, session)

export type Seated = { readonly residentId: ResidentId; readonly party: number }

/** For features above: who has a seat at this second; what is only offered is nobody's yet. */
export async function seatedIn(seats: Session): Promise<readonly Seated[]> {
  const seatings = await loadSeatings(seats, 'now')
  return seatings.flatMap(({ entries }) =>
    Object.entries(entries).flatMap(([key, text]) => {
      const { party, offeredUntil } = entryIn(text)
      return offeredUntil === undefined ? [{ residentId: residentAt(key), party }] : []
    }),
  )
}

type Found = Session | undefined

/** Of each of these courses: which of them is held next, where it is not the first. */
async function nextIds(courses: readonly Session[], now: number) {
  const events = await eventsAt(courses.map(({ eventId }) => eventId))
  return courses.flatMap(({ id }, n) => {
    const event = events[n]
    const next = event && nextHeld(event, now)
    return next && next.id !== id ? [[id, next.id] as const] : []
  })
}

/** The sessions of these seats, in their order: of a course the next that is held, while one is to come. */
export async function nextOfEach(seats: readonly Found[], now: number): Promise<readonly Found[]> {
  const courses = seats.filter((one) => one?.course !== undefined) as readonly Session[]
  if (courses.length === 0) return seats
  const pairs = await nextIds(courses, now)
  const found = await glanceAtAll(pairs.map(([, next]) => next))
  const nextOf = new Map<SessionId, Found>(pairs.map(([id], n) => [id, found[n]]))
  return seats.map((one) => (one && nextOf.get(one.id)) ?? one)
}
