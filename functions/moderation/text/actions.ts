import type { ContentLabel } from '../../../shared/contract/refusals'
import { checkText } from '../../platform/wechat'
import type { World } from '../../platform/world'
import { asksMoney } from './money/rules'
import { mentionsMoney } from './rules'

export type Judgement =
  | { readonly is: 'passed' }
  | { readonly is: 'money' }
  | { readonly is: 'withheld'; readonly reason: 'review' | 'unreachable' }
  | { readonly is: 'refused'; readonly label: ContentLabel }

/** Judges words before anybody else reads them. What cannot be judged is withheld, never passed. */
export async function judgeText(world: World, openid: string, content: string): Promise<Judgement> {
  return mentionsMoney(content) ? { is: 'money' } : verdictOn(world, openid, content)
}

type Public = { readonly content: string; readonly contact: string }

/** The same of what names the number of an office: everybody may call it, and only money is looked for there. */
export async function judgeWithContact(
  world: World,
  openid: string,
  { content, contact }: Public,
): Promise<Judgement> {
  if (mentionsMoney(content) || asksMoney(contact)) return { is: 'money' }
  return verdictOn(world, openid, [content, contact].filter((part) => part !== '').join('\n'))
}

async function verdictOn(world: World, openid: string, content: string): Promise<Judgement> {
  const verdict = await checkText(world, { openid, scene: 'forum', content })
  if (verdict.is === 'passed') return { is: 'passed' }
  if (verdict.is === 'risky') return { is: 'refused', label: verdict.label }
  return { is: 'withheld', reason: verdict.is }
}
