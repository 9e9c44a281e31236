import type { CompoundId } from '../../../shared/kernel/ids'
import type { World } from '../../platform/world'
import { loadCompound } from '../store'
import { type NotOpen, notOpen } from './rules'

/** What one instance of the function saw of a compound a moment ago. */
type Stand = { readonly closed: NotOpen | undefined; readonly isPractice: boolean }
type Seen = { readonly at: number; readonly stand: Promise<Stand | undefined> }

/** So long it is believed, ms: a compound is paused some times in its life, and asked about at every booking. */
const BELIEVED_MS = 5_000
const MAX_SEEN = 500

const seen = new Map<CompoundId, Seen>()

async function look(id: CompoundId): Promise<Stand | undefined> {
  const compound = await loadCompound(id)
  return compound && { closed: notOpen(compound), isPractice: compound.practiceOf !== undefined }
}

/** How a compound stands, at the most five seconds old. */
export function standOf(world: Pick<World, 'now'>, id: CompoundId): Promise<Stand | undefined> {
  const now = world.now()
  const before = seen.get(id)
  if (before && Math.abs(now - before.at) < BELIEVED_MS) return before.stand
  if (seen.size >= MAX_SEEN) seen.clear()
  const stand = look(id)
  // What failed is asked for again by the next.
  stand.catch(() => seen.delete(id))
  seen.set(id, { at: now, stand })
  return stand
}

/** Why nothing new begins in one of these compounds, where that is so. */
export async function closedNow(
  world: Pick<World, 'now'>,
  ...ids: readonly CompoundId[]
): Promise<NotOpen | undefined> {
  const stands = await Promise.all([...new Set(ids)].map((id) => standOf(world, id)))
  return stands.find((stand) => stand?.closed !== undefined)?.closed
}

/** A compound is not what it was a moment ago: from here on it is read again. */
export const forgetStand = (id: CompoundId): boolean => seen.delete(id)
