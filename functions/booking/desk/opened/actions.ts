import type { InputOf } from '../../../../shared/contract/endpoint'
import type * as contract from '../../../../shared/contract/dispute'
import type { BookingId, PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { calendarOf } from '../../../listing/calendar/actions'
import { lookAt } from '../../../moderation/photo/looking/actions'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { type AuditPage, historyOf } from '../../../resident/audit/actions'
import { offeredOn } from '../../../resident/replies/actions'
import { decideShown } from '../../dispute/mediating/actions'
import type { Booking } from '../../rules'
import { loadBooking } from '../../store'
import { type Behind, behindIn } from './rules'

type Asking = Pick<Call<'worker'>, 'caller' | 'world'>
type Refused = { readonly code: 'booking.notFound' | 'access.notAllowed' | 'cursor.invalid' }
type Case = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

const given = (cursor: string | undefined) => (cursor === undefined ? {} : { cursor })

export type BookingCase = {
  readonly booking: Booking
  /** How neighbours call them. */
  readonly nameOf: (id: ResidentId) => string
  /** Who waits for what is out. */
  readonly behind: readonly Behind[]
  readonly history: AuditPage
  /** Whether there are photos of its ends, and a worker sees them now. */
  readonly hasPhotos: boolean
  readonly offered: readonly string[]
}

const liesIn = ({ districtId, streetId, communityId, compoundId }: Booking, nodeId: PlaceId) =>
  [districtId, streetId, communityId, compoundId].some((id) => id === nodeId)

const photoIdsOf = ({ photos = [] }: Booking) => photos.map(({ id }) => id)

async function waitingFor({ status, listingId, id }: Booking): Promise<readonly Behind[]> {
  const isOut = status === 'handedOver' || status === 'disputed'
  const calendar = isOut ? await calendarOf(listingId) : undefined
  return calendar ? behindIn(calendar, id) : []
}

/** One booking, as it stands at this moment: what happened, who waits behind it, who has done what about it. */
export async function showBookingCase(
  call: Asking,
  { nodeId, bookingId, cursor }: Case & { readonly bookingId: BookingId },
): Promise<Outcome<BookingCase, Refused>> {
  const booking = await loadBooking(bookingId)
  const proof = booking && liesIn(booking, nodeId) ? workerOf(call.caller, booking) : undefined
  if (!booking || !proof) return refuse({ code: 'booking.notFound' })
  const [behind, history, offered] = await Promise.all([
    waitingFor(booking),
    historyOf(call, { proof, subjectId: bookingId, ...given(cursor) }),
    booking.status === 'disputed' ? offeredOn(call, nodeId, booking) : [],
  ])
  if (!history.ok) return history
  const hasPhotos = booking.status === 'disputed' && photoIdsOf(booking).length > 0
  const { ownerId, borrowerId } = booking
  const known = await glanceAtAccesses([
    ownerId,
    borrowerId,
    ...behind.map((one) => one.borrowerId),
  ])
  const nameOf = (id: ResidentId) => addressFormOf(known.get(id))
  return accept({ booking, nameOf, behind, history: history.value, hasPhotos, offered })
}

/** While it is disputed workers see how it went out and came back: read once, and written down. */
export async function lookAtEnds(
  call: Call<'worker'>,
  { nodeId, bookingId }: { readonly nodeId: PlaceId; readonly bookingId: BookingId },
) {
  const booking = await loadBooking(bookingId)
  if (!booking || !liesIn(booking, nodeId) || !workerOf(call.caller, booking))
    return refuse({ code: 'booking.notFound' } as const)
  const photoIds = photoIdsOf(booking)
  return accept({
    title: booking.title,
    pictures: await lookAt(call, { caseId: bookingId, photoIds }),
  })
}

type Word = InputOf<typeof contract.decideDispute> & { readonly rev: number }

/** A word on a dispute, as its page showed it, and written down. */
export async function settleAtDesk(call: Call<'worker'>, word: Word) {
  const settled = await decideShown(call, word)
  if (settled.ok) await note(call, { what: 'decideDispute', subjects: [word.bookingId] })
  return settled
}
