import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { type Session } from '../../event/rules'
import { nextOrLast } from '../../event/series/rules'
import { eventsAt, glanceAt, glanceAtAll } from '../../event/showing/actions'
import type { Registration } from '../rules'
import { entryIn, residentAt } from '../seating/rules'
import { homeFor } from '../signing/policy'
import { loadSeatings } from '../seating/store'
import { listRegistrations, loadRegistration, placeOf } from '../store'

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

/** Before every day. */
const FIRST = '0'

type Some = { readonly after: string | undefined; readonly limit: number }

/** For features above: some of what somebody signed up for, by day, with where each stands in that list. */
export async function someRegistrationsOf(
  residentId: ResidentId,
  { after = FIRST, limit }: Some,
): Promise<readonly { readonly registration: Registration; readonly place: string }[]> {
  const page = await listRegistrations(residentId, { range: { gt: after }, limit })
  return page.map((registration) => ({ registration, place: placeOf(registration) }))
}

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

/** Of each of these courses: as which of its lessons it is shown, where that is not the one of its seats. */
async function shownIds(courses: readonly Session[], now: number) {
  const events = await eventsAt(courses.map(({ eventId }) => eventId))
  return courses.flatMap(({ id }, n) => {
    const event = events[n]
    const shown = event && nextOrLast(event, now)
    return shown && shown.id !== id ? [[id, shown.id] as const] : []
  })
}

/** As what these seats are shown, in their order: a course as its next lesson that is held, behind all as the last. */
export async function shownAs(seats: readonly Found[], now: number): Promise<readonly Found[]> {
  const courses = seats.filter((one) => one?.course !== undefined) as readonly Session[]
  if (courses.length === 0) return seats
  const pairs = await shownIds(courses, now)
  const found = await glanceAtAll(pairs.map(([, shown]) => shown))
  const lessonOf = new Map<SessionId, Found>(pairs.map(([id], n) => [id, found[n]]))
  return seats.map((one) => (one && lessonOf.get(one.id)) ?? one)
}

/** When that is, and where its page is, for whoever is told of their seat. */
export async function lessonIn(
  seats: Session,
  now: number,
): Promise<Pick<Session, 'day' | 'hours'> & { readonly sessionId: SessionId }> {
  const [shown = seats] = await shownAs([seats], now)
  const { id: sessionId, day, hours } = shown
  return { sessionId, day, hours }
}
