import { commit } from '../../../platform/commit'
import { carriedThrough, untilItStands } from '../../../platform/retry'
import { type Reaction, reaction } from '../../../platform/stream'
import type { World } from '../../../platform/world'
import type { Case } from '../rules'
import { loadCase } from '../store'
import { countedAs, isSame, markFor, standsFor, stepsFor } from './rules'
import { loadMark } from './store'
import { addTo, changeMark } from './writes'

/** Brings what a case counts for to what it is now; nothing is written where that stands. */
async function bringOnce(world: World, id: string): Promise<'written' | 'stands'> {
  const [mark, one] = await Promise.all([loadMark(id), loadCase(id)])
  const [before, after] = [standsFor(mark), countedAs(one)]
  const next = isSame(before, after) ? undefined : markFor(mark, after, world.now())
  if (!next) return 'stands'
  await commit(changeMark(next), ...stepsFor(before, after).map(addTo))
  return 'written'
}

const bring = (world: World, id: string): Promise<void> =>
  carriedThrough(world, () => untilItStands(() => bringOnce(world, id)))

/** How many wait at a place, counted along with the cases: what a sheet says of it is one read, however many they are. */
export const waitsProjection: Reaction = reaction<Case>(
  'Case',
  async (world, { before, after }) => {
    const id = (after ?? before)?.id
    if (id !== undefined) await bring(world, id)
  },
)
