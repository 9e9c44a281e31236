import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { PostEntity } from './entities'
import type { Post } from './rules'

export const changePost = (next: Post): Change => factsOf<Post>(PostEntity).change(next)
