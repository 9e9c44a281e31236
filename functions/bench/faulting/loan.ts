import type { BookingStatus } from '../../../shared/contract/booking'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import { type Dice, oneOf } from '../../testing/dice'
import type { Borrower } from '../seed'
import { type Deed, DEEDS } from './deeds'
import type { Heard, Phone } from './phone'

/** One neighbour's wish for one thing, and what was acknowledged of it. */
export type Loan = {
  readonly listingId: ListingId
  readonly owner: Borrower
  readonly borrower: Borrower
  readonly days: { readonly from: LocalDate; readonly until: LocalDate }
  /** Somebody else wants the same days: a refusal is no fault. */
  readonly isContested: boolean
  /** The names of the deeds that were acknowledged, in their order. */
  readonly acknowledged: string[]
  bookingId?: BookingId
  status: BookingStatus | 'none'
  /** Answers that should not have been: another status, or a refusal where nothing stood against it. */
  wrong: number
}

const inputOf = ({ listingId, days, bookingId }: Loan, { more }: Deed) =>
  bookingId === undefined ? { listingId, ...days } : { bookingId, ...more }

/** Whether the loan goes on. */
function note(loan: Loan, deed: Deed, { status, value, refusal }: Heard): boolean {
  if (refusal && loan.isContested) return false
  if (status !== 200 || value['status'] !== deed.leadsTo) {
    loan.wrong++
    console.log(`faults: ${deed.name} was answered ${status} ${JSON.stringify(value)}`)
    return false
  }
  loan.bookingId = value['id'] as BookingId
  loan.status = deed.leadsTo
  loan.acknowledged.push(deed.name)
  return true
}

const isPossible = ({ status, acknowledged }: Loan, { name, from, once, behind }: Deed): boolean =>
  from.includes(status) &&
  !(once && acknowledged.includes(name)) &&
  (behind === undefined || acknowledged.includes(behind))

const STOPS = 0.1
const GOES_ON = 0.6

/** Walks from one deed to the next that is possible, until the loan is over or nobody goes on with it. */
export async function walk(loan: Loan, phone: Phone, dice: Dice): Promise<void> {
  for (;;) {
    const possible = DEEDS.filter((deed) => isPossible(loan, deed))
    if (possible.length === 0 || (loan.status !== 'none' && dice() < STOPS)) return
    const deed = dice() < GOES_ON ? (possible[0] as Deed) : oneOf(dice, possible)
    const { token } = deed.by === 'owner' ? loan.owner : loan.borrower
    const heard = await phone({ endpoint: deed.endpoint, input: inputOf(loan, deed), token })
    if (!note(loan, deed, heard)) return
  }
}
