import type { WithheldId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { AUDIT_LOG_WORDS } from '../../../../shared/text/zhCN/audit'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { historyOf } from '../../../resident/audit/actions'
import { loadWithheld } from '../store'

/** One entry as a desk reads it, decided or not: what it holds, never whose it is, and who decided what. */
export async function showWithheld(call: Call<'worker'>, id: WithheldId) {
  const withheld = await loadWithheld(id)
  const proof = withheld && workerOf(call.caller, withheld)
  if (!proof) return refuse({ code: 'withheld.notFound' } as const)
  const { decidedBy } = withheld
  const history = await historyOf(call, { proof, subjectId: id })
  if (!history.ok) return history
  const known = decidedBy === undefined ? undefined : await glanceAtAccesses([decidedBy])
  const { kind, reason, compoundName, since, status, text, label, decidedAt } = withheld
  return accept({
    ...{ kind, reason, compoundName, since, status, text, label, decidedAt },
    decidedBy: decidedBy && (addressFormOf(known?.get(decidedBy)) || AUDIT_LOG_WORDS.somebody),
    history: history.value.items,
  })
}
