import { handOver, bookListing, takeBack } from '../../shared/contract/booking'
import type { Figure } from '../../shared/contract/figures'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { BookingId } from '../../shared/kernel/ids'
import { publishes } from './neighbours'
import type { Person, Town } from './town'

const TAP = { by: 'tap' } as const
type Two = { readonly owner: Person; readonly borrower: Person }

/** A loan of today between the two, at a thing of its own. */
export async function lends(town: Town, { owner, borrower }: Two): Promise<BookingId> {
  const today = localDateAt(Date.now())
  const listingId = await publishes(town, owner, { acceptance: 'automatic' })
  const days = { from: today, until: addDays(today, 1) }
  const { id } = await borrower.gets(bookListing, { listingId, ...days })
  await borrower.gets(handOver, { bookingId: id, confirmation: TAP })
  return id
}

export const takesBack = (owner: Person, bookingId: BookingId) =>
  owner.gets(takeBack, { bookingId, confirmation: TAP })

/** What stands of a place, in all its months together and at this moment. */
export async function totalOf(placeId: string): Promise<Partial<Record<Figure, number>>> {
  // The table connects once its surroundings are known.
  const { listTotals } = await import('../report/store')
  const { countsOf } = await import('../report/rules')
  const totals = await listTotals(placeId)
  return countsOf(totals.flatMap(({ counts }) => Object.entries(counts) as [Figure, number][]))
}
