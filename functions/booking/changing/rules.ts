import type { ResidentId } from '../../../shared/kernel/ids'
import { daysIn, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { endsAt, meets, type Span } from '../../../shared/kernel/hours'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { areAllOut, type Calendar, clashWith } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import { type BookRefusal, refusedFor, type Wanted } from '../asking/rules'
import { nextReminderAt } from '../due/rules'
import { dueAtOf, hasBegunHelp } from '../help/rules'
import { isWaitedFor } from '../queue/turn/rules'
import { type Booking, isInHand, sideOf, slotOf, spanOf, withoutSlot, withSlot } from '../rules'

type By = { readonly by: ResidentId; readonly now: number }
type StepRefusal = { readonly code: 'booking.notYours' | 'booking.notInThisState' }
export type Changed = { readonly booking: Booking; readonly calendar: Calendar }

/** Whether somebody may find nothing on the day: every copy is away, and theirs is today or tomorrow. */
export const isHeldUp = (booking: Booking, calendar: Calendar, now: number): boolean =>
  booking.status === 'accepted' && areAllOut(calendar) && booking.from <= tomorrowOf(now)
const tomorrowOf = (now: number): LocalDate => localDateAt(now + 86_400_000)

const AGREED = { status: 'accepted', list: 'booked' } as const
const ASKED = { status: 'requested', list: 'asked' } as const
const SHIFTABLE: readonly Booking['status'][] = ['requested', 'accepted']

/** The same wish by the same neighbour, for other days. */
const wishOf = (booking: Booking, wanted: Span, now: number): Wanted => ({
  ...booking,
  borrowerCompoundId: booking.borrowerCompoundId ?? booking.compoundId,
  ...spanOf(wanted),
  hours: wanted.hours,
  today: localDateAt(now),
  now,
})

/**
 * Other days for what was asked or agreed, in one step, so that nobody loses the old ones before having the new. The
 * owner is asked again, unless it is automatic or the thing is not there: then whoever waits has suffered enough.
 */
export function decideShift(
  booking: Booking,
  calendar: Calendar,
  { by, now, wanted }: By & { readonly wanted: Span },
): Outcome<Changed, StepRefusal | BookRefusal | { readonly code: 'booking.slotBegun' }> {
  if (sideOf(booking, by) !== 'borrower') return refuse({ code: 'booking.notYours' })
  if (!SHIFTABLE.includes(booking.status)) return refuse({ code: 'booking.notInThisState' })
  if (hasBegunHelp(booking, now)) return refuse({ code: 'booking.slotBegun' })
  const others = withoutSlot(calendar, booking.id)
  const refused = refusedFor(others, wishOf(booking, wanted, now))
  if (refused) return refused
  const isAgreed = calendar.terms.acceptance === 'automatic' || isHeldUp(booking, calendar, now)
  const { status, list } = isAgreed ? AGREED : ASKED
  const shifted = withDays(booking, wanted, { status, by, now })
  return accept({ booking: shifted, calendar: withSlot(calendar, slotOf(shifted), list) })
}

function withDays(
  { hours: _before, told: _told, ...booking }: Booking,
  wanted: Span,
  { status, by, now }: By & { readonly status: 'accepted' | 'requested' },
): Booking {
  const dueAt = dueAtOf({ ...booking, status, span: wanted, now })
  const moved = { ...booking, ...spanOf(wanted) }
  return changed(moved, { status, changedAt: now, changedBy: by, dueAt })
}

type RenewRefusal =
  | StepRefusal
  | { readonly code: 'booking.othersWait' | 'booking.renewedOnce' | 'booking.alreadyLate' }
  | { readonly code: 'booking.tooLong'; readonly maxDays: number }

type Longer = { readonly until: LocalDate; readonly now: number }

/** Whether anybody else asked for, or has, one of the days in between. */
function isWanted(booking: Booking, calendar: Calendar, { until, now }: Longer): boolean {
  const more: Span = { from: booking.until, until }
  const others = withoutSlot(calendar, booking.id)
  return (
    clashWith(others, more, now) !== undefined ||
    others.asked.some((one) => meets(one, more)) ||
    isWaitedFor(others, more)
  )
}

const renewedTo = (
  booking: Booking,
  calendar: Calendar,
  { until, by, now }: By & { readonly until: LocalDate },
): Changed => {
  const { renewal: _asked, told: _told, ...kept } = booking
  const longer = { ...kept, until }
  const dueAt = nextReminderAt(longer, now)
  const change = { status: booking.status, changedAt: now, changedBy: by } as const
  const renewed: Booking = {
    ...changed(longer, { ...change, ...(dueAt === undefined ? {} : { dueAt }) }),
    isRenewed: true,
  }
  return {
    booking: renewed,
    calendar: withSlot(calendar, { ...slotOf(renewed), isOut: true }, 'booked'),
  }
}

function refusedRenewal(
  booking: Booking,
  calendar: Calendar,
  { until, now }: { until: LocalDate; now: number },
) {
  if (!isInHand(booking) || booking.hours || until <= booking.until)
    return refuse({ code: 'booking.notInThisState' })
  if (endsAt(booking) <= now) return refuse({ code: 'booking.alreadyLate' })
  if (booking.isRenewed) return refuse({ code: 'booking.renewedOnce' })
  if (daysIn({ from: booking.until, until }) > booking.terms.maxDays)
    return refuse({ code: 'booking.tooLong', maxDays: booking.terms.maxDays })
  return isWanted(booking, calendar, { until, now })
    ? refuse({ code: 'booking.othersWait' })
    : undefined
}

/** More days for what is out: once, at most as long again, and only if nobody waits for it. */
export function decideRenewal(
  booking: Booking,
  calendar: Calendar,
  asked: By & { readonly until: LocalDate },
): Outcome<Changed, RenewRefusal> {
  const { by, now, until } = asked
  if (sideOf(booking, by) !== 'borrower') return refuse({ code: 'booking.notYours' })
  const refused = refusedRenewal(booking, calendar, asked)
  if (refused) return refused
  if (calendar.terms.acceptance === 'automatic') return accept(renewedTo(booking, calendar, asked))
  const { status, dueAt } = booking
  const change = {
    status,
    changedAt: now,
    changedBy: by,
    ...(dueAt === undefined ? {} : { dueAt }),
  }
  return accept({
    booking: { ...changed(booking, change), renewal: { until, askedAt: now } },
    calendar: { ...calendar, rev: calendar.rev + 1 },
  })
}

/** The owner's word on it; what somebody else asked for meanwhile comes first. */
export function decideRenewalAnswer(
  booking: Booking,
  calendar: Calendar,
  { by, now, isYes }: By & { readonly isYes: boolean },
): Outcome<Changed, RenewRefusal> {
  if (sideOf(booking, by) !== 'owner') return refuse({ code: 'booking.notYours' })
  if (!booking.renewal) return refuse({ code: 'booking.notInThisState' })
  const { until } = booking.renewal
  const refused = isYes ? refusedRenewal(booking, calendar, { until, now }) : undefined
  if (refused) return refused
  if (isYes) return accept(renewedTo(booking, calendar, { by, now, until }))
  const { renewal: _asked, ...kept } = booking
  const { status, dueAt } = booking
  const change = {
    status,
    changedAt: now,
    changedBy: by,
    ...(dueAt === undefined ? {} : { dueAt }),
  }
  return accept({
    booking: { ...changed(kept, change), isRenewed: true },
    calendar: { ...calendar, rev: calendar.rev + 1 },
  })
}
