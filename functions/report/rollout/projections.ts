import type { CompoundId } from '../../../shared/kernel/ids'
import { compoundWithPoster } from '../../place/poster/actions'
import type { Compound } from '../../place/rules'
import { changePlace } from '../../place/writes'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { carriedThrough } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import { checklistFor, firstsOf } from './actions'
import { compoundOf, type Fact, isOnItsWay, mayMove } from './reaching/rules'

type Reached = Pick<Compound, 'reached' | 'firsts'>

const isSame = (before: Reached, after: Reached): boolean =>
  JSON.stringify([before.reached, before.firsts]) === JSON.stringify([after.reached, after.firsts])

type Found = NonNullable<Awaited<ReturnType<typeof compoundWithPoster>>>

/** How far it is, while it is on its way; afterwards what it had first alone. */
async function reachedNow(world: World, found: Found): Promise<Reached> {
  const firsts = await firstsOf(found.compound)
  const compound = { ...found.compound, firsts }
  if (!isOnItsWay(compound)) return { ...reachedBefore(compound), firsts }
  const { done, items } = await checklistFor(world, { ...found, compound })
  return { reached: { done, of: items.length }, firsts }
}

const reachedBefore = ({ reached }: Compound) => (reached === undefined ? {} : { reached })

/** Says with a compound how far it is, so that no list and no page of it looks for what was there once. */
const reach = (world: World, id: CompoundId): Promise<void> =>
  carriedThrough(world, async () => {
    const found = await compoundWithPoster(id)
    if (!found) return
    const { compound } = found
    const reached = await reachedNow(world, found)
    if (!isSame(compound, reached)) await commit(changePlace(next(compound, reached)))
  })

/** Whatever of it may have been done by this. */
const reachedBy = (entity: string) =>
  reaction<Fact>(entity, async (world, { before, after }) => {
    const id = after && mayMove(entity, before, after) ? compoundOf(after) : undefined
    if (id !== undefined) await reach(world, id)
  })

export const rolloutProjections: readonly Reaction[] = [
  ...['Place', 'Post', 'DutyWeek', 'Poster', 'Roster', 'Session', 'Listing'].map(reachedBy),
]
