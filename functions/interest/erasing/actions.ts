import type { World } from '../../platform/world'
import { commit } from '../../platform/commit'
import { carriedThrough } from '../../platform/retry'
import { loadKeptInterests } from '../store'
import { forgetInterest } from './writes'

/** What somebody said of a drive, gone with them: counted it was no more since they asked for it. */
export async function eraseInterest(world: World, id: string): Promise<void> {
  await carriedThrough(world, async () => {
    const [interest] = await loadKeptInterests([id])
    if (interest) await commit(forgetInterest(interest))
  })
}
