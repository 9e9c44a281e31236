import { commit } from '../../../platform/commit'
import { carriedThrough } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { ofNobody } from '../rules'
import { loadKeptIncidents } from '../store'
import { changeIncident } from '../writes'

/** That it happened is the community's to know; to whom goes with them. */
export async function eraseIncident(world: World, id: string): Promise<void> {
  await carriedThrough(world, async () => {
    const [incident] = await loadKeptIncidents([id])
    if (incident?.residentId !== undefined) await commit(changeIncident(ofNobody(incident)))
  })
}
