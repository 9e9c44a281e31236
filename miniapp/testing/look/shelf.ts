import type { listMyBookings } from '../../../shared/contract/booking'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { ListingCard, ListingView } from '../../../shared/contract/listing'
import type { MyListingRow } from '../../../shared/contract/ownListing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { standInLine } from './line'
import type { Neighbour } from './neighbour'

/** A thing or a booking, and who is to look at it. */
export type Seen = { readonly id: string; readonly by: Neighbour }
export type Listings = Readonly<
  Record<'free' | 'automatic' | 'gift' | 'taken' | 'mine' | 'paused' | 'gone', Seen>
>

export type Cards = { readonly cards: readonly ListingCard[]; readonly cursor?: string }
export type Mine = { readonly by: Neighbour; readonly rows: readonly MyListingRow[] }

export const mineOf = async (by: Neighbour): Promise<Mine> => ({
  by,
  rows: (await by.ask<{ listings: readonly MyListingRow[] }>('me/listings')).listings,
})

const shownOf = ({ rows }: Mine): readonly MyListingRow[] =>
  rows.filter(
    ({ status, check, kind }) => status === 'published' && check === 'passed' && kind !== 'skill',
  )

/** The first that nobody counts on. */
async function close(by: Neighbour, as: string, rows: readonly MyListingRow[]): Promise<void> {
  for (const { id } of rows) if (await by.send(`listings/${id}/close`, { as })) return
}

/** Whoever has most on the shelf pauses one thing, puts another away, mends a third and misses a fourth. */
async function changeShelf(lender: Mine): Promise<Readonly<Record<'paused' | 'gone', string>>> {
  const already = (status: string): string | undefined =>
    lender.rows.find((row) => row.status === status)?.id
  const change = async (how: string, rows: readonly MyListingRow[]): Promise<string> => {
    for (const { id } of rows) if (await lender.by.send(`listings/${id}/${how}`)) return id
    throw new Error(`${lender.by.key} has nothing to ${how}.`)
  }
  const shown = shownOf(lender)
  const paused = already('paused') ?? (await change('pause', shown))
  const others = shown.filter(({ id }) => id !== paused).reverse()
  const gone = already('withdrawn') ?? (await change('withdraw', others))
  for (const as of ['repair', 'lost'])
    if (already(as) === undefined) await close(lender.by, as, others)
  return { paused, gone }
}

/** What the compound's list leads to, as this person sees it. */
export async function viewsOf(by: Neighbour, compoundId: string): Promise<readonly ListingView[]> {
  const cards: ListingCard[] = []
  for (let next: string | undefined = ''; next !== undefined;) {
    const query = next === '' ? '' : `?cursor=${encodeURIComponent(next)}`
    const page: Cards = await by.ask<Cards>(`compounds/${compoundId}/listings${query}`)
    cards.push(...page.cards)
    next = page.cursor
  }
  return Promise.all(cards.map(({ id }) => by.ask<ListingView>(`listings/${id}`)))
}

/** Of every kind one, and whoever has most on the shelf. */
export async function listingsFor(by: Neighbour, neighbours: readonly Mine[], compoundId: string) {
  const [lender] = [...neighbours].sort((a, b) => shownOf(b).length - shownOf(a).length)
  if (!lender) throw new Error('Nobody lends anything.')
  const { paused, gone } = await changeShelf(lender)
  const views = (await viewsOf(by, compoundId)).filter(({ kind }) => kind !== 'skill')
  const one = (what: string, is: (view: ListingView) => boolean): Seen => {
    const found = views.find(is)
    if (!found) throw new Error(`Nothing here is ${what}.`)
    return { id: found.id, by }
  }
  const isForMe = (view: ListingView): boolean => view.isOpen && !view.isMine
  const isFree = (view: ListingView): boolean => isForMe(view) && !view.terms.isGift
  const taken = await standInLine(
    neighbours.slice(-3).map(({ by: neighbour }) => neighbour),
    views.filter(({ terms }) => !terms.isGift),
  )
  const listings: Listings = {
    free: one('free', (view) => isFree(view) && view.terms.acceptance === 'owner'),
    automatic: one('automatic', (view) => isFree(view) && view.terms.acceptance === 'automatic'),
    gift: one('a gift', (view) => isForMe(view) && view.terms.isGift === true),
    taken: { id: taken, by },
    mine: one('mine', ({ isMine }) => isMine),
    paused: { id: paused, by },
    gone: { id: gone, by },
  }
  return { listings, lender: lender.by }
}

/** One gift is fetched, so that its page can be looked at from both sides. */
export async function fetchGift(resident: Neighbour, shelves: readonly Mine[]): Promise<void> {
  const today = localDateAt(Date.now())
  const days = { from: today, until: addDays(today, 1) }
  const [, ...gifts] = shelves.flatMap(({ by, rows }) =>
    rows.filter(({ isGift }) => isGift).map(({ id }) => ({ by, id })),
  )
  for (const { by, id } of gifts)
    if (await resident.send(`listings/${id}/bookings`, days)) {
      const path = 'me/bookings?side=borrower'
      const { bookings } = await resident.ask<OutputOf<typeof listMyBookings>>(path)
      const booking = bookings.find(({ listingId }) => listingId === id)
      await by.send(`bookings/${booking?.id}/accept`)
      const confirmation = { by: 'tap' }
      if (await resident.send(`bookings/${booking?.id}/hand-over`, { confirmation })) return
    }
}
