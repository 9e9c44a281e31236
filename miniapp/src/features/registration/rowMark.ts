import type { MyRegistration } from '../../../../shared/contract/registration'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { UNKNOWN_STATUS } from '../../../../shared/text/zhCN/booking'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { MY_EVENTS_WORDS as W, MY_SEAT_WORDS } from '../../../../shared/text/zhCN/registration'
import { people } from '../event/seatsWords'

type Marked = Pick<MyRegistration, 'status' | 'party' | 'ahead' | 'offeredUntil' | 'session'>

type Words = (row: Marked, today: LocalDate) => string
const W_OF = W.statuses

const WORDS: Partial<Record<Marked['status'], Words>> = {
  confirmed: ({ party }) => (party > 1 ? MY_SEAT_WORDS.confirmed(party) : W_OF.confirmed),
  waitlisted: ({ ahead = 0 }) => (ahead > 0 ? W.ahead(people(ahead)) : W_OF.waitlisted),
  offered: ({ offeredUntil }, today) =>
    offeredUntil === undefined ? W_OF.offered : W.offered(momentName(offeredUntil, today)),
  cancelled: () => W_OF.cancelled,
  attended: () => W_OF.attended,
  noShow: () => W_OF.noShow,
}

/** A newer server may know states that we do not. */
const stateWords: Words = (row, today) => WORDS[row.status]?.(row, today) ?? UNKNOWN_STATUS

/** How I stand in it, or that there is nothing to stand in any more. */
export const rowMark = (row: Marked, today: LocalDate): string =>
  row.session === 'cancelled' && row.status !== 'cancelled'
    ? W.sessionCancelled
    : stateWords(row, today)
