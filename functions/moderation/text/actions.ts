import type { ContentLabel } from '../../../shared/contract/refusals'
import { checkText } from '../../platform/wechat'
import type { World } from '../../platform/world'
import { mentionsMoney } from './rules'

export type Judgement =
  | { readonly is: 'passed' }
  | { readonly is: 'money' }
  | { readonly is: 'withheld'; readonly reason: 'review' | 'unreachable' }
  | { readonly is: 'refused'; readonly label: ContentLabel }

/** Judges words before anybody else reads them. What cannot be judged is withheld, never passed. */
export async function judgeText(world: World, openid: string, content: string): Promise<Judgement> {
  if (mentionsMoney(content)) return { is: 'money' }
  const verdict = await checkText(world, { openid, scene: 'forum', content })
  if (verdict.is === 'passed') return { is: 'passed' }
  if (verdict.is === 'risky') return { is: 'refused', label: verdict.label }
  return { is: 'withheld', reason: verdict.is }
}
