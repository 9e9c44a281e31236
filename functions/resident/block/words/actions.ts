import type { ContentLabel } from '../../../../shared/contract/refusals'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { checkText } from '../../../platform/wechat'
import type { World } from '../../../platform/world'
import { openidOf } from '../../actions'

export type WordsRefused = { readonly code: 'content.refused'; readonly label: ContentLabel }

export const NEEDS_WORDS = refuse({
  ...({ code: 'input.invalid', field: 'words', problem: 'missing' } as const),
})

/**
 * Words between a person and a worker. What the check is unsure of goes through: nobody else reads them. WeChat is asked
 * once, however often a lost race makes us decide again.
 */
export function judgingWords(world: World, by: ResidentId) {
  let asked: ReturnType<typeof checkText> | undefined
  return async (content: string | undefined): Promise<Outcome<true, WordsRefused>> => {
    if (content === undefined || content === '') return accept(true)
    asked ??= openidOf(by).then((openid = '') =>
      checkText(world, { openid, scene: 'forum', content }),
    )
    const verdict = await asked
    return verdict.is === 'risky'
      ? refuse({ code: 'content.refused', label: verdict.label })
      : accept(true)
  }
}
