import * as booking from '../../../shared/contract/booking'
import { sayThanks } from '../../../shared/contract/bookingAlong'
import { joinQueue } from '../../../shared/contract/bookingQueue'
import { addToDispute, openDispute } from '../../../shared/contract/dispute'
import type { Terms } from '../../../shared/contract/listing'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import { may, type MoveTo } from '../clock'
import { shelves } from '../shelf'
import type { Crowd } from './crowd'

/** Two neighbours of their own, and how far it has come between them. */
export type Loan = {
  readonly state: string
  readonly owner: string
  readonly borrower: string
  readonly listingId: ListingId
  readonly bookingId?: BookingId
}
type Days = readonly [from: number, until: number]
const TAP = { by: 'tap' } as const
const NOW: Days = [3, 5]
/** What each of the two says of a disputed loan. */
export const DISPUTED = { owner: '主说腿弯', borrower: '借说早弯' } as const

/** What each of the two of a loan does. */
class Stage {
  constructor(
    private readonly crowd: Crowd,
    readonly loan: Loan,
  ) {}

  owner = () => this.crowd.person(this.loan.owner)
  borrower = (name = this.loan.borrower) => this.crowd.person(name)

  private readonly wish = ([from, until]: Days) => ({
    ...{ listingId: this.loan.listingId, from: may(from), until: may(until) },
  })
  async books(days = NOW, name?: string): Promise<BookingId> {
    return (await this.borrower(name).gets(booking.bookListing, this.wish(days))).id
  }
  async agrees(days = NOW, name?: string): Promise<BookingId> {
    const bookingId = await this.books(days, name)
    await this.owner().gets(booking.acceptBooking, { bookingId })
    return bookingId
  }
  async getsIt(days = NOW, name?: string): Promise<BookingId> {
    const bookingId = await this.agrees(days, name)
    await this.borrower(name).gets(booking.handOver, { bookingId, confirmation: TAP })
    return bookingId
  }
  async bringsBack(days = NOW, name?: string): Promise<BookingId> {
    const bookingId = await this.getsIt(days, name)
    await this.owner().gets(booking.takeBack, { bookingId, confirmation: TAP })
    return bookingId
  }
  async thanks(bookingId: BookingId): Promise<BookingId> {
    const said = { bookingId, thanks: 'yes' } as const
    await this.borrower().gets(sayThanks, { ...said, again: 'yes' })
    await this.owner().gets(sayThanks, { ...said, again: 'no' })
    return bookingId
  }
  async disputes(bookingId: BookingId): Promise<BookingId> {
    const { owner, borrower } = DISPUTED
    await this.owner().gets(openDispute, { bookingId, reason: 'damaged', words: owner })
    await this.borrower().gets(addToDispute, { bookingId, words: borrower })
    return bookingId
  }
  async declines(bookingId: BookingId): Promise<BookingId> {
    await this.owner().gets(booking.declineBooking, { bookingId })
    return bookingId
  }
  async cancels(bookingId: BookingId, name?: string): Promise<BookingId> {
    await this.borrower(name).gets(booking.cancelBooking, { bookingId })
    return bookingId
  }
  async waits(): Promise<BookingId> {
    return (await this.borrower().gets(joinQueue, this.wish(NOW))).id
  }
}

type Act = (stage: Stage) => Promise<BookingId | undefined>
type Plan = { readonly terms?: Partial<Terms>; readonly early?: Act; readonly act?: Act }
const DOWNSTAIRS = { handover: 'downstairs' } as const

const PLANS: Readonly<Record<string, Plan>> = {
  none: {},
  opened: { terms: { reach: 'community' } },
  requested: { act: (stage) => stage.books() },
  accepted: { act: (stage) => stage.agrees() },
  'accepted, downstairs': { terms: DOWNSTAIRS, act: (stage) => stage.agrees() },
  'handed over': { act: (stage) => stage.getsIt() },
  'handed over, downstairs': { terms: DOWNSTAIRS, act: (stage) => stage.getsIt() },
  returned: { act: async (stage) => stage.thanks(await stage.bringsBack()) },
  disputed: { act: async (stage) => stage.disputes(await stage.getsIt()) },
  declined: { act: async (stage) => stage.declines(await stage.books()) },
  cancelled: { act: async (stage) => stage.cancels(await stage.agrees()) },
  expired: { early: (stage) => stage.books([8, 9]) },
  'no-show': { early: (stage) => stage.agrees([2, 3]) },
  queued: {
    act: async (stage) => {
      await stage.agrees(NOW, '占着')
      return stage.waits()
    },
  },
  offered: {
    act: async (stage) => {
      const before = await stage.agrees(NOW, '占着')
      const bookingId = await stage.waits()
      await stage.cancels(before, '占着')
      return bookingId
    },
  },
  given: { terms: { isGift: true, maxDays: 1 }, act: (stage) => stage.getsIt([3, 4]) },
}
const STATUS: Readonly<Record<string, string>> = {
  'accepted, downstairs': 'accepted',
  'handed over': 'handedOver',
  'handed over, downstairs': 'handedOver',
  'no-show': 'noShow',
}

async function stageFor(crowd: Crowd, state: string, at: number): Promise<Stage> {
  const number = String(at + 10)
  const [owner, borrower] = [`主${number}`, `借${number}`]
  await crowd.lives(owner, { building: 1 })
  await crowd.lives(borrower, { building: 2 })
  const thing = { title: `梯子${number}`, ...PLANS[state]?.terms }
  const [listingId] = await shelves(crowd.person(owner), thing)
  return new Stage(crowd, { state, owner, borrower, listingId: listingId as ListingId })
}

/** The former counterpart has had it on the first of May; a gift they asked for in vain. */
async function early(stage: Stage): Promise<BookingId | undefined> {
  if (stage.loan.state === 'given') await stage.declines(await stage.books([1, 2], '借过'))
  else await stage.bringsBack([1, 2], '借过')
  return PLANS[stage.loan.state]?.early?.(stage)
}

async function isSo(crowd: Crowd, { state, borrower, bookingId }: Loan): Promise<void> {
  if (bookingId === undefined) return
  const { status } = await crowd.person(borrower).gets(booking.showBooking, { bookingId })
  if (status !== (STATUS[state] ?? state)) throw new Error(`${state} is ${status}.`)
}

/** As far as it is to come by the third of May. */
async function come(stage: Stage, begun: BookingId | undefined): Promise<Loan> {
  const { loan } = stage
  const bookingId = begun ?? (await PLANS[loan.state]?.act?.(stage))
  return { ...loan, ...(bookingId === undefined ? {} : { bookingId }) }
}

/** Every state that a booking can be in, each between two neighbours of its own; it becomes 3 May 2030. */
export async function bringAbout(crowd: Crowd, moveTo: MoveTo): Promise<readonly Loan[]> {
  const stages: Stage[] = []
  for (const [at, state] of Object.keys(PLANS).entries())
    stages.push(await stageFor(crowd, state, at))
  const until = async (date: number) => {
    await crowd.town.stream?.drain()
    moveTo(date, 10)
    await crowd.allLogIn()
  }
  await until(1)
  const begun = new Map<string, BookingId | undefined>()
  for (const stage of stages) begun.set(stage.loan.state, await early(stage))
  await until(3)
  await crowd.town.sweep.tick()
  const loans: Loan[] = []
  for (const stage of stages) loans.push(await come(stage, begun.get(stage.loan.state)))
  await crowd.town.stream?.drain()
  for (const loan of loans) await isSo(crowd, loan)
  return loans
}
