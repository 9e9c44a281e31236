import { type Asking, type LedgerAsked, ledgerPage } from '../../place/ledger/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Booking } from '../rules'
import { glanceAtBookings } from '../store'
import type { IsBooked } from './rules'
import { listBooked } from './store'

type Found = { readonly compoundName: string; readonly booking: Booking }

async function rowsOf(found: readonly Found[]): Promise<readonly IsBooked[]> {
  const parties = found.flatMap(({ booking }) => [booking.ownerId, booking.borrowerId])
  const people = await glanceAtAccesses(parties)
  return found.map(({ compoundName, booking }) => {
    const { id, title, from, until, requestedAt, status, ownerId, borrowerId } = booking
    const [owner, borrower] = [ownerId, borrowerId].map((one) => addressFormOf(people.get(one)))
    return {
      ...{ id, title, from, until, requestedAt, status, compoundName },
      ...{ owner: owner ?? '', borrower: borrower ?? '' },
    }
  })
}

/** What was borrowed and is, by compound, what was asked for last first, for those who work there and above. */
export const listBookings = (call: Asking, asked: LedgerAsked) =>
  ledgerPage(call, asked, {
    name: 'bookings',
    partsOf: (compounds) => compounds,
    list: (proof, { id }, at) => listBooked(proof, id, at),
    linesOf: async (_, rows) => {
      const bookings = await glanceAtBookings(rows.map(({ row }) => row.id))
      const found = rows.flatMap(({ part, row }): Found[] => {
        const booking = bookings.get(row.id)
        return booking ? [{ compoundName: part.name, booking }] : []
      })
      return rowsOf(found)
    },
  })
