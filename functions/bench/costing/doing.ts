import { arrive } from '../../../shared/contract/attendance'
import * as booking from '../../../shared/contract/booking'
import { sayPhrase, sayThanks } from '../../../shared/contract/bookingAlong'
import { markNoticesRead } from '../../../shared/contract/notice'
import { publishListing } from '../../../shared/contract/ownListing'
import { cancelRegistration, signUp } from '../../../shared/contract/registration'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { BookingId, DriveId, ListingId, SessionId } from '../../../shared/kernel/ids'
import { codeAtDoor, doorClass } from '../../testing/attendance'
import { onDay } from '../../testing/events'
import { asks, wants } from '../../testing/interests'
import { drafts } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import type { Person } from '../../testing/town'
import type { Use } from './bill'
import { type Counting, settle, used, WARMING } from './counting'
import type { Deed } from './mix'

export type Cast = {
  readonly official: Person
  readonly lender: Person
  readonly borrower: Person
  readonly things: readonly ListingId[]
}

const TAP = { by: 'tap' } as const
const SAID = { thanks: 'yes', again: 'yes' } as const
const nth = <One>(all: readonly One[], n: number): One => {
  const found = all[n]
  if (found === undefined) throw new Error('There are not so many.')
  return found
}

/** A loan from the first word to the hand-over. */
export async function lends({ lender, borrower }: Cast, listingId: ListingId): Promise<BookingId> {
  const from = localDateAt(Date.now())
  const days = { from, until: addDays(from, 2) }
  const { id: bookingId } = await borrower.gets(booking.bookListing, { listingId, ...days })
  await lender.gets(booking.acceptBooking, { bookingId })
  await borrower.gets(sayPhrase, { bookingId, phrase: 'atHome' })
  await borrower.gets(booking.handOver, { bookingId, confirmation: TAP })
  return bookingId
}

async function lendsAndGetsBack(cast: Cast, listingId: ListingId): Promise<void> {
  const bookingId = await lends(cast, listingId)
  await cast.lender.gets(booking.takeBack, { bookingId, confirmation: TAP })
  for (const one of [cast.lender, cast.borrower]) await one.gets(sayThanks, { bookingId, ...SAID })
}

async function laid<One>(count: number, lay: (n: number) => Promise<One>): Promise<readonly One[]> {
  const all: One[] = []
  for (let n = 0; n < count; n++) all.push(await lay(n))
  return all
}

/** Not due while the bench looks at what is. */
const FAR = 30

type Laid = {
  readonly classes: readonly SessionId[]
  readonly doors: readonly string[]
  readonly drives: readonly DriveId[]
}

/** What the deeds are done to, so that only the deeds are counted. */
async function layFor({ town }: Counting, { official, borrower }: Cast, count: number) {
  return {
    classes: await laid(count, () =>
      holdsClass(town, official, { times: onDay(FAR), capacity: 30 }),
    ),
    doors: await laid(count, async () =>
      codeAtDoor(official, await doorClass(town, official, [borrower])),
    ),
    drives: await laid(count, (n) => asks(town, official, { title: `书法班${n}` })),
  } satisfies Laid
}

/** Begun, with a picture that WeChat looks at, and shown once it has passed. */
async function publishes(counting: Counting, { lender }: Cast): Promise<void> {
  const listingId = await drafts(counting.town, lender, { title: '家用工具' })
  await settle(counting)
  await lender.gets(publishListing, { listingId })
}

type Deeds = Readonly<Record<Deed, (round: number) => Promise<unknown>>>

const deedsOf = (counting: Counting, cast: Cast, { classes, doors, drives }: Laid): Deeds => {
  const { borrower, things } = cast
  return {
    lend: (n) => lendsAndGetsBack(cast, nth(things, n)),
    markRead: (n) => borrower.gets(markNoticesRead, { upTo: Date.now() + n }),
    signUp: (n) => borrower.gets(signUp, { sessionId: nth(classes, n), party: 1 }),
    giveBack: (n) => borrower.gets(cancelRegistration, { sessionId: nth(classes, n) }),
    arrive: (n) => borrower.gets(arrive, { code: nth(doors, n) }),
    sayInterest: (n) => wants(borrower, nth(drives, n)),
    publish: () => publishes(counting, cast),
  }
}

/** Each deed once, with notices, projections and figures behind it, as the mean of some. */
export async function done(counting: Counting, cast: Cast, rounds: number) {
  const deeds = deedsOf(counting, cast, await layFor(counting, cast, WARMING + rounds))
  const uses = new Map<Deed, Use>()
  for (const [deed, run] of Object.entries(deeds)) {
    for (let n = 0; n < WARMING; n++) await run(n)
    uses.set(deed as Deed, await used(counting, rounds, (n) => run(WARMING + n)))
  }
  return uses
}
