import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import { leaseEnd } from '../../leaving/rules'
import type { Membership } from '../../rules'

/**
 * Who comes to practise is in at once, without a worker, until the end of the next day: it is cleared every night, and
 * this holds where that failed.
 */
export function letInToPractise(asked: Membership, today: LocalDate): Membership {
  const lastDay = addDays(today, 1)
  return {
    ...asked,
    ...{ status: 'approved', lastDay, isEndTold: true, dueAt: leaseEnd(lastDay) },
    decidedAt: asked.requestedAt,
  }
}
