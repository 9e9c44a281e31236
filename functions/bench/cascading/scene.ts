import { blockResident } from '../../../shared/contract/block'
import { bookListing, cancelBooking, handOver } from '../../../shared/contract/booking'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import type { Endpoint } from '../../../shared/contract/endpoint'
import { leaveHome, moveOut } from '../../../shared/contract/household'
import { addDays } from '../../../shared/kernel/dates'
import type { BookingId, ListingId, MembershipId } from '../../../shared/kernel/ids'
import { issueToken } from '../../platform/session'
import { world } from '../../platform/world'
import type { Dice } from '../../testing/dice'
import type { Phone } from '../faulting/phone'
import { type Borrower, makeBorrowers } from '../seed'
import { givePost, plantHome, plantProposal, plantThings, type Thing } from './planting'
import type { Cascade, Scene } from './story'

type Days = readonly [from: number, until: number]
type Person = keyof Scene['people']
type Sent = readonly [endpoint: Endpoint, input: Readonly<Record<string, unknown>>]

/** Whoever asks must be heard and agreed with: the scene is set. */
export async function does(phone: Phone, { id }: Pick<Borrower, 'id'>, sent: Sent) {
  const [endpoint, input] = sent
  // The clock is moved about.
  const { token } = await issueToken(id, world.now())
  const { status, value } = await phone({ endpoint, input, token })
  if (status !== 200)
    throw new Error(`${endpoint.name} was answered ${status} ${JSON.stringify(value)}`)
  return value
}

const THINGS: Readonly<Record<string, readonly [Person, Thing['acceptance']]>> = {
  ...{ ladder: ['leaver', 'automatic'], tent: ['leaver', 'owner'], saw: ['leaver', 'automatic'] },
  ...{ pot: ['owner', 'automatic'], drill: ['owner', 'automatic'], cart: ['owner', 'automatic'] },
  ...{ lamp: ['owner', 'owner'], pump: ['owner', 'automatic'] },
}

class Laying {
  readonly bookings: Record<string, BookingId> = {}

  constructor(
    readonly phone: Phone,
    readonly people: Scene['people'],
    readonly things: Readonly<Record<string, ListingId>>,
  ) {}

  async asks(
    endpoint: Endpoint,
    [person, thing, [from, until]]: readonly [Person, string, Days],
  ): Promise<BookingId> {
    const today = world.today()
    const days = { from: addDays(today, from), until: addDays(today, until) }
    const input = { listingId: this.things[thing], ...days }
    return (await does(this.phone, this.people[person], [endpoint, input]))['id'] as BookingId
  }

  async books(name: string, person: Person, where: readonly [thing: string, Days]): Promise<void> {
    this.bookings[name] = await this.asks(bookListing, [person, ...where])
  }

  async waits(name: string, person: Person, where: readonly [thing: string, Days]): Promise<void> {
    this.bookings[name] = await this.asks(joinQueue, [person, ...where])
  }

  /** From today on, so that it can be handed over at once. */
  async has(name: string, person: Person, thing: string): Promise<void> {
    await this.books(name, person, [thing, [0, 13]])
    const input = { bookingId: this.bookings[name], confirmation: { by: 'tap' } }
    await does(this.phone, this.people[person], [handOver, input])
  }
}

export type Bed = {
  readonly phone: Phone
  readonly dice: Dice
  /** Works off the stream. */
  readonly settle: () => Promise<void>
}

/** What the one who goes has to do with the others, on both sides; the names are judged by. */
async function agree(laying: Laying, { dice, settle }: Bed): Promise<void> {
  const first = 20 + Math.floor(dice() * 6)
  const days: Days = [first, first + 2]
  await laying.has('lentOut', 'first', 'ladder')
  await laying.has('borrowed', 'leaver', 'pot')
  await laying.books('lentAhead', 'second', ['ladder', days])
  await laying.waits('waitsForTheirs', 'third', ['ladder', days])
  await laying.books('askedOfThem', 'second', ['tent', days])
  await laying.books('borrowedAhead', 'leaver', ['drill', days])
  await laying.waits('behindBorrowed', 'third', ['drill', days])
  await laying.books('othersCart', 'second', ['cart', days])
  await laying.waits('theirPlace', 'leaver', ['cart', days])
  await laying.waits('behindPlace', 'first', ['cart', days])
  await laying.books('theirRequest', 'leaver', ['lamp', days])
  const front = await laying.asks(bookListing, ['second', 'pump', days])
  await laying.waits('offeredThem', 'leaver', ['pump', days])
  await laying.waits('behindOffered', 'third', ['pump', days])
  await does(laying.phone, laying.people.second, [cancelBooking, { bookingId: front }])
  await settle()
}

/** A small neighbourhood, in which one who lends and borrows is about to go. */
export async function layScene(name: string, cascade: Cascade, bed: Bed): Promise<Scene> {
  const { phone, dice, settle } = bed
  const [leaver, owner, first, second, third, worker] = await makeBorrowers(name, 6)
  const people = { leaver, owner, first, second, third, worker } as Scene['people']
  const own = dice() < 0.5 ? ['ladder', 'tent'] : ['ladder', 'tent', 'saw']
  const chosen = Object.entries(THINGS).filter(
    ([thing, [of]]) => of !== 'leaver' || own.includes(thing),
  )
  const things = await plantThings(
    name,
    Object.fromEntries(
      chosen.map(([thing, [of, acceptance]]) => [thing, { owner: people[of], acceptance }]),
    ),
  )
  const membershipId = await plantHome(people.leaver)
  await givePost(people.worker)
  const [theirs, others] = await Promise.all(
    [leaver, first].map((one) => plantProposal(name, one as Borrower)),
  )
  const proposals = { theirs, others } as Scene['proposals']
  await settle()
  const laying = new Laying(phone, people, things)
  await agree(laying, bed)
  return { cascade, people, membershipId, things, own, bookings: laying.bookings, proposals }
}

const untilWhen = () => ({ until: addDays(world.today(), 20) })
const SAYING: Readonly<Record<Cascade, (membershipId: MembershipId) => Sent>> = {
  leave: (membershipId) => [leaveHome, { membershipId }],
  moveOut: (membershipId) => [moveOut, { membershipId }],
  block: (membershipId) => [blockResident, { membershipId, reason: 'notReturned', ...untilWhen() }],
}

/** What everything else follows from. */
export async function goes(phone: Phone, scene: Scene): Promise<void> {
  const { cascade, people, membershipId } = scene
  const by = cascade === 'leave' ? people.leaver : people.worker
  await does(phone, by, SAYING[cascade](membershipId))
}
