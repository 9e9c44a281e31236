import { bookListing } from '../../shared/contract/booking'
import type { Terms } from '../../shared/contract/listing'
import { listNotices } from '../../shared/contract/notice'
import type { BookingId, ListingId } from '../../shared/kernel/ids'
import { may, type MoveTo, movableClock } from './clock'
import { neighbour, publishes, worker } from './neighbours'
import { type Person, startTown, type Town } from './town'
import type { Answer, AskOptions } from './wire'

/** Half-open days of May. */
export type Days = readonly [from: number, until: number]
type Homes = Readonly<Record<string, { readonly building?: number; readonly room: string }>>
type Things = Readonly<Record<string, Partial<Terms> & { readonly of: string }>>

type Known = {
  readonly people: Map<string, Person>
  readonly things: ReadonlyMap<string, ListingId>
}

/** Some neighbours and what they lend, in May 2030. */
export class Street {
  constructor(
    readonly town: Town,
    private readonly known: Known,
    private readonly moveTo: MoveTo,
  ) {}

  person(name: string): Person {
    const found = this.known.people.get(name)
    if (!found) throw new Error(`Nobody here is called ${name}.`)
    return found
  }

  thing(title: string): ListingId {
    const found = this.known.things.get(title)
    if (found === undefined) throw new Error(`Nobody here lends ${title}.`)
    return found
  }

  /** It is that hour of that day of May, and everybody's phone has logged in again. */
  async itIs(date: number, hour: number): Promise<void> {
    this.moveTo(date, hour)
    const { people } = this.known
    for (const name of people.keys()) people.set(name, await this.town.person(name))
  }

  /** Somebody wants a thing on some days of May. */
  asks(
    name: string,
    title: string,
    { days: [from, until], ...options }: AskOptions & { readonly days: Days },
  ): Promise<Answer<typeof bookListing>> {
    const wish = { listingId: this.thing(title), from: may(from), until: may(until) }
    return this.person(name).asks(bookListing, wish, options)
  }

  /** The same, where nothing stands against it. */
  async books(name: string, title: string, days: Days): Promise<BookingId> {
    const answer = await this.asks(name, title, { days })
    if (!answer.ok) throw new Error(`${name} cannot have ${title}: ${answer.text}`)
    return answer.value.id
  }

  /** What somebody was told of a thing's loans, the newest first. */
  async told(name: string, title: string): Promise<readonly string[]> {
    await this.town.stream?.drain()
    const { notices } = await this.person(name).gets(listNotices, {})
    return notices
      .filter((notice) => notice.title === title && notice.bookingId !== undefined)
      .map(({ kind }) => kind.replace('booking.', ''))
  }
}

type Opening = {
  readonly town: Town
  readonly person: (name: string) => Person
}

/**
 * Everybody verified, everything published, and what else is made ready; then it becomes ten in the morning of
 * 1 May 2030.
 */
export async function startStreet(
  homes: Homes,
  shelf: Things,
  ready?: (opening: Opening) => Promise<void>,
): Promise<Street> {
  const town = await startTown()
  const xiaoli = await worker(town, '小李')
  const people = new Map<string, Person>()
  for (const [name, home] of Object.entries(homes))
    people.set(name, await neighbour(town, xiaoli, name, home))
  const things = new Map<string, ListingId>()
  for (const [title, { of, ...terms }] of Object.entries(shelf)) {
    const owner = people.get(of)
    if (owner) things.set(title, await publishes(town, owner, { title, ...terms }))
  }
  const person = (name: string) => people.get(name) as Person
  await ready?.({ town, person })
  const street = new Street(town, { people, things }, movableClock())
  await street.itIs(1, 10)
  return street
}
