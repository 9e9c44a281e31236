import { isPracticeId } from '../../../shared/kernel/practice'
import type { CompoundPath } from '../../../shared/kernel/scope'
import type { Session } from '../../event/rules'

/** Which home lies within the reach of a session: in its compound, or in any below its place. */
export const homeFor = <Home extends CompoundPath>(
  homes: readonly Home[],
  { nodeId }: Pick<Session, 'nodeId'>,
): Home | undefined =>
  homes.find(({ districtId, streetId, communityId, compoundId }) =>
    // Whoever practises has no seat in what is real.
    (isPracticeId(compoundId)
      ? [compoundId]
      : [districtId, streetId, communityId, compoundId]
    ).some((place) => place === nodeId),
  )
