import type { Side } from '../../shared/contract/booking'
import type { BookingId, HouseholdId } from '../../shared/kernel/ids'
import type { Self } from '../../shared/kernel/scope'
import { factsOf } from '../platform/facts'
import { countCards, listCards, type Row, type WaitingAt, waitingIn } from '../platform/lists'
import { AllowanceEntity, BookingEntity } from './entities'
import type { Allowance, Booking } from './rules'

const bookings = factsOf<Booking>(BookingEntity)
const allowances = factsOf<Allowance>(AllowanceEntity)

export const loadBooking = (id: BookingId): Promise<Booking | undefined> =>
  bookings.load({ id }, { consistent: true })

export const loadBookings = async (ids: readonly BookingId[]): Promise<readonly Booking[]> => {
  if (ids.length === 0) return []
  const found = await bookings.loadMany(
    ids.map((id) => ({ id })),
    { consistent: true },
  )
  const there = found.filter((one) => one !== undefined)
  // Whoever changes them together must have them all.
  if (there.length !== ids.length) throw new Error('Not all of these bookings could be read.')
  return there
}

/** As they stand for a list, by their ids; who is not there any more is left out. */
export async function glanceAtBookings(
  ids: readonly BookingId[],
): Promise<ReadonlyMap<BookingId, Booking>> {
  const keys = ids.map((id) => ({ id }))
  const found = await bookings.loadMany(keys, { consistent: false })
  return new Map(found.filter((one) => one !== undefined).map((one) => [one.id, one]))
}

/** A household that never borrowed has an empty one. */
export const loadAllowance = async (householdId: HouseholdId): Promise<Allowance> =>
  (await allowances.load({ householdId }, { consistent: true })) ?? {
    householdId,
    rev: 0,
    open: [],
  }

/** The few words of a booking that its lists show. */
export type Card = Pick<
  Booking,
  | 'listingId'
  | 'kind'
  | 'title'
  | 'coverPhotoId'
  | 'status'
  | 'from'
  | 'until'
  | 'hours'
  | 'latest'
  | 'left'
> & { readonly terms?: Pick<Booking['terms'], 'isGift'> }

const LISTS = {
  borrower: { index: 'gsi1', suffix: 'BORROWING' },
  owner: { index: 'gsi2', suffix: 'LENDING' },
} as const satisfies Record<Side, unknown>

type Open = { readonly after?: string | undefined; readonly limit: number }

/** What is still open on one side, the soonest first. */
export const listOpen = (
  person: Self,
  side: Side,
  { after, limit }: Open,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: LISTS[side].index,
    partition: `RESIDENT#${person}#${LISTS[side].suffix}`,
    // Nothing sorts behind RUNNING#.
    range: { gt: after ?? 'RUNNING#' },
    limit,
  })

type Over = { readonly before: string | undefined; readonly limit: number }

/** What is over, the latest first. */
export const listOver = (
  person: Self,
  side: Side,
  { before, limit }: Over,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: LISTS[side].index,
    partition: `RESIDENT#${person}#${LISTS[side].suffix}`,
    // RUNNING# sorts behind OVER#, so everything below it is over.
    range: { lt: before ?? 'RUNNING#' },
    limit,
    isNewestFirst: true,
  })

/** What the two could not settle, the longest first. */
export const listDisputed = (...at: WaitingAt) => waitingIn<Card>('DISPUTES', at)

/** All of one side, what is open first. */
export const listAll = (
  person: Self,
  side: Side,
  { before, limit }: Over,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: LISTS[side].index,
    partition: `RESIDENT#${person}#${LISTS[side].suffix}`,
    limit,
    isNewestFirst: true,
    ...(before === undefined ? {} : { range: { lt: before } }),
  })

export const countAll = (person: Self, side: Side): Promise<number> =>
  countCards({
    index: LISTS[side].index,
    partition: `RESIDENT#${person}#${LISTS[side].suffix}`,
  })
