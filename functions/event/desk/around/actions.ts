import type { CommunityId, DistrictId, StreetId } from '../../../../shared/kernel/ids'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { beginningOf } from '../../finding/rules'
import type { NodeId, Session } from '../../rules'
import { glanceAtSessions, listOfDesk } from '../../store'

type Community = {
  readonly id: CommunityId
  readonly streetId: StreetId
  readonly districtId: DistrictId
}
type Days = { readonly from: LocalDate; readonly until: LocalDate }

/** More than a place holds in a few days. */
const MAX_HELD = 100

/** For features above: what the people of a community may come to on some days, held there or for a place above it. */
export async function heldAround(
  proof: WorkerOf,
  { id, streetId, districtId }: Community,
  { from, until }: Days,
): Promise<readonly Session[]> {
  const at = { from: beginningOf(from), when: 'coming', limit: MAX_HELD } as const
  const nodes: readonly NodeId[] = [id, streetId, districtId]
  const rows = await Promise.all(nodes.map((node) => listOfDesk(proof, node, at)))
  const soon = rows.flat().filter(({ card }) => card.day < until && !card.isHidden)
  const found = await glanceAtSessions(soon.map((row) => row.id as Session['id']))
  return found.filter((one) => one !== undefined)
}
