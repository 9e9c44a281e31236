import type { Session } from '../../event/rules'
import type { AccessMembership } from '../../platform/access'
import { type Caller, homesOf } from '../../platform/session'

/** Where somebody lives that lies within the reach of a session: the compound, or any below its place. */
export const homeFor = (
  caller: Caller,
  { nodeId }: Pick<Session, 'nodeId'>,
): AccessMembership | undefined =>
  homesOf(caller).find(({ districtId, streetId, communityId, compoundId }) =>
    [districtId, streetId, communityId, compoundId].some((place) => place === nodeId),
  )
