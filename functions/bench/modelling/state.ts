import type { BookingStatus } from '../../../shared/contract/booking'

/**
 * Lending as neighbours would explain it, written apart from the rules that it is held against. Days are counted, not
 * named: day 1 is the first; hours run on from its midnight. People are numbers, and each is a household.
 */
export type Thing = {
  readonly owner: number
  readonly isAutomatic: boolean
  readonly maxDays: number
}
export type Loan = {
  readonly thing: number
  readonly borrower: number
  readonly from: number
  readonly until: number
  readonly status: BookingStatus
  /** The hour at which time changes it, if it will. */
  readonly dueAt: number | undefined
  /** Once it is back: on which day, and as the how manieth of all. */
  readonly back?: { readonly day: number; readonly place: number }
}
export type State = {
  readonly hour: number
  readonly things: readonly Thing[]
  /** In the order in which they were asked for. */
  readonly loans: readonly Loan[]
}

export const dayOf = (hour: number): number => Math.floor(hour / 24) + 1
export const midnightOf = (day: number): number => (day - 1) * 24

export const isOpen = ({ status }: Loan): boolean =>
  status === 'requested' || status === 'accepted' || status === 'handedOver'
export const isTaken = ({ status }: Loan): boolean =>
  status === 'accepted' || status === 'handedOver'

/** The days that a loan takes from others: what is late takes today as well. */
export function daysOf({ from, until, status }: Loan, today: number): ReadonlySet<number> {
  const days = new Set<number>()
  for (let day = from; day < until; day++) days.add(day)
  // Late as it is, it has been out on all the days since.
  if (status === 'handedOver') for (let day = until; day <= today; day++) days.add(day)
  return days
}

const REMEMBERED = 5

/** The days of what came back a short while ago: of the last five of a thing, as far as they were used. */
export const lately = ({ loans }: State, thing: number, borrower: number): ReadonlySet<number> => {
  const backs = loans
    .flatMap((loan) => (loan.thing === thing && loan.back ? [{ ...loan, back: loan.back }] : []))
    .sort((a, b) => a.back.place - b.back.place)
    .slice(-REMEMBERED)
    .filter((loan) => loan.borrower === borrower)
  const days = new Set<number>()
  for (const { from, until, back } of backs)
    for (let day = from; day < Math.min(until, back.day + 1); day++) days.add(day)
  return days
}

const RAW = 0
/** The days that were agreed, whether it is late or not. */
export const agreedDays = (loan: Loan): ReadonlySet<number> => daysOf(loan, RAW)

export const meet = (some: ReadonlySet<number>, others: ReadonlySet<number>): boolean =>
  [...some].some((day) => others.has(day))

export const withLoan = (state: State, place: number, loan: Loan): State => ({
  ...state,
  loans: state.loans.map((one, n) => (n === place ? loan : one)),
})
