import type { LocalDate } from '../../../../shared/kernel/dates'
import { areAllOut, type Calendar } from '../../../listing/calendar/rules'
import type { Case } from '../rules'

/**
 * From which day on somebody else wants what one loan keeps: in the queue, or by an agreement of their own. Nobody waits
 * while another copy stands there.
 */
export function wantedFrom(
  calendar: Pick<Calendar, 'booked' | 'queue' | 'terms'> | undefined,
  bookingId: string,
): LocalDate | undefined {
  if (!calendar || !areAllOut(calendar)) return undefined
  const agreed = calendar.booked.filter((slot) => !slot.isOut && slot.bookingId !== bookingId)
  const [first] = [...agreed, ...(calendar.queue ?? [])].map(({ from }) => from).sort()
  return first
}

type Seen = { readonly rev: number; readonly from: LocalDate | undefined }

/** A late loan with what its calendar says of those behind it; `undefined` where that is known, or something later is. */
export function withWanted(one: Case | undefined, seen: Seen): Case | undefined {
  if (one?.kind !== 'overdue' || !one.isOpen || (one.wantedRev ?? 0) >= seen.rev) return undefined
  const { wantedFrom: _before, ...rest } = one
  return {
    ...rest,
    wantedRev: seen.rev,
    ...(seen.from === undefined ? {} : { wantedFrom: seen.from }),
  }
}
