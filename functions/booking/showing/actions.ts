import type * as contract from '../../../shared/contract/booking'
import type { BookingView, Side } from '../../../shared/contract/booking'
import type { BookingId, CompoundId, ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { nearnessOf } from '../../listing/finding/rules'
import { type Access, glanceAtAccess } from '../../platform/access'
import type { Action } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import type { Caller } from '../../platform/session'
import type { World } from '../../platform/world'
import { doorOf } from '../../resident/actions'
import { contactOf } from '../../resident/phone/actions'
import { calendarOf } from '../../listing/calendar/actions'
import { rowOf } from '../actions'
import { isHeldUp } from '../changing/rules'
import { disputeFor } from '../dispute/rules'
import { qrOf, spokenCodeOf } from '../handover/actions'
import { BOUND } from '../handover/rules'
import { doorFor } from '../help/rules'
import { photosFor } from '../photos/actions'
import { type Booking, isOpen, sideOf } from '../rules'
import { type Card, listOpen, listOver, loadBooking } from '../store'
import { actionsOf, isAgreed, saidFor, stepAhead } from './rules'

type Counterpart = BookingView['counterpart']

/** Name, number and the door to find, to the other party of an agreed booking and to nobody else. */
async function privatePart(
  booking: Booking,
  side: Side,
): Promise<Pick<Counterpart, 'name' | 'phone' | 'door'>> {
  if (!isAgreed(booking)) return {}
  const other = side === 'owner' ? booking.borrowerId : booking.ownerId
  const at = doorFor(booking, side)
  const [contact, door] = await Promise.all([contactOf(other), at && doorOf(at.of, at.compoundId)])
  return { ...contact, ...(door === undefined ? {} : { door }) }
}

const spotsOf = (booking: Booking) =>
  [
    { compoundId: booking.compoundId, buildingId: booking.ownerBuildingId },
    {
      compoundId: booking.borrowerCompoundId ?? booking.compoundId,
      buildingId: booking.borrowerBuildingId,
    },
  ] as const

const placeOf = (booking: Booking, person: ResidentId): CompoundId =>
  person === booking.ownerId
    ? booking.compoundId
    : (booking.borrowerCompoundId ?? booking.compoundId)

const livesIn = (access: Access | undefined, compoundId: CompoundId): boolean =>
  access?.memberships.some((one) => one.compoundId === compoundId && one.status === 'approved') ===
  true

/** How they are called, while they are somebody here. */
const calledNow = (
  access: Access | undefined,
  is: 'here' | 'left',
): Pick<Counterpart, 'addressForm' | 'hasLeft' | 'isGone'> => ({
  addressForm: is === 'left' ? '' : (access?.addressForm ?? ''),
  ...(is === 'left' ? { hasLeft: true } : {}),
  ...(access?.goneAt === undefined ? {} : { isGone: true }),
})

async function counterpartOf(booking: Booking, side: Side): Promise<Counterpart> {
  const other = side === 'owner' ? booking.borrowerId : booking.ownerId
  const [access, known] = await Promise.all([glanceAtAccess(other), privatePart(booking, side)])
  // What is over is nobody's history any more once they live there no longer.
  const hasLeft = !isOpen(booking) && !livesIn(access, placeOf(booking, other))
  return {
    ...calledNow(access, hasLeft ? 'left' : 'here'),
    nearness: nearnessOf(...spotsOf(booking)),
    ...known,
  }
}

/** The spoken digits for the party who is bound, the code to scan for the other. */
async function proofOf(
  { world }: { world: World },
  booking: Booking,
  side: Side,
): Promise<Pick<BookingView, 'spokenCode' | 'qr'>> {
  const step = stepAhead(booking, world.now())
  if (!step) return {}
  return BOUND[step] === side
    ? { spokenCode: await spokenCodeOf(booking.id, step) }
    : { qr: await qrOf(booking.id, step, world.now()) }
}

/** How neighbours call whoever asked in the borrower's name, while they are somebody here. */
async function proxyOf({ proxyId }: Booking): Promise<Pick<BookingView, 'proxy'>> {
  const form = proxyId && (await glanceAtAccess(proxyId))?.addressForm
  return form === undefined ? {} : { proxy: form }
}

const LOOKED_UP: readonly Booking['status'][] = ['accepted', 'queued']
const LAPSING: readonly Booking['status'][] = ['requested', 'offered']

export const showBooking: Action<typeof contract.showBooking> = async (call, { bookingId }) => {
  const booking = await loadBooking(bookingId)
  const side = booking && sideOf(booking, call.caller.id)
  if (!side) return refuse({ code: 'booking.notFound' })
  const now = call.world.now()
  const [counterpart, proof, photos, proxy] = await Promise.all([
    counterpartOf(booking, side),
    proofOf(call, booking, side),
    photosFor(call.caller.id, booking, now),
    proxyOf(booking),
  ])
  return accept({
    ...rowOf(booking, side, now),
    handover: booking.terms.handover,
    ...(booking.terms.venue === undefined ? {} : { venue: booking.terms.venue }),
    accessories: [...booking.accessories],
    requestedAt: booking.requestedAt,
    ...(LAPSING.includes(booking.status) && booking.dueAt !== undefined
      ? { expiresAt: booking.dueAt }
      : {}),
    counterpart,
    maxDays: booking.terms.maxDays,
    ...(booking.renewal === undefined ? {} : { renewal: { until: booking.renewal.until } }),
    ...(await whereItStands(call.world.now(), booking, side)),
    actions: [...actionsOf(booking, side, now)],
    ...proof,
    ...saidFor(booking, side),
    ...disputeFor(booking, call.caller.id),
    ...photos,
    ...proxy,
  })
}

/** Who is in front, or whether it is still with somebody: read only where it can matter. */
async function whereItStands(
  now: number,
  booking: Booking,
  side: Side,
): Promise<Pick<BookingView, 'isHeldUp' | 'ahead'>> {
  if (side !== 'borrower' || !LOOKED_UP.includes(booking.status)) return {}
  const calendar = await calendarOf(booking.listingId)
  if (!calendar) return {}
  const ahead = calendar.queue?.findIndex(({ bookingId }) => bookingId === booking.id) ?? -1
  return {
    ...(isHeldUp(booking, calendar, now) ? { isHeldUp: true } : {}),
    ...(ahead < 0 ? {} : { ahead }),
  }
}

const PAGE = 20
const factsIn = ({ id, card }: Row<Card>) => ({ id: id as BookingId, ...card })

type Page = { readonly rows: readonly Row<Card>[]; readonly goesOn: string | undefined }

/** What is over, from a place on. */
async function overPage(caller: Caller, side: Side, before: string | undefined): Promise<Page> {
  const rows = await listOver(caller.id, side, { before, limit: PAGE })
  return { rows, goesOn: afterFull(rows, PAGE, ({ sortKey }) => sortKey) }
}

/** What is open, from a place on; a page that is not full goes on with what is over. */
async function openPage(caller: Caller, side: Side, after: string | undefined): Promise<Page> {
  const open = await listOpen(caller.id, side, { after, limit: PAGE })
  const goesOn = afterFull(open, PAGE, ({ sortKey }) => sortKey)
  if (goesOn !== undefined) return { rows: open, goesOn }
  const over = await overPage(caller, side, undefined)
  return { rows: [...open, ...over.rows], goesOn: over.goesOn }
}

/** One side of all my bookings: what is open, the soonest first, then what is over, the latest first. */
export const listMyBookings: Action<typeof contract.listMyBookings> = async (
  { world, caller },
  { side, cursor },
) => {
  const scope = [caller.id, 'bookings', side]
  const place = await readCursor(scope, cursor)
  if (!place.ok) return place
  const isOver = place.value?.startsWith('OVER#') === true
  const page = await (isOver ? overPage : openPage)(caller, side, place.value)
  return accept({
    bookings: page.rows.map((row) => rowOf(factsIn(row), side, world.now())),
    ...(await goingOn(scope, page.goesOn)),
  })
}
