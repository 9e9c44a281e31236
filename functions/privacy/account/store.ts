import type { ResidentId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { CancellationEntity } from './entities'
import type { Cancellation } from './rules'

const facts = factsOf<Cancellation>(CancellationEntity)

export const loadCancellation = (id: ResidentId): Promise<Cancellation | undefined> =>
  facts.load({ id }, { consistent: true })
