import type { CompoundId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { PosterEntity, SceneEntity } from './entities'
import type { Poster, Scene } from './rules'

const scenes = factsOf<Scene>(SceneEntity)
const posters = factsOf<Poster>(PosterEntity)

export const loadScene = (scene: string): Promise<Scene | undefined> =>
  scenes.load({ scene }, { consistent: true })

export const loadPoster = (compoundId: CompoundId): Promise<Poster | undefined> =>
  posters.load({ compoundId }, { consistent: true })

export const glanceAtPoster = (compoundId: CompoundId): Promise<Poster | undefined> =>
  posters.load({ compoundId }, { consistent: false })
