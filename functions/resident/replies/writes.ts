import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { RepliesEntity } from './entities'
import type { Replies } from './rules'

export const changeReplies = (next: Replies): Change => factsOf<Replies>(RepliesEntity).change(next)
