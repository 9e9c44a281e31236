import { commit } from '../../../platform/commit'
import { carriedThrough } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { loadKeptOpenings } from '../store'
import { forgetOpening } from './writes'

export async function eraseOpening(world: World, id: string): Promise<void> {
  await carriedThrough(world, async () => {
    const [opening] = await loadKeptOpenings([id])
    if (opening) await commit(forgetOpening(opening))
  })
}
