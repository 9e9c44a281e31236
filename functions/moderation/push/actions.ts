import { labelOf } from '../../platform/wechat'
import type { World } from '../../platform/world'
import { photoJudged } from '../photo/actions'
import { type MediaCheck, verdictIn } from './rules'

/** `unknown`: a check that we have not stored yet, so WeChat should ask again. */
export type Taken = 'taken' | 'unknown'

/** One push of WeChat's, opened and found genuine. Events that we did not ask for are taken and left. */
export async function takePush(world: World, message: unknown): Promise<Taken> {
  const check = message as MediaCheck
  if (check.Event !== 'wxa_media_check' || typeof check.trace_id !== 'string') return 'taken'
  const isKnown = await photoJudged(world, check.trace_id, verdictIn(check, labelOf))
  return isKnown ? 'taken' : 'unknown'
}
