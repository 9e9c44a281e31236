import type { BookingRow, BookingView } from '../../../../shared/contract/booking'
import { daysIn, type LocalDate } from '../../../../shared/kernel/dates'
import { QUEUE_WORDS } from '../../../../shared/text/zhCN/bookingQueue'
import {
  BOOKING_STATUS_WORDS,
  BOOKING_WORDS,
  GIFT_STATUS_WORDS,
  NEXT_STEP_WORDS,
  UNKNOWN_STATUS,
} from '../../../../shared/text/zhCN/booking'
import { ACCOUNT_WORDS } from '../../../../shared/text/zhCN/account'
import { LEFT_PLACE_NAMES, SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { HELP_NEXT_STEPS, HELP_STATUS_WORDS } from '../../../../shared/text/zhCN/skill'
import { dayName, daysName } from '../../../../shared/text/zhCN/dates'

type Seen = Pick<BookingRow, 'kind' | 'status' | 'side' | 'isOverdue' | 'isGift' | 'left'>

const leftName = (left: NonNullable<BookingRow['left']>): string =>
  LEFT_PLACE_NAMES[left] ?? LEFT_PLACE_NAMES.other

/** A newer server may know states that we do not. */
function stateWords({ status, side, isGift, kind }: Seen): string {
  const help = kind === 'skill' ? HELP_STATUS_WORDS[status] : undefined
  const gift = isGift ? GIFT_STATUS_WORDS[status] : undefined
  const known: (typeof BOOKING_STATUS_WORDS)[typeof status] | undefined =
    BOOKING_STATUS_WORDS[status]
  return (help ?? gift ?? known)?.[side] ?? UNKNOWN_STATUS
}

/** Where a booking stands, for the one who looks. */
export function statusWords(seen: Seen): string {
  const { side, isOverdue, left } = seen
  if (left !== undefined) return SAID_WORDS.left[side](leftName(left))
  return isOverdue ? BOOKING_WORDS.overdue : stateWords(seen)
}

export function nextStepWords(row: BookingRow, today: LocalDate): string | undefined {
  const { status, side, from, left } = row
  if (status === 'accepted' && today < from) return BOOKING_WORDS.see
  if (left !== undefined && side === 'borrower') return BOOKING_WORDS.see
  return (row.kind === 'skill' ? HELP_NEXT_STEPS : NEXT_STEP_WORDS)[status]?.[side]
}

/** The days it is about; in the queue perhaps any, until one. */
export const daysOf = ({ latest, ...row }: BookingRow, today: LocalDate): string =>
  latest === undefined
    ? daysName(row, today)
    : QUEUE_WORDS.wish(daysIn(row), dayName(latest, today))

export const rowDetail = (row: BookingRow, today: LocalDate): string =>
  `${daysOf(row, today)} · ${statusWords(row)}`

/** Who has moved away is history, and has no name here any more. */
export const counterpartName = ({
  addressForm,
  hasLeft,
  isGone,
}: Pick<BookingView['counterpart'], 'addressForm' | 'hasLeft' | 'isGone'>): string => {
  if (isGone) return ACCOUNT_WORDS.goneNeighbour
  return hasLeft ? BOOKING_WORDS.movedAway : addressForm
}
