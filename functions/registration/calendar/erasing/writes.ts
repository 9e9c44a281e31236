import type { Change } from '../../../platform/commit'
import { removal } from '../../../platform/removal'
import { FeedEntity } from '../entities'
import type { Feed } from '../rules'

export const forgetFeed = (feed: Feed): Change => removal(FeedEntity, { id: feed.id }, feed)
