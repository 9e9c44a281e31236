import * as contract from '../../../../shared/contract/certificate'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { ListingId, PlaceId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { lookAt } from '../../../moderation/photo/looking/actions'
import { noteLook } from '../../../platform/audit'
import { audited } from '../../../platform/audited'
import type { Call } from '../../../platform/call'
import { nameOf } from '../../../resident/actions'
import { caseOfListing } from '../../desk/actions'
import type { Listing } from '../../rules'
import { decideCertificate } from '../deciding/actions'
import type { Certificate } from '../rules'
import { loadCertificate } from '../store'

type Desk = Call<'worker'>
type Of = { readonly nodeId: PlaceId; readonly listingId: ListingId }

/** The certificate of an offer of help that waits for a worker. */
export async function waitingOn({ certificate }: Listing): Promise<Certificate | undefined> {
  if (certificate?.sentId === undefined) return undefined
  const sent = await loadCertificate(certificate.sentId)
  return sent?.status === 'waiting' ? sent : undefined
}

/** It with the name that must stand on it: that they are looked at, and why, is written down before. */
export async function revealCertificate(call: Desk, { reason, ...of }: Of & { reason: string }) {
  const found = await caseOfListing(call, of)
  if (!found.ok) return found
  const sent = await waitingOn(found.value.listing)
  if (!sent) return refuse({ code: 'certificate.alreadyDecided' } as const)
  await noteLook(call, { what: 'reveal', subjects: [of.listingId, sent.id, sent.ownerId], reason })
  const [name = '', pictures] = await Promise.all([
    nameOf(sent.ownerId),
    lookAt(call, { caseId: of.listingId, photoIds: [sent.photoId] }),
  ])
  return accept({ sent, name, pictures })
}

type Deciding = Of & InputOf<typeof contract.decideCertificate>

/** Decided as on a phone, and found in the history of what it was sent for. */
export async function decideAtDesk(call: Desk, { nodeId, listingId, ...asked }: Deciding) {
  const found = await caseOfListing(call, { nodeId, listingId })
  if (!found.ok) return found
  const certificate = await loadCertificate(asked.certificateId)
  if (certificate?.listingId !== listingId)
    return refuse({ code: 'certificate.alreadyDecided' } as const)
  const done = await decideCertificate(call, asked)
  const input = { listingId, certificateId: asked.certificateId }
  await audited(contract.decideCertificate, { call, input }, done)
  return done
}
