import type { NoticeKind } from '../../../../shared/contract/notice'
import type { Booking, Told } from '../../rules'
import { isKept } from '../rules'

/** At what reminder the next in line are told that they may have to wait. */
const HOLDING_UP: readonly (Told | undefined)[] = ['nextWaits', 'overdue', 'longOverdue']

function becameLate(before: Booking | undefined, after: Booking): boolean {
  if (isKept(after)) return !isKept(before)
  const isNews = after.told !== before?.told && after.told !== 'longOverdue'
  return isNews && HOLDING_UP.includes(after.told)
}

/** What it means for those whose turn is next: that it is late, or back in time after all. */
export function nextNewsOf(before: Booking | undefined, after: Booking): NoticeKind | undefined {
  const wasLate = HOLDING_UP.includes(before?.told) || isKept(before)
  if (wasLate && after.status === 'returned') return 'booking.backForYou'
  return becameLate(before, after) ? 'booking.mayBeLate' : undefined
}
