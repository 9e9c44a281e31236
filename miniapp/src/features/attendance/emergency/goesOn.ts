import {
  EMERGENCY_AFTER_MINUTES,
  EMERGENCY_BEFORE_MINUTES,
} from '../../../../../shared/contract/emergency'
import type { SessionStatus, Times } from '../../../../../shared/contract/event'
import { MINUTE_MS } from '../../../../../shared/kernel/dates'
import { endsAt, hoursOf, startsAt } from '../../../../../shared/kernel/hours'

/** Whether whom to call can be opened, as far as this phone knows. */
export function goesOn(
  { day, hours, status }: Times & { readonly status: SessionStatus },
  now: number,
): boolean {
  const span = hoursOf(day, hours)
  const from = startsAt(span) - EMERGENCY_BEFORE_MINUTES * MINUTE_MS
  return (
    status !== 'cancelled' &&
    from <= now &&
    now < endsAt(span) + EMERGENCY_AFTER_MINUTES * MINUTE_MS
  )
}
