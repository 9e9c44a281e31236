import { isScene, SCENE_PATH } from '../../../../shared/kernel/scene'
import { POSTER_LANDING } from '../../../../shared/text/zhCN/poster'
import type { Landing } from '../../../platform/landing'

/** Behind the code of a poster. */
export const posterLanding: Landing = {
  path: SCENE_PATH,
  words: POSTER_LANDING,
  page: (scene) => `/packages/resident/join/index?scene=${isScene(scene) ? scene : '-'}`,
}
