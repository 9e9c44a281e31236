import type * as contract from '../../../shared/contract/mute'
import { refuse } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { homeInReach } from '../../platform/session'
import { muteNeighbour } from '../../resident/mute/actions'
import { shown } from '../showing/actions'

/** The owner is named to those alone who may borrow it, so only they can mean them. */
export const muteOwner: Action<typeof contract.muteOwner> = async (call, { listingId }) => {
  const found = await shown(listingId, call.caller)
  if (!found.ok) return found
  const { listing } = found.value
  if (!homeInReach(call.caller, listing)) return refuse({ code: 'access.notVerified' })
  return muteNeighbour(call, listing.ownerId)
}
