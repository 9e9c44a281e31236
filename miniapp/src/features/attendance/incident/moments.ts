import type { Times } from '../../../../../shared/contract/event'
import { MINUTE_MS } from '../../../../../shared/kernel/dates'
import { endsAt, hoursOf, startsAt } from '../../../../../shared/kernel/hours'

const HALF_HOUR_MS = 30 * MINUTE_MS

/** The half hours of a class that have come, by its own times: a phone's clock may be wrong by more. Epoch ms. */
export function momentsOf({ day, hours }: Times, now: number): readonly number[] {
  const [begins, ends] = [startsAt(hoursOf(day, hours)), endsAt(hoursOf(day, hours))]
  const count = Math.floor((ends - begins) / HALF_HOUR_MS) + 1
  return Array.from({ length: count }, (_, n) => begins + n * HALF_HOUR_MS).filter(
    (at) => at <= now,
  )
}
