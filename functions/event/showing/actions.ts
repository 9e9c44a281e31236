import type { EventId, SessionId } from '../../../shared/kernel/ids'
import type { Event, Session } from '../rules'
import {
  glanceAtEvent,
  glanceAtSession,
  glanceAtSessions,
  loadEvent,
  loadSession,
  loadSessions,
  glanceAtEvents,
} from '../store'

/** For features above: before something is decided on it. */
export const sessionOf = (id: SessionId): Promise<Session | undefined> => loadSession(id)
/** For features above, for showing: half the price. */
export const glanceAt = (id: SessionId): Promise<Session | undefined> => glanceAtSession(id)
export const glanceAtAll = (ids: readonly SessionId[]): Promise<readonly (Session | undefined)[]> =>
  glanceAtSessions(ids)
/** For features above: before they are changed. */
export const sessionsOf = (ids: readonly SessionId[]): Promise<readonly Session[]> =>
  loadSessions(ids)
export const eventToChange = (id: EventId): Promise<Event | undefined> => loadEvent(id)
export const eventAt = (id: EventId): Promise<Event | undefined> => glanceAtEvent(id)
export const eventsAt = (ids: readonly EventId[]): Promise<readonly (Event | undefined)[]> =>
  glanceAtEvents(ids)
