import * as contract from '../../../../../shared/contract/card'
import type { CommunityId, PlaceId } from '../../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../../shared/kernel/outcome'
import { placeOf } from '../../../../place/actions'
import { asFromPhone, type Sitting } from '../../../../platform/fromPhone'
import { workerOf } from '../../../../platform/session'
import { makeCards } from '../../actions'

/** The place in an address, for whoever works there; cards are made for a community. */
export async function sheetAt({ caller }: Sitting, nodeId: PlaceId) {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' } as const)
  return accept({ name: place.name, isCommunity: place.kind === 'community' })
}

const makes = asFromPhone(contract.makeCards, makeCards)

/** Ten blank cards, whose codes are told in this one answer. */
export const makeAtDesk = (call: Sitting, nodeId: CommunityId) => makes(call, { nodeId })
