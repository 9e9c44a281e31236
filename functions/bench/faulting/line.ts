import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { bookListing, cancelBooking } from '../../../shared/contract/booking'
import { joinQueue, takeOffer } from '../../../shared/contract/bookingQueue'
import type { Endpoint } from '../../../shared/contract/endpoint'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import { type Dice, oneOf } from '../../testing/dice'
import type { Indoors } from '../indoors'
import type { Borrower } from '../seed'
import type { Shelf } from '../shelf'
import type { Phone } from './phone'

/** A thing that somebody has, those who wait for its days, and one who comes later and would overtake them. */
export type Line = {
  readonly listingId: ListingId
  readonly days: { readonly from: LocalDate; readonly until: LocalDate }
  readonly has: Borrower
  readonly waiting: readonly Borrower[]
  readonly newcomer: Borrower
}
export type LineWalk = {
  /** Places that were acknowledged and are not there, and those that are there twice. */
  readonly lost: number
  readonly doubled: number
  /** Turns that came to somebody before their time. */
  readonly broken: number
  readonly wrong: number
  readonly deeds: readonly string[]
}
export type LineBed = Pick<Indoors, 'outbox'> & {
  readonly shelf: Shelf
  readonly phone: Phone
  readonly dice: Dice
}
type Place = { readonly borrower: Borrower; readonly bookingId: BookingId }

const PATIENCE = 60

function recordOf(image: object, eventID: string): DynamoDBRecord {
  const NewImage = marshall(image, { removeUndefinedValues: true })
  return {
    ...{ eventID, eventName: 'MODIFY', eventSource: 'aws:dynamodb' },
    dynamodb: { NewImage, SequenceNumber: eventID },
  } as unknown as DynamoDBRecord
}

/** The calendar's change reaches the functions, twice and behind an older one, until they have taken it. */
async function settle({ shelf, outbox }: LineBed, listingId: ListingId, older: object | undefined) {
  const newest = await shelf.calendar(listingId)
  const images = [newest, older, newest].filter((image) => image !== undefined)
  const Records = images.map((image, n) => recordOf(image, String(n)))
  for (let tries = 0; tries < PATIENCE; tries++) {
    const { batchItemFailures } = await outbox({ Records })
    if (batchItemFailures.length === 0) return
  }
  throw new Error('The change of a calendar was never taken.')
}

/** What stands against the order: those in front are offered first, and nobody stands there who should not. */
async function amiss({ shelf }: LineBed, line: Line, places: readonly Place[]) {
  const bookings = await Promise.all(places.map(({ bookingId }) => shelf.booking(bookingId)))
  const calendar = await shelf.calendar(line.listingId)
  const [first, ...others] = bookings
  const queue = (calendar?.queue ?? []).map(({ bookingId }) => bookingId)
  const behind = places.slice(1).map(({ bookingId }) => bookingId)
  return {
    lost: bookings.filter((booking) => booking === undefined).length,
    doubled: queue.length - new Set(queue).size,
    broken:
      Number(first !== undefined && first.status !== 'offered') +
      others.filter((other) => other !== undefined && other.status !== 'queued').length +
      Number(queue.join() !== behind.join()),
  }
}

type Sent = readonly [endpoint: Endpoint, input: Readonly<Record<string, unknown>>]
type Sums = { lost: number; doubled: number; broken: number; wrong: number }

/** One by one they get in line; the one in front of all calls it off, and each has a turn: takes it, or leaves it. */
export async function walkLine(bed: LineBed, line: Line): Promise<LineWalk> {
  const sums: Sums = { lost: 0, doubled: 0, broken: 0, wrong: 0 }
  const deeds: string[] = []
  const { listingId, days } = line
  const does = async (name: string, { token }: Borrower, [endpoint, input]: Sent) => {
    const heard = await bed.phone({ endpoint, input, token })
    if (heard.status === 200) deeds.push(name)
    return heard
  }
  const must = async (name: string, by: Borrower, sent: Sent): Promise<BookingId> => {
    const { status, value } = await does(name, by, sent)
    if (status !== 200) sums.wrong++
    return value['id'] as BookingId
  }
  let front = await must('book', line.has, [bookListing, { listingId, ...days }])
  let places: readonly Place[] = []
  for (const borrower of line.waiting) {
    const bookingId = await must('queue', borrower, [joinQueue, { listingId, ...days }])
    places = [...places, { borrower, bookingId }]
  }
  let by = line.has
  while (places.length > 0) {
    const older = await bed.shelf.calendar(listingId)
    await must('cancel', by, [cancelBooking, { bookingId: front }])
    const [overtaken] = await Promise.all([
      does('overtake', line.newcomer, [bookListing, { listingId, ...days }]),
      settle(bed, listingId, older),
    ])
    sums.broken += Number(overtaken.status === 200)
    const found = await amiss(bed, line, places)
    for (const what of ['lost', 'doubled', 'broken'] as const) sums[what] += found[what]
    const next = places[0] as Place
    if (oneOf(bed.dice, [true, false]))
      await must('take', next.borrower, [takeOffer, { bookingId: next.bookingId }])
    front = next.bookingId
    by = next.borrower
    places = places.slice(1)
  }
  return { ...sums, deeds }
}
