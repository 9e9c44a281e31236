import { commit } from '../../../platform/commit'
import { carriedThrough } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { withoutWords } from '../rules'
import { loadKeptSelling } from '../store'
import { changeSelling } from '../writes'

/** What somebody wrote goes with them; that somebody said so is still the community's to ask about. */
export async function eraseSelling(world: World, id: string): Promise<void> {
  await carriedThrough(world, async () => {
    const [one] = await loadKeptSelling([id])
    if (one?.words !== undefined) await commit(changeSelling(withoutWords(one)))
  })
}
