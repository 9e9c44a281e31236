import type * as contract from '../../../shared/contract/eventDesk'
import { accept } from '../../../shared/kernel/outcome'
import type { Action } from '../../platform/call'
import { askingOnce, judged } from '../judging/actions'
import { changeByWorker } from '../planning/actions'
import { changedAs, decideWords } from './rules'

/** Other words for the whole series: nobody sees them before they have passed, and nobody is told. */
export const changeWords: Action<typeof contract.changeWords> = (call, { eventId, words }) => {
  const judge = askingOnce(call)
  return changeByWorker(call, eventId, async (event) => {
    const decided = decideWords(event, words)
    if (!decided.ok) return decided
    const verdict = await judged(call, judge, decided.value)
    if (!verdict.ok) return verdict
    const { textCheck, also } = verdict.value
    const judgement = { textCheck, by: call.caller.id }
    return accept({ event: changedAs(event, decided.value, judgement), also })
  })
}
