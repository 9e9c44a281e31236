import type { CompoundId } from '../../../shared/kernel/ids'
import { compoundNow } from '../../place/actions'
import type { Compound } from '../../place/rules'
import { changePlace } from '../../place/writes'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { carriedThrough } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import { checklistFor } from './actions'
import { compoundOf, type Fact, isOnItsWay, mayMove } from './reaching/rules'

const isReached = ({ reached }: Compound, done: number, of: number): boolean =>
  reached?.done === done && reached.of === of

/** Says with a compound that is on its way how far it is, so that a list of them needs no look at each. */
const reach = (world: World, id: CompoundId): Promise<void> =>
  carriedThrough(world, async () => {
    const compound = await compoundNow(id)
    if (!compound || !isOnItsWay(compound)) return
    const { done, items } = await checklistFor(world, compound)
    if (isReached(compound, done, items.length)) return
    await commit(changePlace(next(compound, { reached: { done, of: items.length } })))
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
