import type { BookingRow, listMyBookings } from '../../../shared/contract/booking'
import type { OutputOf } from '../../../shared/contract/endpoint'
import {
  CATEGORIES,
  DEFAULT_TERMS,
  type ListingCard,
  type ListingView,
} from '../../../shared/contract/listing'
import type { MyListingRow } from '../../../shared/contract/ownListing'
import type { Me } from '../../../shared/contract/resident'
import { localDateAt } from '../../../shared/kernel/dates'
import type { World } from '../world'
import { type Neighbour, signInAs } from './neighbour'

/** A thing or a booking, and who is to look at it. */
export type Seen = { readonly id: string; readonly by: Neighbour }
type Listings = Readonly<Record<'free' | 'automatic' | 'mine' | 'paused' | 'gone', Seen>>

/** Whom and what the demonstration has, one for each state that a page can be in. */
export type Town = {
  readonly compound: { readonly id: string; readonly name: string }
  readonly community: string
  readonly resident: Neighbour
  readonly newcomer: Neighbour
  readonly waiting: Neighbour
  readonly rejected: Neighbour
  readonly worker: Neighbour
  readonly lender: Neighbour
  readonly draft: Seen & { readonly kept: object }
  readonly listings: Listings
  /** By state and side. */
  readonly bookings: ReadonlyMap<string, Seen>
}

/** Who lives with `neighbour1` in the first compound, and who has a draft. */
const RESIDENTS = Array.from({ length: 33 }, (_, index) => `neighbour${index + 2}`)
const DRAFTER = 'neighbour52'

function stateOf({ status, isOverdue, from }: BookingRow): string {
  if (isOverdue) return 'overdue'
  const isToday = status === 'accepted' && from <= localDateAt(Date.now())
  return isToday ? 'acceptedToday' : status
}

async function bookingsOf(people: readonly Neighbour[]): Promise<ReadonlyMap<string, Seen>> {
  const found = new Map<string, Seen>()
  for (const by of people)
    for (const side of ['borrower', 'owner']) {
      const path = `me/bookings?side=${side}`
      const { bookings } = await by.ask<OutputOf<typeof listMyBookings>>(path)
      for (const row of bookings) found.set(`${stateOf(row)} ${side}`, { id: row.id, by })
    }
  return found
}

type Cards = { readonly cards: readonly ListingCard[]; readonly cursor?: string }
type Mine = { readonly by: Neighbour; readonly rows: readonly MyListingRow[] }

const mineOf = async (by: Neighbour): Promise<Mine> => ({
  by,
  rows: (await by.ask<{ listings: readonly MyListingRow[] }>('me/listings')).listings,
})

const shownOf = ({ rows }: Mine): readonly MyListingRow[] =>
  rows.filter(({ status, check }) => status === 'published' && check === 'passed')

/** Whoever has most on the shelf pauses one thing and puts another away. */
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
  return { paused, gone: already('withdrawn') ?? (await change('withdraw', others)) }
}

/** What the compound's list leads to, as this person sees it. */
async function viewsOf(by: Neighbour, compoundId: string): Promise<readonly ListingView[]> {
  const cards: ListingCard[] = []
  for (let next: string | undefined = ''; next !== undefined;) {
    const query = next === '' ? '' : `?cursor=${encodeURIComponent(next)}`
    const page: Cards = await by.ask<Cards>(`compounds/${compoundId}/listings${query}`)
    cards.push(...page.cards)
    next = page.cursor
  }
  return Promise.all(cards.map(({ id }) => by.ask<ListingView>(`listings/${id}`)))
}

async function listingsFor(by: Neighbour, neighbours: readonly Mine[], compoundId: string) {
  const [lender] = [...neighbours].sort((a, b) => shownOf(b).length - shownOf(a).length)
  if (!lender) throw new Error('Nobody lends anything.')
  const { paused, gone } = await changeShelf(lender)
  const views = await viewsOf(by, compoundId)
  const one = (what: string, is: (view: ListingView) => boolean): Seen => {
    const found = views.find(is)
    if (!found) throw new Error(`Nothing here is ${what}.`)
    return { id: found.id, by }
  }
  const isFree = (view: ListingView): boolean => view.isOpen && !view.isMine
  const listings: Listings = {
    free: one('free', (view) => isFree(view) && view.terms.acceptance === 'owner'),
    automatic: one('automatic', (view) => isFree(view) && view.terms.acceptance === 'automatic'),
    mine: one('mine', ({ isMine }) => isMine),
    paused: { id: paused, by },
    gone: { id: gone, by },
  }
  return { listings, lender: lender.by }
}

/** A draft with its photo, and what the phone of its owner keeps of it. */
function draftIn({ by, rows }: Mine): Town['draft'] {
  const row = rows.find(({ status }) => status === 'draft')
  if (!row) throw new Error(`${by.key} has no draft.`)
  const words = { title: row.title, accessories: '', description: '', condition: 'good' }
  return { id: row.id, by, kept: { ...words, category: CATEGORIES[0], terms: DEFAULT_TERMS } }
}

async function rejectOne(worker: Neighbour, community: string, rejected: Neighbour) {
  const { requests } = await worker.ask<{ requests: readonly { id: string }[] }>(
    `workbench/${community}/memberships`,
  )
  const me = await rejected.ask<Me>('me')
  const mine = requests.find(({ id }) => me.memberships.some((membership) => membership.id === id))
  if (mine) await worker.send(`memberships/${mine.id}/reject`, { reason: 'nameUnknown' })
}

/** Signs everybody in and brings about the few states that the demonstration has not. */
export async function meetTown(world: World): Promise<Town> {
  const person = (key: string): Promise<Neighbour> => signInAs(world, key)
  const [newcomer, waiting, rejected, worker, resident] = await Promise.all([
    person('newcomer'),
    person('neighbour35'),
    person('neighbour36'),
    person('worker1'),
    person('neighbour1'),
  ])
  const others = await Promise.all(RESIDENTS.map(person))
  const community = (await worker.ask<Me>('me')).posts[0]?.nodeId ?? ''
  await rejectOne(worker, community, rejected)
  const home = (await resident.ask<Me>('me')).memberships[0]
  const compound = { id: home?.compoundId ?? '', name: home?.compoundName ?? '' }
  const shelves = await Promise.all(others.map(mineOf))
  return {
    ...{ compound, community, resident, newcomer, waiting, rejected, worker },
    draft: draftIn(await mineOf(await person(DRAFTER))),
    ...(await listingsFor(resident, shelves, compound.id)),
    bookings: await bookingsOf([resident, ...others]),
  }
}
