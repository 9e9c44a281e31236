import type { AppealDecision } from '../../../../../shared/contract/block'
import type { BlockId } from '../../../../../shared/kernel/ids'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import { refuse } from '../../../../../shared/kernel/outcome'
import { BLOCKING_WORDS } from '../../../../../shared/text/zhCN/block'
import type { Call } from '../../../../platform/call'
import { decideAppeal } from '../../../block/deciding/actions'
import { loadBlock } from '../../../block/store'
import { noted, personFor, type Whom } from '../actions'

type Desk = Call<'worker'>

type Answer = Whom & {
  readonly blockId: BlockId
  readonly decision: AppealDecision
  readonly words: string
  readonly until: LocalDate | undefined
}

/** An appeal is answered by the step of the mini-program; that it was, and how, is written down behind it. */
export async function answerAppeal(call: Desk, { nodeId, residentId, ...asked }: Answer) {
  const found = await personFor(call, { nodeId, residentId })
  if (!found.ok) return found
  const block = await loadBlock(asked.blockId)
  if (block?.residentId !== residentId) return refuse({ code: 'block.over' } as const)
  const decided = await decideAppeal(call, asked)
  const reason = BLOCKING_WORDS.decisions[asked.decision]
  if (decided.ok) await noted(call, found.value, { what: 'decideAppeal', reason })
  return decided
}
