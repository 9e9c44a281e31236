import type { MyRegistration } from '../../../../shared/contract/registration'
import { localDateAt } from '../../../../shared/kernel/dates'
import { UNKNOWN_STATUS } from '../../../../shared/text/zhCN/booking'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { MY_EVENTS_WORDS as W, MY_SEAT_WORDS } from '../../../../shared/text/zhCN/registration'
import { people } from '../event/seatsWords'

type Kept = 'ahead' | 'waitsUntil' | 'offeredUntil'
type Marked = Pick<MyRegistration, 'status' | 'party' | Kept | 'session'>

type Words = (row: Marked, now: number) => string
const W_OF = W.statuses

function waits({ ahead = 0, waitsUntil = Infinity }: Marked, now: number): string {
  if (waitsUntil <= now) return W.noneCame
  return ahead > 0 ? W.ahead(people(ahead)) : W_OF.waitlisted
}

const WORDS: Partial<Record<Marked['status'], Words>> = {
  confirmed: ({ party }) => (party > 1 ? MY_SEAT_WORDS.confirmed(party) : W_OF.confirmed),
  waitlisted: waits,
  offered: ({ offeredUntil }, now) =>
    offeredUntil === undefined
      ? W_OF.offered
      : W.offered(momentName(offeredUntil, localDateAt(now))),
  cancelled: () => W_OF.cancelled,
  attended: () => W_OF.attended,
  noShow: () => W_OF.noShow,
}

/** A newer server may know states that we do not. */
const stateWords: Words = (row, now) => WORDS[row.status]?.(row, now) ?? UNKNOWN_STATUS

/** How I stand in it, or that there is nothing to stand in any more. */
export const rowMark = (row: Marked, now: number): string =>
  row.session === 'cancelled' && row.status !== 'cancelled'
    ? W.sessionCancelled
    : stateWords(row, now)
