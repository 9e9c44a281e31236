import { overlaps } from '../../../shared/kernel/dates'
import type { Booking } from '../../booking/rules'
import type { Slot } from '../../listing/calendar/rules'
import type { Shelf } from '../shelf'
import type { Loan } from './loan'

/** What should not be: acknowledged and gone, done twice, or written in part. */
export type Losses = { readonly lost: number; readonly doubled: number; readonly torn: number }

const OPEN = new Set<string>(['requested', 'accepted', 'handedOver'])
const isOpen = (booking: Booking | undefined): booking is Booking =>
  booking !== undefined && OPEN.has(booking.status)

type Found = { readonly loan: Loan; readonly booking: Booking | undefined }

/** Each acknowledged deed raised the booking once; that another was accepted for its days raises it once more. */
const revOf = ({ loan, booking }: Found): number =>
  loan.acknowledged.length + (booking?.status === 'declined' ? 1 : 0)

/** Above zero: as many deeds too few; below: as many too many. */
const missing = (expected: number, is: number | undefined): number => expected - (is ?? 0)

const idsOf = (slots: readonly Slot[]): readonly string[] =>
  slots.map(({ bookingId }) => bookingId).sort()
const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.join() === [...others].sort().join()

const isShared = (booked: readonly Slot[]): boolean =>
  booked.some((slot, n) => booked.slice(n + 1).some((other) => overlaps(slot, other)))

async function isTorn(shelf: Shelf, slots: readonly Slot[], found: readonly Found[]) {
  const open = found.map(({ booking }) => booking).filter(isOpen)
  const allowances = await Promise.all(
    found.map(({ loan }) => shelf.allowance(loan.borrower.householdId)),
  )
  const allowed = allowances.flatMap((one) => one?.open ?? []).map(({ bookingId }) => bookingId)
  const ids = open.map(({ id }) => id)
  return !same(idsOf(slots), ids) || !same([...allowed].sort(), ids)
}

/** Looks at one thing and all the loans of it, on the engine itself. Households borrow nothing else. */
export async function takeStock(shelf: Shelf, loans: readonly Loan[]): Promise<Losses> {
  const [first] = loans
  if (!first) return { lost: 0, doubled: 0, torn: 0 }
  const calendar = await shelf.calendar(first.listingId)
  const found = await Promise.all(
    loans.map(async (loan) => ({
      ...{ loan, booking: loan.bookingId && (await shelf.booking(loan.bookingId)) },
    })),
  )
  const acknowledged = loans.reduce((sum, loan) => sum + loan.acknowledged.length, 0)
  const gaps = [
    ...found.map((one) => missing(revOf(one), one.booking?.rev)),
    missing(1 + acknowledged, calendar?.rev),
  ]
  const booked = calendar?.booked ?? []
  const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0)
  return {
    lost: sum(gaps.filter((gap) => gap > 0)),
    doubled: -sum(gaps.filter((gap) => gap < 0)) + Number(isShared(booked)),
    torn: Number(await isTorn(shelf, [...booked, ...(calendar?.asked ?? [])], found)),
  }
}
