import type { HoldReason } from '../../../../shared/contract/holding'
import type { ListingId, PlaceId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import * as certificates from '../../../listing/certificate/desk/actions'
import { caseOfListing, listOnShelf as onShelf } from '../../../listing/desk/actions'
import { holdListing, letListingStand } from '../../../listing/holding/actions'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import type { NodeAsked } from '../../../place/desk/actions'
import { historyOf } from '../../../resident/audit/actions'
import { offeredOn } from '../../../resident/replies/actions'
import { listDeskBookings } from '../actions'

type Asking = Pick<Call<'worker'>, 'caller' | 'world'>

export const listShelf = onShelf

/** What of it is with somebody, by its booking. */
export const listLentOut = (call: Asking, asked: NodeAsked) =>
  listDeskBookings(call, { ...asked, list: 'out' })

type Case = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

const given = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })

/** One thing with who has done what about it. */
export async function showListingCase(
  call: Asking,
  asked: Case & { readonly listingId: ListingId },
) {
  const found = await caseOfListing(call, asked)
  if (!found.ok) return found
  const { listingId: subjectId, cursor } = asked
  const { proof } = found.value
  const [history, offered, sent] = await Promise.all([
    historyOf(call, { proof, subjectId, ...given(cursor) }),
    offeredOn(call, asked.nodeId, found.value.listing),
    certificates.waitingOn(found.value.listing),
  ])
  return history.ok ? accept({ ...found.value, history: history.value, offered, sent }) : history
}

type Held = { readonly listingId: ListingId; readonly rev: number }

/** Taken down with a reason that its owner reads, and written down. */
export async function holdAtDesk(
  call: Call<'worker'>,
  asked: Held & { readonly reason: HoldReason; readonly words?: string | undefined },
) {
  const held = await holdListing(call, asked)
  if (held.ok) await note(call, { what: 'holdListing', subjects: [asked.listingId] })
  return held
}

export async function letStandAtDesk(call: Call<'worker'>, asked: Held) {
  const stands = await letListingStand(call, asked)
  if (stands.ok) await note(call, { what: 'letListingStand', subjects: [asked.listingId] })
  return stands
}

/** A certificate that waits, and a word on it. */
export type Sent = NonNullable<Awaited<ReturnType<typeof certificates.waitingOn>>>
export const revealCertificate = certificates.revealCertificate
export const decideCertificateAtDesk = certificates.decideAtDesk
