import type { ContentLabel } from '../../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { judgeText } from '../../../moderation/text/actions'
import type { Call } from '../../../platform/call'
import { doerOf } from '../../../platform/acting'
import { openidOf } from '../../../resident/actions'

type Refused =
  | { readonly code: 'content.refused'; readonly label: ContentLabel }
  | { readonly code: 'content.money' }

/** Answers go to the workers alone: what WeChat is unsure of they read themselves, what it refuses nobody keeps. */
export async function answersPass(
  { world, caller }: Pick<Call, 'world' | 'caller'>,
  answers: readonly string[] = [],
): Promise<Outcome<undefined, Refused>> {
  if (answers.length === 0) return accept(undefined)
  const openid = await openidOf(doerOf(caller))
  const judged = await judgeText(world, openid ?? '', answers.join('\n'))
  if (judged.is === 'money') return refuse({ code: 'content.money' })
  if (judged.is === 'refused') return refuse({ code: 'content.refused', label: judged.label })
  return accept(undefined)
}
