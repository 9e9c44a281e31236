import type * as contract from '../../../shared/contract/booking'
import type { BookingView, Side } from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { glanceAtAccess } from '../../platform/access'
import type { Action } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import type { World } from '../../platform/world'
import { doorOf, nameOf } from '../../resident/actions'
import { rowOf } from '../actions'
import { qrOf, spokenCodeOf } from '../handover/actions'
import { BOUND } from '../handover/rules'
import { type Booking, sideOf } from '../rules'
import { type Card, listOpen, listOver, loadBooking } from '../store'
import { actionsOf, isAgreed, stepAhead } from './rules'

type Counterpart = BookingView['counterpart']

/** Name and the owner's door, to the other party of an agreed booking and to nobody else. */
async function privatePart(
  booking: Booking,
  side: Side,
): Promise<Pick<Counterpart, 'name' | 'door'>> {
  if (!isAgreed(booking)) return {}
  const other = side === 'owner' ? booking.borrowerId : booking.ownerId
  const isAtDoor = side === 'borrower' && booking.terms.handover === 'door'
  const [name, door] = await Promise.all([
    nameOf(other),
    isAtDoor ? doorOf(booking.ownerId, booking.compoundId) : undefined,
  ])
  return { ...(name === undefined ? {} : { name }), ...(door === undefined ? {} : { door }) }
}

async function counterpartOf(booking: Booking, side: Side): Promise<Counterpart> {
  const other = side === 'owner' ? booking.borrowerId : booking.ownerId
  const [access, known] = await Promise.all([glanceAtAccess(other), privatePart(booking, side)])
  const isSameBuilding = booking.ownerBuildingId === booking.borrowerBuildingId
  return {
    addressForm: access?.addressForm ?? '',
    nearness: isSameBuilding ? 'sameBuilding' : 'sameCompound',
    ...known,
  }
}

/** The spoken digits for the party who is bound, the code to scan for the other. */
async function proofOf(
  { world }: { world: World },
  booking: Booking,
  side: Side,
): Promise<Pick<BookingView, 'spokenCode' | 'qr'>> {
  const step = stepAhead(booking, world.today())
  if (!step) return {}
  return BOUND[step] === side
    ? { spokenCode: await spokenCodeOf(booking.id, step) }
    : { qr: await qrOf(booking.id, step, world.now()) }
}

export const showBooking: Action<typeof contract.showBooking> = async (call, { bookingId }) => {
  const booking = await loadBooking(bookingId)
  const side = booking && sideOf(booking, call.caller.id)
  if (!side) return refuse({ code: 'booking.notFound' })
  const today = call.world.today()
  const [counterpart, proof] = await Promise.all([
    counterpartOf(booking, side),
    proofOf(call, booking, side),
  ])
  return accept({
    ...rowOf(booking, side, today),
    handover: booking.terms.handover,
    accessories: [...booking.accessories],
    requestedAt: booking.requestedAt,
    ...(booking.status === 'requested' && booking.dueAt !== undefined
      ? { expiresAt: booking.dueAt }
      : {}),
    counterpart,
    actions: [...actionsOf(booking, side, today)],
    ...proof,
  })
}

const PAGE = 20
const factsIn = ({ id, card }: Row<Card>) => ({ id: id as BookingId, ...card })

/** One side of all my bookings: what is open, the soonest first, then what is over, the latest first. */
export const listMyBookings: Action<typeof contract.listMyBookings> = async (
  { world, caller },
  { side, cursor },
) => {
  const scope = [caller.id, 'bookings', side]
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  const [open, over] = await Promise.all([
    before.value === undefined ? listOpen(caller.id, side, 100) : [],
    listOver(caller.id, side, { before: before.value, limit: PAGE }),
  ])
  return accept({
    bookings: [...open, ...over].map((row) => rowOf(factsIn(row), side, world.today())),
    ...(await goingOn(
      scope,
      afterFull(over, PAGE, ({ sortKey }) => sortKey),
    )),
  })
}
