import type { Clash } from '../../../shared/contract/event'
import type { EventId, ResidentId } from '../../../shared/kernel/ids'
import type { Event, Session } from '../../event/rules'
import { eventsAt } from '../../event/showing/actions'
import type { World } from '../../platform/world'
import { listedFrom } from '../showing/rules'
import { listRegistrations } from '../store'
import { clashOf, comesTo, othersOf } from './rules'

/** Whoever signs up for more than a hundred at once is told of the first hundred. */
const MAX_LOOKED_AT = 100

async function eventsById(ids: readonly EventId[]): Promise<ReadonlyMap<EventId, Event>> {
  const found = await eventsAt([...new Set(ids)])
  return new Map(found.flatMap((one) => (one ? [[one.id, one] as const] : [])))
}

/** What somebody signed up for already at the time of a session: one read for whoever has nothing else. */
export async function findClash(
  world: World,
  residentId: ResidentId,
  { session, event }: { readonly session: Session; readonly event: Event },
): Promise<Clash | undefined> {
  const range = { gte: listedFrom(world.today()) }
  const all = await listRegistrations(residentId, { range, limit: MAX_LOOKED_AT })
  const others = othersOf(all, session.seatsId)
  if (others.length === 0) return undefined
  const now = world.now()
  const events = await eventsById(others.map(({ eventId }) => eventId))
  return clashOf(comesTo(event, session.id, now), others, { events, now })
}
