import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { StoryEntity } from './entities'
import type { Story } from './rules'

export const changeStory = (next: Story): Change => factsOf<Story>(StoryEntity).change(next)
