import type * as contract from '../../../shared/contract/dispute'
import type { ContentLabel } from '../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { ResidentId } from '../../../shared/kernel/ids'
import { changeCalendar } from '../../listing/calendar/writes'
import { type Judgement, judgeText } from '../../moderation/text/actions'
import type { Action } from '../../platform/call'
import type { World } from '../../platform/world'
import { openidOf } from '../../resident/actions'
import { takeStep } from '../answer/actions'
import { decideAdding, decideOpening } from './rules'

type WordsRefusal =
  | { readonly code: 'content.money' }
  | { readonly code: 'content.refused'; readonly label: ContentLabel }

/**
 * Words for a worker, or by one: what the check is unsure of waits for a worker in any case, and these are read by
 * nobody before. WeChat is asked once, however often a lost race makes us decide again.
 */
export function judgingWords(world: World, by: ResidentId) {
  let asked: Promise<Judgement> | undefined
  return async (words: string | undefined): Promise<Outcome<true, WordsRefusal>> => {
    if (words === undefined || words === '') return accept(true)
    asked ??= openidOf(by).then((openid) => judgeText(world, openid ?? '', words))
    const judgement = await asked
    if (judgement.is === 'money') return refuse({ code: 'content.money' })
    return judgement.is === 'refused'
      ? refuse({ code: 'content.refused', label: judgement.label })
      : accept(true)
  }
}

const NEEDS_WORDS = refuse({ code: 'input.invalid', field: 'words', problem: 'missing' } as const)

export const openDispute: Action<typeof contract.openDispute> = (call, asked) => {
  const { bookingId, reason, words } = asked
  const judge = judgingWords(call.world, call.caller.id)
  return takeStep(call, bookingId, async ({ booking, calendar }) => {
    if (reason === 'other' && !words) return NEEDS_WORDS
    const said = { by: call.caller.id, now: call.world.now(), words }
    const decision = decideOpening(booking, calendar, { ...said, reason })
    if (!decision.ok) return decision
    const judged = await judge(words)
    if (!judged.ok) return judged
    const { booking: disputed, calendar: frozen } = decision.value
    return accept({ booking: disputed, also: frozen ? [changeCalendar(frozen)] : [] })
  })
}

export const addToDispute: Action<typeof contract.addToDispute> = (call, { bookingId, words }) => {
  const judge = judgingWords(call.world, call.caller.id)
  return takeStep(call, bookingId, async ({ booking }) => {
    if (words === '') return NEEDS_WORDS
    const said = { by: call.caller.id, now: call.world.now(), words }
    const decision = decideAdding(booking, said)
    if (!decision.ok) return decision
    const judged = await judge(words)
    return judged.ok ? accept({ booking: decision.value, also: [] }) : judged
  })
}
