import type { ComplaintId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { AUDIT_LOG_WORDS } from '../../../../shared/text/zhCN/audit'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { historyOf } from '../../../resident/audit/actions'
import { decisionsOn } from '../rules'
import { loadComplaint } from '../store'

/** One complaint as a desk reads it, decided or not: people by their forms of address, and who decided what. */
export async function showComplaint(call: Call<'worker'>, id: ComplaintId) {
  const complaint = await loadComplaint(id)
  const proof = complaint && workerOf(call.caller, complaint)
  if (!proof) return refuse({ code: 'complaint.notFound' } as const)
  const { by, aboutId, decidedBy = by } = complaint
  const [known, history] = await Promise.all([
    glanceAtAccesses([...new Set([by, aboutId, decidedBy])]),
    historyOf(call, { proof, subjectId: id }),
  ])
  if (!history.ok) return history
  const colleague = addressFormOf(known.get(decidedBy)) || AUDIT_LOG_WORDS.somebody
  const { kind, reason, since, compoundName, title, status, decision, decidedAt } = complaint
  return accept({
    ...{ kind, reason, since, compoundName, title, status, decision, decidedAt },
    reporter: addressFormOf(known.get(by)),
    reported: addressFormOf(known.get(aboutId)),
    decidedBy: status === 'decided' ? colleague : undefined,
    decisions: decisionsOn(kind),
    history: history.value.items,
  })
}
