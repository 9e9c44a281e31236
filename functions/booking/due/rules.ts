import { addDays, HOUR_MS, localDateAt, startOf } from '../../../shared/kernel/dates'
import { endsAt, type Span } from '../../../shared/kernel/hours'
import { areAllOut, type Calendar, type Slot } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import { agreedHelpElapsed, isHelp } from '../help/rules'
import { type Booking, isInQueue, isOpen, returnedAt, type Told } from '../rules'

/** What time makes of a booking: `released` gives its days back, `told` only says how late it is, `cleared` has no photos. */
export type Elapsed = { readonly is: 'released' | 'told' | 'cleared'; readonly booking: Booking }

type Reminder = { readonly told: Told; readonly at: number }

const LATE_MS = HOUR_MS / 2
/**
 * When both are reminded of what is out, epoch ms, in order: on the morning of the last day, that evening (if somebody
 * waits for it), the morning after, and two days later. Hours have no last day: half an hour late, and the next morning.
 */
function remindersOf(agreed: Span): readonly Reminder[] {
  const end = endsAt(agreed)
  if (agreed.hours)
    return [
      { told: 'overdue', at: end + LATE_MS },
      { told: 'longOverdue', at: startOf(addDays(agreed.from, 1)) + 9 * HOUR_MS },
    ]
  return [
    { told: 'dueSoon', at: end - 15 * HOUR_MS },
    { told: 'nextWaits', at: end - 6 * HOUR_MS },
    { told: 'overdue', at: end + 9 * HOUR_MS },
    { told: 'longOverdue', at: end + 57 * HOUR_MS },
  ]
}

/** When the next reminder is due, epoch ms; `undefined` behind the last. */
export const nextReminderAt = (agreed: Span, now: number): number | undefined =>
  remindersOf(agreed).find(({ at }) => at > now)?.at

/** Whose turn is today or tomorrow. */
export const nextInLine = ({ booked }: Calendar, now: number): readonly Slot[] =>
  booked.filter(({ from, isOut }) => !isOut && from <= addDays(localDateAt(now), 1))

const isSomebodyHeldUp = (calendar: Calendar, now: number): boolean =>
  areAllOut(calendar) && (nextInLine(calendar, now).length > 0 || Boolean(calendar.queue?.length))

const isDue = ({ dueAt }: Booking, now: number): boolean => dueAt !== undefined && dueAt <= now

// A sweep that comes late says the last thing that is true, once.
function reminded(booking: Booking, calendar: Calendar | undefined, now: number): Booking {
  const passed = remindersOf(booking).filter(({ at }) => at <= now)
  const last = passed.at(-1)?.told
  const isMute = last === 'nextWaits' && !(calendar && isSomebodyHeldUp(calendar, now))
  const told = isMute ? booking.told : last
  const dueAt = nextReminderAt(booking, now)
  const change = { status: booking.status, changedAt: now, changedBy: 'clock' } as const
  return {
    ...changed(booking, { ...change, ...(dueAt === undefined ? {} : { dueAt }) }),
    isOverdueTold: endsAt(booking) <= now,
    ...(told === undefined ? {} : { told }),
  }
}

function neverPickedUp(booking: Booking, calendar: Calendar | undefined, now: number): Elapsed {
  // Whoever could not have it because it never came back has missed nothing.
  const status = calendar && areAllOut(calendar) ? 'cancelled' : 'noShow'
  const change = { changedAt: now, changedBy: 'clock' } as const
  return { is: 'released', booking: changed(booking, { ...change, status }) }
}

/** What is over changes for nobody: the photos of both ends are gone. */
const cleared = ({ photos: _photos, dueAt: _due, ...kept }: Booking): Elapsed => ({
  is: 'cleared',
  booking: { ...kept, rev: kept.rev + 1, returnedAt: returnedAt(kept) },
})

/** `undefined` while nothing is due. Asked twice, the second time nothing is. */
export function decideElapsed(
  booking: Booking,
  calendar: Calendar | undefined,
  now: number,
): Elapsed | undefined {
  if (!isDue(booking, now)) return undefined
  if (!isOpen(booking)) return cleared(booking)
  // Not when it was due: the news of a late sweep would stand below what was read already.
  const change = { changedAt: now, changedBy: 'clock' } as const
  if (booking.status === 'requested' || isInQueue(booking))
    return { is: 'released', booking: changed(booking, { ...change, status: 'expired' }) }
  if (booking.status !== 'accepted')
    return { is: 'told', booking: reminded(booking, calendar, now) }
  return isHelp(booking) ? agreedHelpElapsed(booking, now) : neverPickedUp(booking, calendar, now)
}
