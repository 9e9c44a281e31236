import type { BookingRow } from '../../../../shared/contract/booking'
import type { LocalDate } from '../../../../shared/kernel/dates'
import {
  BOOKING_STATUS_WORDS,
  BOOKING_WORDS,
  NEXT_STEP_WORDS,
  UNKNOWN_STATUS,
} from '../../../../shared/text/zhCN/booking'
import { daysName } from '../../../../shared/text/zhCN/dates'

type Seen = Pick<BookingRow, 'status' | 'side' | 'isOverdue'>

/** Where a booking stands, for the one who looks; a newer server may know states that we do not. */
export function statusWords({ status, side, isOverdue }: Seen): string {
  if (isOverdue) return BOOKING_WORDS.overdue
  const known: (typeof BOOKING_STATUS_WORDS)[typeof status] | undefined =
    BOOKING_STATUS_WORDS[status]
  return known?.[side] ?? UNKNOWN_STATUS
}

export function nextStepWords(row: BookingRow, today: LocalDate): string | undefined {
  const { status, side, from } = row
  if (status === 'accepted' && today < from) return BOOKING_WORDS.see
  return NEXT_STEP_WORDS[status]?.[side]
}

export const rowDetail = (row: BookingRow, today: LocalDate): string =>
  `${daysName(row, today)} · ${statusWords(row)}`
