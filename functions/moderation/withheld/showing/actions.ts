import type { PlaceId, WithheldId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { AUDIT_LOG_WORDS } from '../../../../shared/text/zhCN/audit'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { historyOf } from '../../../resident/audit/actions'
import { offeredOn } from '../../../resident/replies/actions'
import { lookAt } from '../../photo/looking/actions'
import type { Withheld } from '../rules'
import { loadWithheld } from '../store'

type One = { readonly nodeId: PlaceId; readonly withheldId: WithheldId }

/** Who decided, as colleagues call them. */
async function colleagueOf({ decidedBy }: Withheld): Promise<string | undefined> {
  if (decidedBy === undefined) return undefined
  const known = await glanceAtAccesses([decidedBy])
  return addressFormOf(known.get(decidedBy)) || AUDIT_LOG_WORDS.somebody
}

/** One entry as a desk reads it, decided or not: what it holds, never whose it is, and who decided what. */
export async function showWithheld(call: Call<'worker'>, { nodeId, withheldId: id }: One) {
  const withheld = await loadWithheld(id)
  const proof = withheld && workerOf(call.caller, withheld)
  if (!proof) return refuse({ code: 'withheld.notFound' } as const)
  const history = await historyOf(call, { proof, subjectId: id })
  if (!history.ok) return history
  const [decidedBy, offered] = await Promise.all([
    colleagueOf(withheld),
    withheld.status === 'waiting' ? offeredOn(call, nodeId, withheld) : [],
  ])
  const { kind, reason, compoundName, since, status, text, label, words, decidedAt } = withheld
  // Once it is decided nobody has to look at it any more.
  const photoId = status === 'waiting' ? withheld.photoId : undefined
  return accept({
    ...{ kind, reason, compoundName, since, status, text, label, words, decidedAt, offered },
    ...{ photoId, hasPhoto: photoId !== undefined },
    ...{ decidedBy, history: history.value.items },
  })
}

/** The photo that waits: read once, and written down. */
export async function lookAtWithheld(call: Call<'worker'>, one: One) {
  const shown = await showWithheld(call, one)
  if (!shown.ok) return shown
  const { photoId } = shown.value
  const photoIds = photoId === undefined ? [] : [photoId]
  const pictures = await lookAt(call, { caseId: one.withheldId, photoIds })
  return accept({ pictures, shown: shown.value })
}
