import { handOver, bookListing, takeBack } from '../../shared/contract/booking'
import type { Figure } from '../../shared/contract/figures'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { BookingId } from '../../shared/kernel/ids'
import type { Sums } from '../report/recount/rules'
import { type Counted, countsOf, placesOn } from '../report/rules'
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

/** The sums of all places as they are counted at this moment, with no night between. */
export async function sumsNow(): Promise<Sums> {
  // The table connects once its surroundings are known.
  const { pagesOf } = await import('../report/recount/scanning/store')
  const { addInto } = await import('../report/recount/rules')
  const sums: Sums = new Map()
  for await (const page of pagesOf('Counted'))
    for (const { path, months } of page as unknown as readonly Counted[])
      addInto(sums, placesOn(path), months)
  return sums
}

/** What stands of a place, in all its months together and at this moment. */
export async function totalOf(placeId: string): Promise<Partial<Record<Figure, number>>> {
  const months = (await sumsNow()).get(placeId) ?? new Map<string, Map<Figure, number>>()
  return countsOf([...months.values()].flatMap((counts) => [...counts]))
}
