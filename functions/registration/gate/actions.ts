import type { SessionId } from '../../../shared/kernel/ids'
import { glanceAt } from '../../event/showing/actions'
import type { Session } from '../../event/rules'
import type { World } from '../../platform/world'
import type { Seating } from '../seating/rules'
import { loadSeatings } from '../seating/store'

/** What one instance of the function saw of a session a moment ago. */
export type Gate = {
  /** The one whose seats they are: of a course the first. */
  readonly session: Session
  readonly seatings: readonly Seating[]
}
type Seen = { readonly at: number; gate: Promise<Gate | undefined> }

/** So long it is believed, ms: it only spares the crowd a look at seats that are gone. */
const BELIEVED_MS = 500
/** Sessions that one instance remembers. */
const MAX_SEEN = 200

const instances = new WeakMap<object, Map<SessionId, Seen>>()

function seenBy(world: World): Map<SessionId, Seen> {
  const seen = instances.get(world) ?? new Map<SessionId, Seen>()
  instances.set(world, seen)
  return seen
}

async function look(id: SessionId): Promise<Gate | undefined> {
  const asked = await glanceAt(id)
  const session = asked && asked.seatsId !== id ? await glanceAt(asked.seatsId) : asked
  return session && { session, seatings: await loadSeatings(session, 'lately') }
}

/** A session and its seats, at the most half a second old; it may suggest the line, and never gives a seat. */
export function gateOf(world: World, id: SessionId): Promise<Gate | undefined> {
  const seen = seenBy(world)
  const now = world.now()
  const before = seen.get(id)
  if (before && now - before.at < BELIEVED_MS) return before.gate
  if (seen.size >= MAX_SEEN) seen.clear()
  const gate = look(id)
  // What failed is asked for again by the next.
  gate.catch(() => seen.delete(id))
  seen.set(id, { at: now, gate })
  return gate
}

/** What a write has just shown of some seats. */
export async function learn(world: World, id: SessionId, seating: Seating): Promise<void> {
  const seen = seenBy(world).get(id)
  const gate = await seen?.gate
  if (!seen || !gate) return
  const seatings = gate.seatings.map((one) =>
    one.shard === seating.shard && one.rev < seating.rev ? seating : one,
  )
  seen.gate = Promise.resolve({ ...gate, seatings })
}

/** A session is not what it was a moment ago: from here on it is read again. */
export const forget = (world: World): void => seenBy(world).clear()
