import type { BookingRow, listMyBookings } from '../../../shared/contract/booking'
import type { OutputOf } from '../../../shared/contract/endpoint'
import { CATEGORIES, DEFAULT_TERMS } from '../../../shared/contract/listing'
import type { Me } from '../../../shared/contract/resident'
import { localDateAt } from '../../../shared/kernel/dates'
import type { World } from '../world'
import { type Family, familyOf } from './family'
import { type Classes, firstDrive, firstGroup } from './classes'
import { disagree, type Disputed, settle } from './dispute'
import { givesPhone } from './phone'
import { communityOf, type Posting, postingOf } from './posts'
import { heldOf, type Proposals } from './proposals'
import { type Resting, restingOf } from './resting'
import { type Neighbour, signInAs } from './neighbour'
import {
  type Cards,
  fetchGift,
  type Listings,
  listingsFor,
  type Mine,
  mineOf,
  type Seen,
  viewsOf,
} from './shelf'

/** Whom and what the demonstration has, one for each state that a page can be in. */
export type Town = {
  readonly compound: { readonly id: string; readonly name: string }
  readonly community: string
  readonly communityName: string
  readonly resident: Neighbour
  readonly newcomer: Neighbour
  readonly waiting: Neighbour
  readonly rejected: Neighbour
  readonly worker: Neighbour
  readonly lender: Neighbour
  /** Blocked, and waiting for an answer. */
  readonly blocked: Neighbour
  /** Who gives posts in the street, and what a worker shows at a door. */
  readonly posting: Posting
  readonly draft: Seen & { readonly kept: object }
  /** A thing that somebody counts on, and its owner. */
  readonly awaited: { readonly title: string; readonly by: Neighbour }
  readonly listings: Listings
  readonly classes: Classes
  readonly driveId: string
  readonly groupId: string
  readonly proposals: Proposals
  readonly family: Family
  readonly resting: Resting
  readonly help: Readonly<Record<'offer' | 'licensed', Seen & { readonly title: string }>>
  /** On which two do not agree, and one that a worker has settled. */
  readonly disputes: Readonly<Record<'open' | 'settled', Disputed>>
  /** By state and side. */
  readonly bookings: ReadonlyMap<string, Seen>
}

/** Who lives with `neighbour1` in the first compound, and who has a draft. */
const RESIDENTS = Array.from({ length: 33 }, (_, index) => `neighbour${index + 2}`)
const DRAFTER = 'neighbour52'

/** Help has states of its own. */
function stateOf({ status, isOverdue, from, kind }: BookingRow): string {
  if (isOverdue) return 'overdue'
  const isToday = status === 'accepted' && from <= localDateAt(Date.now())
  const state = isToday ? 'acceptedToday' : status
  return kind === 'skill' ? `help ${state}` : state
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

async function awaitedIn(bookings: Town['bookings']): Promise<Town['awaited']> {
  const seen = bookings.get('accepted owner')
  if (!seen) throw new Error('Nobody counts on anything.')
  return { title: (await seen.by.ask<BookingRow>(`bookings/${seen.id}`)).title, by: seen.by }
}

/** A draft with its photo, and what the phone of its owner keeps of it. */
function draftIn({ by, rows }: Mine): Town['draft'] {
  const row = rows.find(({ status }) => status === 'draft')
  if (!row) throw new Error(`${by.key} has no draft.`)
  const words = { title: row.title, accessories: '', description: '', condition: 'good' }
  return { id: row.id, by, kept: { ...words, category: CATEGORIES[0], terms: DEFAULT_TERMS } }
}

/** Who helps, and what of it waits for a certificate to be seen. */
function helpIn(shelves: readonly Mine[]): Town['help'] {
  const found = shelves.flatMap(({ by, rows }) =>
    rows.filter(({ kind }) => kind === 'skill').map((row) => ({ row, by })),
  )
  const licensed = found.find(({ row }) => row.certificate !== undefined)
  const shown = found.find(({ row }) => row.certificate === undefined && row.check === 'passed')
  if (!licensed || !shown) throw new Error('Nobody here helps.')
  return {
    offer: { id: shown.row.id, title: shown.row.title, by: shown.by },
    licensed: { id: licensed.row.id, title: licensed.row.title, by: licensed.by },
  }
}

async function rejectOne(worker: Neighbour, community: string, rejected: Neighbour) {
  const { requests } = await worker.ask<{ requests: readonly { id: string }[] }>(
    `workbench/${community}/memberships`,
  )
  const me = await rejected.ask<Me>('me')
  const mine = requests.find(({ id }) => me.memberships.some((membership) => membership.id === id))
  if (mine) await worker.send(`memberships/${mine.id}/reject`, { reason: 'nameUnknown' })
}

/** Somebody is muted whose things are looked at nowhere. */
async function mute(by: Neighbour, shelves: readonly Mine[], listings: Listings): Promise<void> {
  const used = new Set(Object.values(listings).map(({ id }) => id))
  const quiet = shelves.filter(({ rows }) =>
    rows.every(({ id, isGift }) => !used.has(id) && !isGift),
  )
  const [shown] = quiet.flatMap(({ rows }) =>
    rows.filter(({ status, check }) => status === 'published' && check === 'passed'),
  )
  if (!shown || !(await by.send(`listings/${shown.id}/mute`))) throw new Error('Nobody is muted.')
}

/** Something reported, somebody to be called: by the neighbour whose things lie nearest. */
async function object(by: Neighbour, others: readonly Neighbour[], compoundId: string) {
  const { cards } = await by.ask<Cards>(`compounds/${compoundId}/listings`)
  for (const other of others.slice(0, 3))
    for (const { id } of cards.filter(({ isGift }) => !isGift).slice(0, 2)) {
      await other.send(`listings/${id}/complaints`, { about: 'listing', reason: 'notReal' })
      const topic = { page: 'listing/detail', refusal: 'booking.overlap', listingId: id }
      await other.send('me/call-back', topic)
    }
}

type Street = Pick<Town, 'worker' | 'resident'> & { readonly others: readonly Neighbour[] }

async function dispute(
  { worker, resident, others }: Street,
  shelves: readonly Mine[],
  { compoundId, kept }: { readonly compoundId: string; readonly kept: string },
): Promise<Town['disputes']> {
  const owners = new Map(shelves.flatMap(({ by, rows }) => rows.map(({ id }) => [id, by] as const)))
  const views = await viewsOf(resident, compoundId)
  const shelf = { owners, views: views.filter(({ id }) => id !== kept) }
  const [one, two] = others.slice(-5)
  if (!one || !two) throw new Error('Nobody is there to disagree.')
  const settled = await disagree(one, shelf)
  await settle(worker, settled)
  return { settled, open: await disagree(two, shelf) }
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
  const { community, communityName } = await communityOf(worker)
  await rejectOne(worker, community, rejected)
  // Whoever has agreed with them sees it, and the worker of the one who waits.
  for (const one of [waiting, ...others]) await givesPhone(world, one)
  const home = (await resident.ask<Me>('me')).memberships[0]
  const compound = { id: home?.compoundId ?? '', name: home?.compoundName ?? '' }
  await object(resident, others, compound.id)
  const shelves = await Promise.all(others.map(mineOf))
  await fetchGift(resident, shelves)
  const things = await listingsFor(resident, shelves, compound.id)
  await mute(resident, shelves, things.listings)
  const where = { compoundId: compound.id, kept: things.listings.automatic.id }
  const disputes = await dispute({ worker, resident, others }, shelves, where)
  const bookings = await bookingsOf([resident, ...others])
  return {
    ...{ compound, community, communityName, resident, newcomer },
    ...{ waiting, rejected, worker, bookings, disputes },
    blocked: await person('blocked'),
    ...(await heldOf(world, { worker, community, compoundId: compound.id })),
    driveId: await firstDrive(resident, compound.id),
    groupId: await firstGroup(resident, compound.id),
    posting: await postingOf(worker, await person('admin1')),
    awaited: await awaitedIn(bookings),
    family: await familyOf(await person('neighbour9'), things.listings.free.id),
    resting: await restingOf(world, worker, things.listings.free.id),
    help: helpIn(shelves),
    draft: draftIn(await mineOf(await person(DRAFTER))),
    ...things,
  }
}
