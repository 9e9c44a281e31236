import type { ComplaintId, PhotoId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { AUDIT_LOG_WORDS } from '../../../../shared/text/zhCN/audit'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { historyOf } from '../../../resident/audit/actions'
import { photosOf } from '../../photo/actions'
import { isForEverybody } from '../../photo/rules'
import { type Complaint, decisionsOn } from '../rules'
import { loadComplaint } from '../store'

type Reported = { readonly id: PhotoId; readonly is: 'public' | 'hidden' }

/** Of which photo it is, and whether neighbours see it; once it is decided nobody has to look at a hidden one any more. */
async function photoOf({ photoId, status }: Complaint): Promise<Reported | undefined> {
  if (photoId === undefined) return undefined
  const [photo] = await photosOf([photoId])
  if (photo?.state === 'passed' && isForEverybody(photo)) return { id: photoId, is: 'public' }
  return status === 'waiting' ? { id: photoId, is: 'hidden' } : undefined
}

/** One complaint as a desk reads it, decided or not: people by their forms of address, and who decided what. */
export async function showComplaint(call: Call<'worker'>, id: ComplaintId) {
  const complaint = await loadComplaint(id)
  const proof = complaint && workerOf(call.caller, complaint)
  if (!proof) return refuse({ code: 'complaint.notFound' } as const)
  const { by, aboutId, decidedBy = by } = complaint
  const [known, history, photo] = await Promise.all([
    glanceAtAccesses([...new Set([by, aboutId, decidedBy])]),
    historyOf(call, { proof, subjectId: id }),
    photoOf(complaint),
  ])
  if (!history.ok) return history
  const colleague = addressFormOf(known.get(decidedBy)) || AUDIT_LOG_WORDS.somebody
  const { kind, reason, since, compoundName, title, status, decision, decidedAt } = complaint
  const { listingId, bookingId, words, districtId, streetId, communityId, compoundId } = complaint
  return accept({
    ...{ kind, reason, since, compoundName, title, status, decision, decidedAt },
    ...{ listingId, bookingId, words, photo },
    path: { districtId, streetId, communityId, compoundId },
    // Whoever is complained of does not read by whom, whatever they work as.
    reporter: aboutId === call.caller.id ? '' : addressFormOf(known.get(by)),
    reported: addressFormOf(known.get(aboutId)),
    decidedBy: status === 'decided' ? colleague : undefined,
    decisions: decisionsOn(kind),
    history: history.value.items,
  })
}
