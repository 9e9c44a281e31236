import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { EventEntity, SessionEntity } from './entities'
import type { Event, Session } from './rules'

export const changeEvent = (next: Event): Change => factsOf<Event>(EventEntity).change(next)
export const changeSession = (next: Session): Change => factsOf<Session>(SessionEntity).change(next)
