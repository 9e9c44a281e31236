import type { PlaceId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { RepliesEntity } from './entities'
import type { Replies } from './rules'

/** Consistently: whoever has just put one down looks for it. */
export const loadReplies = (_: WorkerOf, nodeId: PlaceId): Promise<Replies | undefined> =>
  factsOf<Replies>(RepliesEntity).load({ nodeId }, { consistent: true })

export const glanceAtReplies = (_: WorkerOf, nodeId: PlaceId): Promise<Replies | undefined> =>
  factsOf<Replies>(RepliesEntity).load({ nodeId }, { consistent: false })
