import type * as contract from '../../../../shared/contract/certificate'
import type { CertificateItem } from '../../../../shared/contract/certificate'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { CertificateId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { deskPage } from '../../../place/desk/actions'
import type { Action, Call } from '../../../platform/call'
import { type Change, commit } from '../../../platform/commit'
import { isRepeat } from '../../../platform/done'
import { next } from '../../../platform/facts'
import type { Row } from '../../../platform/lists'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { nameOf } from '../../../resident/actions'
import { calendarFor } from '../../calendar/rules'
import { loadCalendar } from '../../calendar/store'
import { changeCalendar } from '../../calendar/writes'
import type { Listing } from '../../rules'
import { loadListing } from '../../store'
import { changeListing } from '../../writes'
import { erasure, photoOn } from '../photo/actions'
import { afterDecision, type Certificate, decideOn, type Decision } from '../rules'
import { type Card, listWaiting, loadCertificate } from '../store'
import { changeCertificate } from '../writes'

/** The offer with another permission, and its calendar, which opens and closes with it. */
export async function permissionChanges(
  world: World,
  listing: Listing,
  certificate: Listing['certificate'],
): Promise<readonly Change[]> {
  // Read behind the listing: a calendar made in between comes with a listing that has changed.
  const calendar = await loadCalendar(listing.id)
  const after = next(
    { ...listing, ...(certificate && { certificate }) },
    { updatedAt: world.now() },
  )
  return [changeListing(after), ...(calendar ? [changeCalendar(calendarFor(after, calendar))] : [])]
}

async function consequences(world: World, certificate: Certificate): Promise<readonly Change[]> {
  const photo = certificate.status === 'refused' ? await photoOn(certificate) : undefined
  const listing = await loadListing(certificate.listingId)
  const permission = listing && afterDecision(listing.certificate, certificate)
  const over = { certificate, permission: permission ?? listing?.certificate, now: world.now() }
  return [
    ...(permission ? await permissionChanges(world, listing, permission) : []),
    ...(await erasure(photo, over)),
  ]
}

type Asked = InputOf<typeof contract.decideCertificate>
const decisionOf = ({ decision, reason = 'other' }: Asked): Decision =>
  decision === 'approved' ? { is: 'approved' } : { is: 'refused', reason }

/** Whether the same worker decided the same before: a retry, not a second opinion. */
function repeatOf(
  { caller, request }: Call<'worker'>,
  { decidedBy, decidedUnder, status }: Certificate,
  decision: Asked['decision'],
) {
  if (decidedBy !== caller.id) return accept(false)
  const repeat = isRepeat(decidedUnder, request)
  return repeat.ok ? accept(repeat.value || status === decision) : repeat
}

export const decideCertificate: Action<typeof contract.decideCertificate> = (call, asked) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const { certificateId: id, decision } = asked
    const certificate = await loadCertificate(id)
    if (!certificate || !workerOf(caller, certificate))
      return refuse({ code: 'certificate.notFound' })
    const before = repeatOf(call, certificate, decision)
    if (!before.ok) return before
    if (before.value) return accept({ id, decision })
    const by = { by: caller.id, at: world.now(), request }
    const decided = decideOn(certificate, decisionOf(asked), by)
    if (!decided.ok) return decided
    await commit(changeCertificate(decided.value), ...(await consequences(world, decided.value)))
    return accept({ id, decision })
  })

/** With the name that must stand on it: the worker compares. */
const itemOf = async ({ id, card }: Row<Card>): Promise<CertificateItem> => {
  const { ownerId, ...shown } = card
  return { ...shown, id: id as CertificateId, name: (await nameOf(ownerId)) ?? '' }
}

/** What waits to be seen in a community, the longest first. */
export const listCertificates: Action<typeof contract.listCertificates> = async (
  { caller },
  asked,
) => {
  const page = await deskPage(caller, asked, { name: 'certificates', list: listWaiting })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  return accept({
    items: await Promise.all(rows.map(itemOf)),
    ...goesOn,
  })
}
