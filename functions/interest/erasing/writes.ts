import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { InterestEntity } from '../entities'
import type { Interest } from '../rules'

/** Gone with whoever said it: who would come is ids alone. */
export const forgetInterest = (interest: Interest): Change => {
  const { driveId, residentId } = interest
  return removal(InterestEntity, { driveId, residentId }, interest)
}
