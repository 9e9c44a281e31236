import type { BookingRow } from '../../../../shared/contract/booking'
import type { CardHolder } from '../../../../shared/contract/card'
import type { BookingId } from '../../../../shared/kernel/ids'
import type { Holder } from '../../../resident/card/actions'
import { rowOf } from '../../actions'
import { notGotOf } from '../../parts/rules'
import type { Booking } from '../../rules'
import { listOpen, loadBookings } from '../../store'

// More than anybody may have open.
const LOOKED_AT = 50

type InHand = CardHolder['inHand'][number]

const partsOf = (booking: Booking): readonly string[] =>
  booking.accessories.filter((part) => !notGotOf(booking).includes(part))

/** With what is to come back of each. */
async function withParts(rows: readonly BookingRow[]): Promise<InHand[]> {
  const bookings = await loadBookings(rows.map(({ id }) => id))
  return rows.map((row) => {
    const booking = bookings.find(({ id }) => id === row.id)
    const parts = booking ? partsOf(booking) : []
    return parts.length === 0 ? row : { ...row, parts: [...parts] }
  })
}

/** What somebody with a card has in hand. */
export async function inHandOf({ person }: Holder, now: number): Promise<InHand[]> {
  const rows = await listOpen(person.id, 'borrower', { limit: LOOKED_AT })
  return withParts(
    rows
      .map(({ id, card }) => rowOf({ id: id as BookingId, ...card }, 'borrower', now))
      .filter(({ status }) => status === 'handedOver'),
  )
}
