import type { DutyShift } from '../../../../shared/contract/duty'
import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import { type LocalTime, timeAt } from '../../../../shared/kernel/hours'
import { DUTY_PAGE as W } from '../../../../shared/text/zhCN/consolePeople'

/** The days of the week that begins with a Monday. */
export const daysOf = (monday: LocalDate): readonly LocalDate[] =>
  Array.from({ length: 7 }, (_, day) => addDays(monday, day))

/** Who is there; a post that is over leaves the hours open. */
export const whoOf = ({ holder }: Pick<DutyShift, 'holder'>): string =>
  holder ? holder.addressForm || W.unnamed : W.open

const [FIRST, LAST] = [6 * 60, 23 * 60]
/** Half-hours at which somebody comes or goes. */
export const TIMES: readonly LocalTime[] = Array.from(
  { length: (LAST - FIRST) / 30 + 1 },
  (_, half) => timeAt(FIRST + half * 30),
)
