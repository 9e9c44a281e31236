import { commit } from '../../../platform/commit'
import { carriedThrough } from '../../../platform/retry'
import { type Reaction, reaction } from '../../../platform/stream'
import type { World } from '../../../platform/world'
import type { Case } from '../rules'
import { loadCase } from '../store'
import { countedAs, isSame, stepsFor } from './rules'
import { loadMark } from './store'
import { addTo, mark, unmark } from './writes'

/** Brings what a case counts for to what it is now. Whether there is more to be done. */
async function bringOne(id: string): Promise<boolean> {
  const [before, one] = await Promise.all([loadMark(id), loadCase(id)])
  const after = countedAs(one)
  if (isSame(before, after)) return false
  const written = before ? unmark(before) : after && mark({ ...after, rev: 1 })
  if (written) await commit(written, ...stepsFor(before, after).map(addTo))
  return before !== undefined && after !== undefined
}

const bring = (world: World, id: string): Promise<void> =>
  carriedThrough(world, async () => {
    if (await bringOne(id)) await bringOne(id)
  })

/** How many wait at a place, counted along with the cases: what a sheet says of it is one read, however many they are. */
export const waitsProjection: Reaction = reaction<Case>(
  'Case',
  async (world, { before, after }) => {
    const id = (after ?? before)?.id
    if (id !== undefined) await bring(world, id)
  },
)
