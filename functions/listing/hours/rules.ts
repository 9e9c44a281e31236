import type { DayHours, WeeklyHours } from '../../../shared/kernel/slots'
import { isSameSlot, slotsOn } from '../../../shared/kernel/slots'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { Span } from '../../../shared/kernel/hours'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { areHoursRight, timetableOf } from '../calendar/slots/rules'
import { isSkill, type Listing } from '../rules'

type Hours = { readonly weekly: readonly WeeklyHours[]; readonly exceptions: readonly DayHours[] }
type Asked = Hours & { readonly rev: number; readonly today: LocalDate }
type HoursRefusal =
  | {
      readonly code: 'listing.notInThisState' | 'listing.changedMeanwhile' | 'listing.hoursWrong'
    }
  | { readonly code: 'listing.dayAgreed'; readonly day: LocalDate; readonly count: number }

const isSameDay = (a: DayHours | undefined, b: DayHours): boolean =>
  a !== undefined &&
  a.hours.length === b.hours.length &&
  a.hours.every(({ from, until }, at) => b.hours[at]?.from === from && b.hours[at].until === until)

/** The days that differ now from what they were, by the owner's word on that very day. */
const changedDays = ({ terms }: Listing, { exceptions }: Hours): readonly DayHours[] =>
  exceptions.filter(
    (one) =>
      !isSameDay(
        (terms.exceptions ?? []).find(({ day }) => day === one.day),
        one,
      ),
  )

/** A day on which something is agreed that its new hours leave no room for. */
function agreedDay(after: Listing, days: readonly DayHours[], booked: readonly Span[]) {
  const refused = days.map(({ day }) => {
    const slots = slotsOn(timetableOf(after.terms), day)
    const agreed = booked.filter(({ from }) => from === day)
    const lost = agreed.filter((one) => !slots.some((slot) => isSameSlot(slot, one)))
    return { day, count: lost.length }
  })
  return refused.find(({ count }) => count > 0)
}

/**
 * Another week, and other days that differ from it, also while it is shown. What was agreed in the old week stays; on a
 * single day somebody who is expected is not left waiting.
 */
export function decideHours(
  listing: Listing,
  asked: Asked,
  booked: readonly Span[],
): Outcome<Listing, HoursRefusal> {
  if (!isSkill(listing) || listing.status === 'withdrawn')
    return refuse({ code: 'listing.notInThisState' })
  if (listing.edition !== asked.rev) return refuse({ code: 'listing.changedMeanwhile' })
  const exceptions = asked.exceptions.filter(({ day }) => day >= asked.today)
  const hours = { weekly: [...asked.weekly], exceptions: mutable(exceptions) }
  if (!areHoursRight(hours)) return refuse({ code: 'listing.hoursWrong' })
  const terms = { ...listing.terms, ...hours }
  const after = { ...listing, terms, edition: listing.edition + 1 }
  const lost = agreedDay(after, changedDays(listing, hours), booked)
  return lost ? refuse({ code: 'listing.dayAgreed', ...lost }) : accept(after)
}

const mutable = (days: readonly DayHours[]) =>
  days.map(({ day, hours }) => ({ day, hours: [...hours] }))
