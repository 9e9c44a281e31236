import type * as contract from '../../../../shared/contract/dispute'
import type { DisputeItem } from '../../../../shared/contract/dispute'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { Side } from '../../../../shared/contract/booking'
import type { BookingId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { calendarOf } from '../../../listing/calendar/actions'
import type { Calendar } from '../../../listing/calendar/rules'
import { changeCalendar } from '../../../listing/calendar/writes'
import { restWith } from '../../../listing/resting/actions'
import { compoundOf } from '../../../place/actions'
import { deskPage } from '../../../place/desk/actions'
import { type Access, addressFormOf, glanceAtAccesses } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { type Change, commit } from '../../../platform/commit'
import { answeredBefore, carriedOut } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { missingOf, notGotOf } from '../../parts/rules'
import { knownOf } from '../../photos/actions'
import { type Booking, spanOf, withoutBooking } from '../../rules'
import type { Dispute } from '../../said/rules'
import { listDisputed, loadAllowance, loadBooking, loadBookings } from '../../store'
import { changeAllowance, changeBooking } from '../../writes'
import { judgingWords } from '../actions'
import { decideMediation, decisionsOn, isSameMediation, type Mediated } from './rules'

const sideOfPerson = ({ ownerId }: Booking, person: ResidentId): Side =>
  person === ownerId ? 'owner' : 'borrower'

type Known = ReadonlyMap<ResidentId, Access>
const nameIn = (known: Known, person: ResidentId): string => addressFormOf(known.get(person))

/** What was agreed, what is there, and what the two say. */
async function factsOf(booking: Booking, dispute: Dispute) {
  const [compound, photos] = await Promise.all([compoundOf(booking.compoundId), knownOf(booking)])
  const passed = (booking.photos ?? []).filter(({ id }) => photos.get(id)?.state === 'passed')
  const { left = [], accessories } = booking
  const place = left.at(-1)?.place
  return {
    compoundName: compound?.name ?? '',
    ...spanOf(booking),
    accessories: [...accessories],
    notGot: [...notGotOf(booking)],
    missing: [...missingOf(booking)],
    ...(place === undefined ? {} : { left: place }),
    photos: passed.map(({ id, end, by, at }) => ({ id, end, at, by: sideOfPerson(booking, by) })),
    said: dispute.said.map(({ by, words, at }) => ({ words, at, by: sideOfPerson(booking, by) })),
  }
}

async function itemOf(booking: Booking, known: Known): Promise<DisputeItem[]> {
  const { dispute, id, listingId, title, ownerId, borrowerId } = booking
  // The list may be a moment behind.
  if (booking.status !== 'disputed' || !dispute) return []
  const { reason, openedAt, openedBy, was } = dispute
  const item: DisputeItem = {
    ...{ bookingId: id, listingId, title, reason, since: openedAt },
    by: sideOfPerson(booking, openedBy),
    owner: nameIn(known, ownerId),
    borrower: nameIn(known, borrowerId),
    isBack: was === 'returned',
    ...(await factsOf(booking, dispute)),
    decisions: [...decisionsOn(dispute)],
  }
  return [item]
}

/** What the two could not settle, the longest first. */
export const listDisputes: Action<typeof contract.listDisputes> = async ({ caller }, asked) => {
  const page = await deskPage(caller, asked, { name: 'disputes', list: listDisputed })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  const bookings = await loadBookings(rows.map(({ id }) => id as BookingId))
  const known = await glanceAtAccesses(
    bookings.flatMap(({ ownerId, borrowerId }) => [ownerId, borrowerId]),
  )
  const items = await Promise.all(bookings.map((booking) => itemOf(booking, known)))
  return accept({ items: items.flat(), ...goesOn })
}

/** What is written beside the booking: its days, its place in the allowance, and the thing that is no more. */
async function consequences(
  { world }: Call<'worker'>,
  calendar: Calendar,
  { booking, calendar: after = calendar, isReleased, isBroken }: Mediated,
): Promise<readonly Change[]> {
  const kept = after === calendar ? [] : [changeCalendar(after)]
  const days = isBroken ? await restWith(world, calendar, after) : kept
  if (!isReleased) return days
  const allowance = await loadAllowance(booking.householdId)
  return [...days, changeAllowance(withoutBooking(allowance, booking.id))]
}

type Word = Parameters<typeof decideMediation>[2]

/** The decision with all that is written, once its words have passed. */
async function settle(
  call: Call<'worker'>,
  booking: Booking,
  { word, judge }: { readonly word: Word; readonly judge: ReturnType<typeof judgingWords> },
) {
  const calendar = await calendarOf(booking.listingId)
  if (!calendar) return refuse({ code: 'dispute.notFound' })
  const mediated = decideMediation(booking, calendar, word)
  if (!mediated.ok) return mediated
  const judged = await judge(word.words)
  if (!judged.ok) return judged
  const answer = { at: word.now, answer: word.decision }
  const done = carriedOut(booking.done, call.request, answer)
  const also = await consequences(call, calendar, mediated.value)
  await commit(changeBooking({ ...mediated.value.booking, done }), ...also)
  return accept({ bookingId: booking.id, decision: word.decision })
}

type Asked = InputOf<typeof contract.decideDispute>

/** @param asShown whether it can be decided as it was shown */
const mediate = <Older extends { readonly code: string }>(
  call: Call<'worker'>,
  asked: Asked,
  asShown: (booking: Booking) => Outcome<unknown, Older>,
) => {
  const { world, caller, request } = call
  const { bookingId, decision } = asked
  const judge = judgingWords(world, caller.id)
  return withFreshRead(world, async () => {
    const booking = await loadBooking(bookingId)
    if (!booking?.dispute || !workerOf(caller, booking)) return refuse({ code: 'dispute.notFound' })
    const before = answeredBefore(booking.done, request)
    if (!before.ok) return before
    const word = { ...asked, by: caller.id, now: world.now() }
    if (before.value !== undefined || isSameMediation(booking, word))
      return accept({ bookingId, decision })
    const current = asShown(booking)
    if (!current.ok) return current
    return settle(call, booking, { word, judge })
  })
}

/** A worker's word on it, with what follows in one transaction; both are told. */
export const decideDispute: Action<typeof contract.decideDispute> = (call, asked) =>
  mediate<never>(call, asked, accept)

/** The same on a page: what was said or decided since it was opened (`rev`) is read first. */
export const decideShown = (
  call: Call<'worker'>,
  { rev, ...asked }: Asked & { readonly rev: number },
) =>
  mediate(call, asked, (booking) =>
    booking.status === 'disputed' && booking.rev !== rev
      ? refuse({ code: 'dispute.changedMeanwhile' } as const)
      : accept(booking),
  )
