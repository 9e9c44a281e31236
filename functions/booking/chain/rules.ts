import { MAX_HALF_HOURS } from '../../../shared/contract/listing'
import { daysIn } from '../../../shared/kernel/dates'
import { halfHoursIn, type Span, touches } from '../../../shared/kernel/hours'
import type { HouseholdId } from '../../../shared/kernel/ids'
import { type Calendar, occupied } from '../../listing/calendar/rules'
import { spanOf } from '../rules'

type Asker = Span & { readonly householdId: HouseholdId }

/** What a household has, or asked for, as of now. */
export const heldBy = (
  { booked, asked }: Calendar,
  { householdId }: Pick<Asker, 'householdId'>,
  now: number,
): readonly Span[] =>
  [...booked, ...asked]
    .filter((slot) => slot.householdId === householdId)
    .map((slot) => occupied(slot, now))

const first = <Text extends string>(a: Text, b: Text): Text => (a < b ? a : b)
const last = <Text extends string>(a: Text, b: Text): Text => (a > b ? a : b)

const joined = (a: Span, b: Span): Span => ({
  from: first(a.from, b.from),
  until: last(a.until, b.until),
  ...(a.hours && b.hours
    ? {
        hours: {
          from: first(a.hours.from, b.hours.from),
          until: last(a.hours.until, b.hours.until),
        },
      }
    : {}),
})

// What is out too long reaches into the household's own next booking, so overlapping counts as touching.
/** What a household would have in one go: bookings that touch count as one. */
function inARow(slots: readonly Span[], wanted: Span): Span {
  const neighbour = slots.find((slot) => touches(slot, wanted))
  if (!neighbour) return wanted
  return inARow(
    slots.filter((slot) => slot !== neighbour),
    joined(neighbour, wanted),
  )
}

/** Whether bookings behind each other go around the longest loan; what came back a short while ago counts. */
export function isChain(calendar: Calendar, wanted: Asker, now: number): boolean {
  const { terms, lately = [] } = calendar
  // Two slots of somebody's help are two visits.
  if (terms.unit === 'slot') return false
  const ended = lately.filter(({ householdId }) => householdId === wanted.householdId)
  const row = inARow([...heldBy(calendar, wanted, now), ...ended], spanOf(wanted))
  if (terms.unit !== 'halfHour') return daysIn(row) > terms.maxDays
  return row.hours !== undefined && halfHoursIn(row.hours) > (terms.maxHalfHours ?? MAX_HALF_HOURS)
}
