import type { BuildingId, CompoundId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { compoundNow } from '../../../place/actions'
import { posterOf } from '../../../place/poster/actions'
import type { Call } from '../../../platform/call'
import { config } from '../../../platform/config'
import { workerOf } from '../../../platform/session'
import { SCENE_PATH } from '../../../../shared/kernel/scene'
import { doorsOf } from '../../../resident/roster/actions'
import { type Invited, sheetOf } from './rules'

type Asked = {
  readonly compoundId: CompoundId
  readonly what: Invited
  readonly buildingId?: BuildingId | undefined
  readonly from: number
}

/** Cards that invite into a compound: each carries the code of its poster and nothing of anybody. */
export async function invitationsFor(
  { caller }: Call<'worker'>,
  { compoundId, what, buildingId, from }: Asked,
) {
  const compound = await compoundNow(compoundId)
  const proof = compound && workerOf(caller, compound)
  if (!proof) return refuse({ code: 'place.notFound' } as const)
  const { buildings } = compound
  const isOurs = buildings.some(({ id }) => id === buildingId)
  const [poster, doors] = await Promise.all([
    posterOf(compoundId),
    what === 'door' && isOurs && buildingId !== undefined
      ? doorsOf(proof, compoundId, buildingId)
      : [],
  ])
  const link = poster && `${config().publicBase}${SCENE_PATH}${poster.scene}`
  return accept({ compound, link, sheet: sheetOf({ what, buildings, buildingId, doors }, from) })
}
