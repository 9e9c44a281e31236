import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { CancellationEntity } from './entities'
import type { Cancellation } from './rules'

export const changeCancellation = (next: Cancellation): Change =>
  factsOf<Cancellation>(CancellationEntity).change(next)
