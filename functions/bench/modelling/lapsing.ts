import type { BookingStatus } from '../../../shared/contract/booking'
import { isOut } from './deeds'
import type { Loan, State } from './state'

const LAPSED: Partial<Record<BookingStatus, BookingStatus>> = {
  requested: 'expired',
  accepted: 'noShow',
}

/** Whoever could not fetch it because somebody still had it has missed nothing. */
const wasKeptFrom = ({ loans }: State, { status, thing }: Loan): boolean =>
  status === 'accepted' && loans.some((other) => other.thing === thing && isOut(other))

const lapsed = (state: State, loan: Loan): BookingStatus =>
  wasKeptFrom(state, loan) ? 'cancelled' : (LAPSED[loan.status] ?? loan.status)

/** What time has made of everything. */
export const sweep = (state: State): State => ({
  ...state,
  loans: state.loans.map((loan) =>
    loan.dueAt !== undefined && loan.dueAt <= state.hour
      ? { ...loan, status: lapsed(state, loan), dueAt: undefined }
      : loan,
  ),
})
