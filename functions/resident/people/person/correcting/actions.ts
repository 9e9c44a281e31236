import type {
  CorrectionDecision,
  CorrectionReason,
} from '../../../../../shared/contract/correction'
import type { CorrectionId } from '../../../../../shared/kernel/ids'
import { refuse } from '../../../../../shared/kernel/outcome'
import { CORRECTION_REASON_WORDS } from '../../../../../shared/text/zhCN/correction'
import type { Call } from '../../../../platform/call'
import { decideCorrection } from '../../../correcting/deciding/actions'
import { loadCorrection } from '../../../correcting/store'
import { noted, personFor, type Whom } from '../actions'

type Deciding = Whom & {
  readonly correctionId: CorrectionId
  readonly decision: CorrectionDecision
  readonly reason?: CorrectionReason
  readonly family?: 'own' | undefined
}

/** What somebody asked to have put right: agreed to or not, by the step of the mini-program; written down behind it. */
export async function decideAtDesk(
  call: Call<'worker'>,
  { nodeId, residentId, ...asked }: Deciding,
) {
  const found = await personFor(call, { nodeId, residentId })
  if (!found.ok) return found
  const correction = await loadCorrection(asked.correctionId)
  if (correction?.residentId !== residentId) return refuse({ code: 'correction.alreadyDecided' })
  const decided = await decideCorrection(call, asked)
  if (!decided.ok) return decided
  const { reason } = asked
  const why = reason === undefined ? {} : { reason: CORRECTION_REASON_WORDS[reason] }
  await noted(call, found.value, { what: 'decideCorrection', ...why })
  return decided
}
