import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { FeedEntity } from './entities'
import type { Feed } from './rules'

export const changeFeed = (next: Feed): Change => factsOf<Feed>(FeedEntity).change(next)
