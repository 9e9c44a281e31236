import { MAX_AHEAD_DAYS } from '../../../../shared/contract/booking'
import { MAX_HALF_HOURS, OPEN_HOURS, type Terms } from '../../../../shared/contract/listing'
import { addDays, daysIn, type LocalDate } from '../../../../shared/kernel/dates'
import { endsAt, halfHoursIn, type Span } from '../../../../shared/kernel/hours'
import { refuse } from '../../../../shared/kernel/outcome'
import { isSlotOf } from '../../../../shared/kernel/slots'
import { timetableOf } from '../../../listing/calendar/slots/rules'
import { hasStarted } from '../../help/rules'

type Wanted = Span & { readonly today: LocalDate; readonly now: number }

export type DaysRefusal =
  | { readonly code: 'booking.inThePast' | 'booking.chooseHours' }
  | { readonly code: 'booking.chooseSlot' | 'booking.noSuchSlot' }
  | { readonly code: 'booking.tooSoon'; readonly leadDays: number }
  | { readonly code: 'booking.tooFarAhead'; readonly maxAheadDays: number }
  | { readonly code: 'booking.tooLong'; readonly maxDays: number }
  | { readonly code: 'booking.tooManyHours'; readonly maxHalfHours: number }
  | { readonly code: 'booking.closedThen'; readonly open: typeof OPEN_HOURS }
type Refused = { readonly ok: false; readonly refusal: DaysRefusal } | undefined

/** Why days cannot be had, whatever others have: not in time, too long, or not in the hours that are open. */
export function refusedByDays(terms: Terms, wanted: Wanted): Refused {
  const { from, today } = wanted
  if (from < today || endsAt(wanted) <= wanted.now) return refuse({ code: 'booking.inThePast' })
  if (from < addDays(today, terms.leadDays))
    return refuse({ code: 'booking.tooSoon', leadDays: terms.leadDays })
  if (from > addDays(today, MAX_AHEAD_DAYS))
    return refuse({ code: 'booking.tooFarAhead', maxAheadDays: MAX_AHEAD_DAYS })
  return BY_UNIT[terms.unit ?? 'day'](terms, wanted)
}

const refusedByLength = ({ maxDays }: Terms, wanted: Wanted): Refused =>
  daysIn(wanted) > maxDays ? refuse({ code: 'booking.tooLong', maxDays }) : undefined

/** One of the slots of that day, and not yet begun. */
function refusedBySlot(terms: Terms, wanted: Wanted): Refused {
  if (!wanted.hours) return refuse({ code: 'booking.chooseSlot' })
  const isFree = isSlotOf(timetableOf(terms), wanted) && !hasStarted(wanted, wanted.now)
  return isFree ? undefined : refuse({ code: 'booking.noSuchSlot' })
}

/** Some half-hours of one day, in the hours in which neighbours open their doors. */
function refusedByHours({ maxHalfHours = MAX_HALF_HOURS }: Terms, wanted: Wanted): Refused {
  const { hours } = wanted
  if (!hours || daysIn(wanted) !== 1 || halfHoursIn(hours) < 1)
    return refuse({ code: 'booking.chooseHours' })
  if (halfHoursIn(hours) > maxHalfHours)
    return refuse({ code: 'booking.tooManyHours', maxHalfHours })
  const isOpen = OPEN_HOURS.from <= hours.from && hours.until <= OPEN_HOURS.until
  return isOpen ? undefined : refuse({ code: 'booking.closedThen', open: OPEN_HOURS })
}

const BY_UNIT: Record<NonNullable<Terms['unit']>, (terms: Terms, wanted: Wanted) => Refused> = {
  day: refusedByLength,
  halfHour: refusedByHours,
  slot: refusedBySlot,
}
