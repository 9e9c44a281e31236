import type * as contract from '../../../shared/contract/roster'
import { MAX_ROSTER_MB } from '../../../shared/contract/roster'
import type { BuildingId, CompoundId, RosterId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { compoundOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { ROSTER_KEY, signUpload } from '../../platform/objects'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { type Door, doorsIn, FILE_S, isKept, type Roster, type RosterFile } from './rules'
import { glanceAtBuilding, glanceAtRoster, loadFile, loadRoster } from './store'
import { changeFile } from './writes'

const CONTENT_TYPE = 'application/octet-stream'

const MAX_BYTES = MAX_ROSTER_MB * 1024 * 1024

/** How a file comes in. */
const formFor = ({ now }: Call['world'], rosterId: RosterId) =>
  signUpload({
    ...{ key: ROSTER_KEY(rosterId), contentType: CONTENT_TYPE, maxBytes: MAX_BYTES, now: now() },
  })

/** More than anybody sends by mistake: of what is too large we say so ourselves, behind its arrival. */
const MOST_SENT = 1024 * 1024 * 1024

/** The same of a plain form, which goes on to `landing`: the store's own words for a file too large are a page of code. */
export const plainFormFor = ({ now }: Call['world'], rosterId: RosterId, landing: string) =>
  signUpload({
    ...{ key: ROSTER_KEY(rosterId), contentType: CONTENT_TYPE, maxBytes: MOST_SENT, now: now() },
    landing,
  })

export const offerRoster: Action<typeof contract.offerRoster> = (
  { world, caller, request },
  { compoundId, bytes },
) =>
  withFreshRead(world, async () => {
    const compound = await compoundOf(compoundId)
    if (!compound || !workerOf(caller, compound)) return refuse({ code: 'place.notFound' })
    if (bytes > MAX_BYTES) return refuse({ code: 'roster.tooLarge', maxMb: MAX_ROSTER_MB })
    const rosterId = world.idFor('roster', caller.id, compoundId, request.key)
    const repeat = isRepeat((await loadFile(rosterId))?.request, request)
    if (!repeat.ok) return repeat
    const { districtId, streetId, communityId } = compound
    const now = world.now()
    const file = {
      ...{ districtId, streetId, communityId, compoundId, request },
      ...{ id: rosterId, rev: 1, by: caller.id, expiresAt: Math.floor(now / 1000) + FILE_S },
    }
    if (!repeat.value) await commit(changeFile(file))
    return accept({ rosterId, ...formFor(world, rosterId) })
  })

/** For features above: what stands of a compound's list. */
export const rosterOf = (proof: WorkerOf, id: CompoundId): Promise<Roster | undefined> =>
  loadRoster(proof, id, { consistent: false })

/** For features above, of a list that is kept: since when, and of how many households. */
export async function rosterCounts({ now }: Pick<Call['world'], 'now'>, id: CompoundId) {
  const roster = await glanceAtRoster(id)
  const last = roster && isKept(roster, now()) ? roster.last : undefined
  return last && { at: last.at, households: last.report.households }
}

/** For features above: the doors of a building that its list knows. */
export const doorsOf = async (
  proof: WorkerOf,
  id: CompoundId,
  buildingId: BuildingId,
): Promise<readonly Door[]> => doorsIn(await glanceAtBuilding(proof, id, buildingId))

/** For features above: a file that this very worker sent, as long as they work there. */
export async function rosterSent(
  { caller }: Pick<Call<'worker'>, 'caller'>,
  id: RosterId,
): Promise<RosterFile | undefined> {
  const file = await loadFile(id)
  return file && file.by === caller.id && workerOf(caller, file) ? file : undefined
}

/** What the last import did, as long as the list is kept. */
export const showRoster: Action<typeof contract.showRoster> = async (
  { world, caller },
  { compoundId },
) => {
  const compound = await compoundOf(compoundId)
  const proof = compound && workerOf(caller, compound)
  if (!proof) return refuse({ code: 'place.notFound' })
  const roster = await loadRoster(proof, compoundId, { consistent: true })
  if (!roster?.last || !isKept(roster, world.now())) return accept({})
  const { at, report } = roster.last
  return accept({ last: { at, report } })
}
