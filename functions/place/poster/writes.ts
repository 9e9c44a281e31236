import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { PosterEntity, SceneEntity } from './entities'
import type { Poster, Scene } from './rules'

export const changeScene = (next: Scene): Change => factsOf<Scene>(SceneEntity).change(next)
export const changePoster = (next: Poster): Change => factsOf<Poster>(PosterEntity).change(next)
