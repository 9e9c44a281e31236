import type { PlaceId, WithheldId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { AUDIT_LOG_WORDS } from '../../../../shared/text/zhCN/audit'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { historyOf } from '../../../resident/audit/actions'
import { offeredTo } from '../../../resident/replies/actions'
import { lookAt } from '../../photo/looking/actions'
import { loadWithheld } from '../store'

type One = { readonly nodeId: PlaceId; readonly withheldId: WithheldId }

/** One entry as a desk reads it, decided or not: what it holds, never whose it is, and who decided what. */
export async function showWithheld(call: Call<'worker'>, { nodeId, withheldId: id }: One) {
  const withheld = await loadWithheld(id)
  const proof = withheld && workerOf(call.caller, withheld)
  if (!proof) return refuse({ code: 'withheld.notFound' } as const)
  const { decidedBy } = withheld
  const history = await historyOf(call, { proof, subjectId: id })
  if (!history.ok) return history
  const [known, offered] = await Promise.all([
    decidedBy === undefined ? undefined : glanceAtAccesses([decidedBy]),
    offeredTo(call, nodeId),
  ])
  const { kind, reason, compoundName, since, status, text, label, words, decidedAt } = withheld
  return accept({
    ...{ kind, reason, compoundName, since, status, text, label, words, decidedAt, offered },
    ...{ photoId: withheld.photoId, hasPhoto: withheld.photoId !== undefined },
    decidedBy: decidedBy && (addressFormOf(known?.get(decidedBy)) || AUDIT_LOG_WORDS.somebody),
    history: history.value.items,
  })
}

/** The photo that waits, or did: read once, and written down. */
export async function lookAtWithheld(call: Call<'worker'>, one: One) {
  const shown = await showWithheld(call, one)
  if (!shown.ok) return shown
  const { photoId } = shown.value
  const photoIds = photoId === undefined ? [] : [photoId]
  const pictures = await lookAt(call, { caseId: one.withheldId, photoIds })
  return accept({ pictures, shown: shown.value })
}
