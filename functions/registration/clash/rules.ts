import type { Clash, Times } from '../../../shared/contract/event'
import type { EventId, SessionId } from '../../../shared/kernel/ids'
import { type Event, isOverAt } from '../../event/rules'
import { isActive, type Registration } from '../rules'

type Held = Pick<Event, 'id' | 'sessions' | 'signUp'> & {
  readonly words: { readonly title: string }
}
type At = { readonly id: SessionId } & Times

const isAtOnce = (a: Times, b: Times): boolean =>
  a.day === b.day && a.hours.from < b.hours.until && b.hours.from < a.hours.until

/** What one comes to who signs up for a session: of a course all that is to come. */
export const comesTo = (event: Held, id: SessionId, now: number): readonly At[] =>
  event.sessions.filter(
    (one) =>
      one.isCancelled !== true &&
      isOverAt(one) > now &&
      (event.signUp === 'course' || one.id === id),
  )

/** Of what somebody signed up for, what may be at the same time as these seats: everything but these. */
export const othersOf = (
  registrations: readonly Registration[],
  seatsId: SessionId,
): readonly Registration[] =>
  registrations.filter((one) => isActive(one) && one.seatsId !== seatsId)

const beginning = ({ day, hours }: Times): string => `${day}T${hours.from}`

/** The earliest that is at the same time as one of these, if any. */
export function clashOf(
  wanted: readonly Times[],
  theirs: readonly Pick<Registration, 'seatsId' | 'eventId'>[],
  { events, now }: { readonly events: ReadonlyMap<EventId, Held>; readonly now: number },
): Clash | undefined {
  const clashes = theirs.flatMap(({ seatsId, eventId }) => {
    const event = events.get(eventId)
    const taken = event ? comesTo(event, seatsId, now) : []
    return taken
      .filter((one) => wanted.some((other) => isAtOnce(one, other)))
      .map(({ day, hours }) => ({ title: event?.words.title ?? '', day, hours }))
  })
  const [earliest] = clashes.sort((a, b) => (beginning(a) < beginning(b) ? -1 : 1))
  return earliest
}
