import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { DriveEntity, InterestEntity } from './entities'
import type { Drive, Interest } from './rules'

export const changeDrive = (next: Drive): Change => factsOf<Drive>(DriveEntity).change(next)
export const changeInterest = (next: Interest): Change =>
  factsOf<Interest>(InterestEntity).change(next)
