import type * as contract from '../../../shared/contract/complaint'
import type { ComplaintDecision } from '../../../shared/contract/complaint'
import type { InputOf } from '../../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { receiveComplaint, settleComplaint } from '../../moderation/complaint/actions'
import { type Complaint, labelFor, type Target } from '../../moderation/complaint/rules'
import { photosOf } from '../../moderation/photo/actions'
import { decided } from '../../moderation/photo/rules'
import { changePhoto } from '../../moderation/photo/writes'
import type { Action, Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { next } from '../../platform/facts'
import { homeInReach } from '../../platform/session'
import type { World } from '../../platform/world'
import { calendarFor, openCount } from '../calendar/rules'
import { loadCalendar } from '../calendar/store'
import { changeCalendar } from '../calendar/writes'
import { decideWithdraw } from '../closing/rules'
import type { Listing } from '../rules'
import { shown } from '../showing/actions'
import { loadListing } from '../store'
import { changeListing } from '../writes'
import { withheldByWorker } from './rules'

type Asked = InputOf<typeof contract.reportListing>
type NoTarget = { readonly code: 'photo.notFound' | 'complaint.own' | 'access.notVerified' }

/** What is meant by a report on a thing's page: only what its reader is shown there. */
function targetOn(
  { caller }: Pick<Call, 'caller'>,
  listing: Listing,
  { about: kind, photoId }: Asked,
): Outcome<Target, NoTarget> {
  const { districtId, streetId, communityId, compoundId, compoundName, title, ownerId } = listing
  if (ownerId === caller.id) return refuse({ code: 'complaint.own' })
  if (kind === 'person' && !homeInReach(caller, listing))
    return refuse({ code: 'access.notVerified' })
  const target = {
    ...{ districtId, streetId, communityId, compoundId, compoundName, kind, title },
    aboutId: ownerId,
    listingId: listing.id,
  }
  if (kind !== 'photo') return accept(target)
  return photoId !== undefined && listing.photoIds.includes(photoId)
    ? accept({ ...target, photoId })
    : refuse({ code: 'photo.notFound' })
}

export const reportListing: Action<typeof contract.reportListing> = async (call, asked) => {
  const found = await shown(asked.listingId, call.caller)
  if (!found.ok) return found
  const target = targetOn(call, found.value.listing, asked)
  if (!target.ok) return target
  return receiveComplaint(call, { target: target.value, reason: asked.reason })
}

type Changes = Outcome<
  readonly Change[],
  { readonly code: 'complaint.hasBookings'; readonly count: number }
>
const NONE: Changes = accept([])

/** Refused, it goes with its public copies, and its thing back to a draft. */
async function withholdPhoto({ photoId, reason }: Complaint): Promise<Changes> {
  const [photo] = photoId === undefined ? [] : await photosOf([photoId])
  return photo?.state === 'passed' ? accept([changePhoto(decided(photo, labelFor(reason)))]) : NONE
}

async function changesTo(
  world: World,
  listing: Listing,
  change: (openBookings: number) => Outcome<Listing | undefined, { readonly code: string }>,
): Promise<Changes> {
  // Read afterwards: a calendar made in between comes with a listing that has changed, and both are read again.
  const calendar = await loadCalendar(listing.id)
  const count = calendar ? openCount(calendar) : 0
  const changed = change(count)
  if (!changed.ok) return count > 0 ? refuse({ code: 'complaint.hasBookings', count }) : NONE
  if (!changed.value) return NONE
  const after = next(changed.value, { updatedAt: world.now() })
  return accept([
    changeListing(after),
    ...(calendar ? [changeCalendar(calendarFor(after, calendar))] : []),
  ])
}

async function consequences(
  world: World,
  complaint: Complaint,
  decision: ComplaintDecision,
): Promise<Changes> {
  if (decision === 'nothing' || decision === 'warn') return NONE
  if (decision === 'withhold' && complaint.kind === 'photo') return withholdPhoto(complaint)
  const listing = await loadListing(complaint.listingId)
  // Its owner has put it away meanwhile.
  if (!listing || listing.status === 'withdrawn') return NONE
  return changesTo(world, listing, (openBookings) =>
    decision === 'remove'
      ? decideWithdraw(listing, openBookings)
      : accept(withheldByWorker(listing, labelFor(complaint.reason))),
  )
}

export const decideComplaint: Action<typeof contract.decideComplaint> = (
  call,
  { complaintId: id, decision, words },
) =>
  settleComplaint(call, { id, decision, words }, (complaint) =>
    consequences(call.world, complaint, decision),
  )
