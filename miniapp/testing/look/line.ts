import type { BookingRow, listMyBookings } from '../../../shared/contract/booking'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { ListingView } from '../../../shared/contract/listing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { Neighbour } from './neighbour'

type Page = OutputOf<typeof listMyBookings>

async function mine(by: Neighbour, is: (row: BookingRow) => boolean): Promise<string> {
  for (let tries = 0; tries < 160; tries++) {
    const { bookings } = await by.ask<Page>('me/bookings?side=borrower')
    const found = bookings.find(is)
    if (found) return found.id
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`${by.key} has no such place in a queue.`)
}

const ahead = (from: number, until: number) => {
  const today = localDateAt(Date.now())
  return { from: addDays(today, from), until: addDays(today, until) }
}
const mayBorrow = ({ isOpen, isMine, terms }: ListingView): boolean =>
  isOpen && !isMine && terms.acceptance === 'automatic' && terms.unit !== 'halfHour'

type Three = Readonly<Record<'has' | 'waits' | 'next', Neighbour>>

/** The first of these that does it. */
async function first(
  views: readonly ListingView[],
  does: (listingId: string) => Promise<boolean>,
): Promise<string> {
  for (const { id } of views.filter(mayBorrow)) if (await does(id)) return id
  throw new Error('Nothing here can be waited for.')
}

/** Somebody had it, somebody waited for it, and now it is kept for them. */
const isOffered =
  ({ has, waits }: Three) =>
  async (id: string): Promise<boolean> => {
    const days = ahead(30, 31)
    if (!(await has.send(`listings/${id}/bookings`, days))) return false
    if (!(await waits.send(`listings/${id}/queue`, days))) return false
    const taken = await mine(has, (row) => row.listingId === id && row.from === days.from)
    await has.send(`bookings/${taken}/cancel`)
    await mine(waits, (row) => row.listingId === id && row.status === 'offered')
    return true
  }

/** Somebody has it tomorrow, and somebody else waits for that day. */
const isTaken =
  ({ has, next }: Three) =>
  async (id: string): Promise<boolean> => {
    const days = ahead(1, 2)
    if (!(await has.send(`listings/${id}/bookings`, days))) return false
    return next.send(`listings/${id}/queue`, days)
  }

/** Three who want the same days of two things. Answers with the one that is taken. */
export async function standInLine(
  [has, waits, next]: readonly Neighbour[],
  views: readonly ListingView[],
): Promise<string> {
  if (!has || !waits || !next) throw new Error('Nobody is there to wait.')
  await first(views, isOffered({ has, waits, next }))
  return first(views.toReversed(), isTaken({ has, waits, next }))
}
