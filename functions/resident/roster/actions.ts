import type * as contract from '../../../shared/contract/roster'
import { MAX_ROSTER_MB } from '../../../shared/contract/roster'
import type { CompoundId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { compoundOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { PHOTO_KEYS, signUpload } from '../../platform/objects'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { reportOf } from './reporting/actions'
import type { RosterImport } from './rules'
import { listImports, loadHead, loadImport } from './store'
import { changeImport } from './writes'

const MAX_BYTES = MAX_ROSTER_MB * 1024 * 1024
const KEPT_SECONDS = 180 * 86_400
const FILE_TYPE = 'application/octet-stream'

async function place({ caller }: Pick<Call<'worker'>, 'caller'>, compoundId: CompoundId) {
  const compound = await compoundOf(compoundId)
  const proof = compound && workerOf(caller, compound)
  return proof && { compound, proof }
}
type Place = NonNullable<Awaited<ReturnType<typeof place>>>

function importOf({ world, caller, request }: Call<'worker'>, { compound }: Place): RosterImport {
  const { districtId, streetId, communityId, compoundId, name: compoundName } = compound
  const now = world.now()
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName, request },
    id: world.idFor('roster', caller.id, compoundId, request.key),
    ...{ rev: 1, by: caller.id, offeredAt: now },
    expiresAt: Math.floor(now / 1000) + KEPT_SECONDS,
  }
}

/** Where to send a list of who lives in a compound. */
export const offerRoster: Action<typeof contract.offerRoster> = async (
  call,
  { compoundId, bytes },
) => {
  const here = await place(call, compoundId)
  if (!here) return refuse({ code: 'place.notFound' })
  if (bytes > MAX_BYTES) return refuse({ code: 'roster.tooLarge', maxMb: MAX_ROSTER_MB })
  const wanted = importOf(call, here)
  const upload = signUpload({
    ...{ key: PHOTO_KEYS.upload(wanted.id), contentType: FILE_TYPE },
    ...{ maxBytes: MAX_BYTES, now: call.world.now() },
  })
  return withFreshRead(call.world, async () => {
    const before = await loadImport(wanted.id)
    if (before && before.request.hash !== call.request.hash)
      return refuse({ code: 'idempotency.keyReused' })
    if (!before) await commit(changeImport(wanted))
    return accept({ rosterId: wanted.id, ...upload })
  })
}

/** What there is, and what was imported lately. */
export const showRoster: Action<typeof contract.showRoster> = async (call, { compoundId }) => {
  const here = await place(call, compoundId)
  if (!here) return refuse({ code: 'place.notFound' })
  const [{ households, importedAt }, done] = await Promise.all([
    loadHead(here.proof, compoundId),
    listImports(here.proof, compoundId),
  ])
  const reports = await Promise.all(
    done.flatMap((one) => (one.seen ? [reportOf(one, one.seen.counts)] : [])),
  )
  const current = importedAt === undefined ? {} : { households, importedAt }
  return accept({ compoundName: here.compound.name, ...current, reports })
}
