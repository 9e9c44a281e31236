import type { PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { glanceAtAccesses } from '../../../platform/access'
import { actingFor, postsHeld } from '../../../platform/session'
import { holdersAt } from '../store'

/** Who holds a post of a worker's kind at any of these places, as their rights say at this moment. */
export async function workersAt(
  places: readonly PlaceId[],
  now: number,
): Promise<readonly ResidentId[]> {
  const listed = (await Promise.all(places.map(holdersAt))).flat()
  const ids = [...new Set(listed.map(({ residentId }) => residentId))]
  const known = await glanceAtAccesses(ids)
  return ids.filter((id) => {
    const access = known.get(id)
    return access && postsHeld(actingFor(access, now)).some(({ nodeId }) => places.includes(nodeId))
  })
}
