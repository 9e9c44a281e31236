import type { SessionId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { StoryEntity } from './entities'
import type { Story } from './rules'

const facts = factsOf<Story>(StoryEntity)

/** Before it is changed. */
export const loadStory = (sessionId: SessionId): Promise<Story | undefined> =>
  facts.load({ sessionId }, { consistent: true })
/** For showing: half the price. */
export const glanceAtStory = (sessionId: SessionId): Promise<Story | undefined> =>
  facts.load({ sessionId }, { consistent: false })
