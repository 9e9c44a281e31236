import { addDays } from '../../../shared/kernel/dates'
import { type BookingId, ID_PREFIXES } from '../../../shared/kernel/ids'
import { accept, type Outcome } from '../../../shared/kernel/outcome'
import { laidOut, type LaidOut, type NodeAsked } from '../../place/desk/actions'
import type { Call } from '../../platform/call'
import { listBooked } from '../ledger/store'
import type { Booking } from '../rules'
import { type Card, glanceAtBookings, listDisputed } from '../store'
import { type DeskList, listAtDesk } from './store'

type Asking = Pick<Call<'worker'>, 'caller' | 'world'>
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }

/** A booking as a desk lists it: nobody's name, so that forty are a few units of reading. */
export type AtDesk = Pick<Booking, 'id'> &
  Pick<Card, 'title' | 'from' | 'until' | 'hours' | 'status' | 'listingId'> & {
    readonly compoundName: string
    /** Of what is disputed: since when, epoch ms. */
    readonly since?: number
  }
type Bookings = Outcome<LaidOut<AtDesk>, Refused>

const LIMIT = 40
/** Each of these is read by itself. */
const FEW = 7

const rowOf = (id: string, card: Card, compoundName: string): AtDesk => ({
  ...{ id: id as BookingId, compoundName, title: card.title, listingId: card.listingId },
  ...{ from: card.from, until: card.until, status: card.status },
  ...(card.hours === undefined ? {} : { hours: card.hours }),
})

async function openOnes(call: Asking, asked: NodeAsked, list: DeskList): Promise<Bookings> {
  const scope = ['desk bookings', list.name, list.until ?? '']
  const laid = await laidOut(call, asked, {
    ...{ scope, limit: LIMIT },
    read: ({ proof, part }, page) => listAtDesk(proof, list, [part.id, page]),
  })
  if (!laid.ok) return laid
  const rows = laid.value.rows.map(({ part, row }) => rowOf(row.id, row.card, part.name))
  return accept({ ...laid.value, rows })
}

/** Of all there are, what was asked for last first: each as it stands now. */
async function latest(call: Asking, asked: NodeAsked): Promise<Bookings> {
  const laid = await laidOut(call, asked, {
    ...{ scope: ['desk bookings', 'all'], limit: FEW },
    read: ({ proof, part }, page) => listBooked(proof, part.id, page),
  })
  if (!laid.ok) return laid
  const found = await glanceAtBookings(laid.value.rows.map(({ row }) => row.id))
  const rows = laid.value.rows.flatMap(({ part, row }): AtDesk[] => {
    const booking = found.get(row.id)
    return booking ? [rowOf(booking.id, booking, part.name)] : []
  })
  return accept({ ...laid.value, rows })
}

type Disputed = { readonly id: string; readonly sortKey: string; readonly card: Card }

/** Those of a compound among those of its community: each is looked at. */
async function ownOf({ place, rows }: LaidOut<{ readonly row: Disputed }>) {
  const all = rows.map(({ row }) => row)
  if (place.kind !== 'compound') return all
  const found = await glanceAtBookings(all.map(({ id }) => id as BookingId))
  return all.filter(({ id }) => found.get(id as BookingId)?.compoundId === place.id)
}

/** What waits for a word, the longest first: it stands by community. */
async function disputed(call: Asking, asked: NodeAsked): Promise<Bookings> {
  const isCompound = asked.nodeId.startsWith(ID_PREFIXES.compound)
  const laid = await laidOut<Disputed>(call, asked, {
    ...{ scope: ['desk bookings', 'disputed'], limit: isCompound ? FEW : LIMIT, isOfAll: true },
    read: async ({ proof, place }, page) =>
      'communityId' in place ? listDisputed(proof, place.communityId, page) : [],
  })
  if (!laid.ok) return laid
  const own = await ownOf(laid.value)
  const rows = own.map(({ id, card, sortKey }) => ({
    ...rowOf(id, card, ''),
    since: Number(sortKey.split('#')[0]),
  }))
  return accept({ ...laid.value, rows })
}

export const BOOKING_LISTS = ['out', 'overdue', 'ahead', 'disputed', 'all'] as const
export type BookingList = (typeof BOOKING_LISTS)[number]

/** The bookings of a place, those of each compound together; of a street or district its compounds. */
export function listDeskBookings(
  call: Asking,
  { list, ...asked }: NodeAsked & { readonly list: BookingList },
): Promise<Bookings> {
  // Days are half-open: what ends today stands under tomorrow.
  const today = addDays(call.world.today(), 1)
  if (list === 'disputed') return disputed(call, asked)
  if (list === 'all') return latest(call, asked)
  if (list === 'ahead') return openOnes(call, asked, { name: 'AHEAD' })
  return openOnes(call, asked, { name: 'OUT', until: list === 'overdue' ? today : undefined })
}
