import type { EventId, SessionId } from '../../shared/kernel/ids'
import { factsOf } from '../platform/facts'
import { EventEntity, SessionEntity } from './entities'
import type { Event, Session } from './rules'

const events = factsOf<Event>(EventEntity)
const sessions = factsOf<Session>(SessionEntity)

/** Before it is changed. */
export const loadEvent = (id: EventId): Promise<Event | undefined> =>
  events.load({ id }, { consistent: true })
/** For showing: half the price. */
export const glanceAtEvent = (id: EventId): Promise<Event | undefined> =>
  events.load({ id }, { consistent: false })

/** Before it is changed. */
export const loadSession = (id: SessionId): Promise<Session | undefined> =>
  sessions.load({ id }, { consistent: true })
/** For showing: half the price. */
export const glanceAtSession = (id: SessionId): Promise<Session | undefined> =>
  sessions.load({ id }, { consistent: false })

/** In the order asked for, for showing. */
export const glanceAtSessions = (
  ids: readonly SessionId[],
): Promise<readonly (Session | undefined)[]> =>
  sessions.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
