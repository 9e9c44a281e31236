import type { BookingId } from '../../../shared/kernel/ids'
import { addDays, DAY_MS, HOUR_MS, localDateAt, startOf } from '../../../shared/kernel/dates'
import { bookListing } from '../../booking/actions'
import { acceptBooking, cancelBooking, declineBooking } from '../../booking/answer/actions'
import { bookingIsDue } from '../../booking/due/actions'
import { handOver, takeBack } from '../../booking/handover/actions'
import { worldAt } from '../../platform/world'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'
import type { DemoListing } from './shelf'
import { untilShown } from './shown'

type Story = {
  readonly name: string
  /** Days from today on which it was asked for, and how many it is for. */
  readonly asked: number
  readonly from: number
  readonly days: number
  readonly then: readonly Chapter[]
}
type Told = {
  readonly bookingId: BookingId
  readonly owner: DemoNeighbour
  readonly borrower: DemoNeighbour
  readonly story: Story
}
type Chapter = (told: Told) => Promise<unknown>

/** Ten in the morning, some days from today. */
const morning = (days: number): number => {
  const today = startOf(localDateAt(Date.now()))
  return today + days * DAY_MS + 10 * HOUR_MS
}
const tap = { confirmation: { by: 'tap' } } as const

const accepted: Chapter = async ({ owner, bookingId, story }) =>
  must(
    await acceptBooking(await callAs(owner.token, morning(story.asked) + HOUR_MS), { bookingId }),
  )
const declined: Chapter = async ({ owner, bookingId, story }) =>
  must(
    await declineBooking(await callAs(owner.token, morning(story.asked) + HOUR_MS), { bookingId }),
  )
const cancelled: Chapter = async ({ borrower, bookingId, story }) =>
  must(
    await cancelBooking(await callAs(borrower.token, morning(story.asked) + 2 * HOUR_MS), {
      bookingId,
    }),
  )
const handedOver: Chapter = async ({ borrower, bookingId, story }) =>
  must(await handOver(await callAs(borrower.token, morning(story.from)), { bookingId, ...tap }))
const returned: Chapter = async ({ owner, bookingId, story }) =>
  must(
    await takeBack(await callAs(owner.token, morning(story.from + story.days) - HOUR_MS), {
      bookingId,
      ...tap,
    }),
  )
const elapsed: Chapter = ({ bookingId, story }) =>
  bookingIsDue(
    worldAt(() => morning(story.from + story.days)),
    bookingId,
  )

/** One of each: every state that a booking can be in. */
const STORIES: readonly Story[] = [
  { name: 'requested', asked: 0, from: 1, days: 1, then: [] },
  { name: 'accepted', asked: -1, from: 1, days: 2, then: [accepted] },
  { name: 'for today', asked: -1, from: 0, days: 1, then: [accepted] },
  { name: 'declined', asked: -2, from: 2, days: 1, then: [declined] },
  { name: 'expired', asked: -4, from: -3, days: 1, then: [elapsed] },
  { name: 'cancelled', asked: -2, from: 3, days: 1, then: [cancelled] },
  { name: 'never picked up', asked: -5, from: -3, days: 1, then: [accepted, elapsed] },
  { name: 'out', asked: -2, from: -1, days: 3, then: [accepted, handedOver] },
  { name: 'overdue', asked: -5, from: -4, days: 1, then: [accepted, handedOver, elapsed] },
  { name: 'returned', asked: -9, from: -8, days: 1, then: [accepted, handedOver, returned] },
]

async function tell(story: Story, thing: DemoListing, borrower: DemoNeighbour): Promise<void> {
  const today = localDateAt(Date.now())
  const days = { from: addDays(today, story.from), until: addDays(today, story.from + story.days) }
  // What was asked at ten this morning cannot have been asked later than now.
  const at = Math.min(morning(story.asked), Date.now())
  const booked = await bookListing(await callAs(borrower.token, at), {
    listingId: thing.id,
    ...days,
  })
  const { id: bookingId } = must(booked)
  for (const chapter of story.then)
    await chapter({ bookingId, story, borrower, owner: thing.owner })
}

const isFor = (borrower: DemoNeighbour, { owner, isAutomatic }: DemoListing): boolean =>
  !isAutomatic && owner.key !== borrower.key && owner.compoundId === borrower.compoundId

/** Bookings in every state, for a dozen borrowers. Answers with how many. */
export async function seedBookings(
  { people }: DemoTown,
  things: readonly DemoListing[],
): Promise<number> {
  const free = things.filter(({ isShown }, index) => isShown && index % 7 !== 6 && index % 5 !== 1)
  let told = 0
  for (const [index, borrower] of people.slice(0, 20).entries()) {
    const story = STORIES[index % STORIES.length] as Story
    const at = free.findIndex((thing) => isFor(borrower, thing))
    const [thing] = at < 0 ? [] : free.splice(at, 1)
    if (!thing) continue
    await untilShown(thing)
    await tell(story, thing, borrower)
    told++
  }
  return told
}
