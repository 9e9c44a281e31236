import { labelOf } from '../../platform/wechat'
import type { World } from '../../platform/world'
import { photoJudged } from '../photo/actions'
import { mediaCheckIn, verdictOf } from './rules'

/** `unknown`: a check that we have not stored yet, so WeChat should tell again. */
export type Taken = 'taken' | 'unknown'

/** One push of WeChat's, opened and found genuine. Events that we did not ask for are taken and left. */
export async function takePush(world: World, message: unknown): Promise<Taken> {
  const check = mediaCheckIn(message)
  if (!check) return 'taken'
  const isKnown = await photoJudged(world, check.traceId, verdictOf(check, labelOf))
  return isKnown ? 'taken' : 'unknown'
}
