import { type BookingView, type Ending, type Side } from '../../../shared/contract/booking'
import type { Terms } from '../../../shared/contract/listing'
import { DAY_MS, HOUR_MS, startOf } from '../../../shared/kernel/dates'
import { endsAt, type Span, startsAt } from '../../../shared/kernel/hours'
import type { CompoundId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Booking, lapsesAt, releasedAt, sideOf } from '../rules'

/** Help by the slot, and not a thing. */
export const isHelp = ({ kind }: Pick<Booking, 'kind'>): boolean => kind === 'skill'

export type Kind = { readonly kind?: 'skill' }
/** That it is help, where it is: said with the refusals that name it, and kept on the booking. */
export const kindOf = ({ terms }: { readonly terms: Terms }): Kind =>
  terms.unit === 'slot' ? { kind: 'skill' } : {}

export const hasStarted = (slot: Span, now: number): boolean => startsAt(slot) <= now

/** Once it has begun it is neither called off nor shifted. */
export const hasBegunHelp = (booking: Booking, now: number): boolean =>
  isHelp(booking) && hasStarted(booking, now)

/** Six in the evening of the day before, epoch ms: both are reminded. */
const eveOf = ({ from }: Span): number => startOf(from) - 6 * HOUR_MS
/** A day behind its end: whoever was content said nothing. */
const silentEndOf = (slot: Span): number => endsAt(slot) + DAY_MS

type Due = Pick<Booking, 'kind'> & {
  readonly status: 'requested' | 'accepted'
  readonly span: Span
  readonly now: number
}

function helpDueAt({ status, span, now }: Due): number {
  if (status === 'requested') return Math.min(now + DAY_MS, startsAt(span))
  return eveOf(span) > now ? eveOf(span) : silentEndOf(span)
}

/** When time will change a booking that is asked for, or agreed. */
export function dueAtOf(due: Due): number {
  if (isHelp(due)) return helpDueAt(due)
  return due.status === 'accepted' ? releasedAt(due.span) : lapsesAt(due.now, due.span)
}

type By = { readonly by: ResidentId; readonly now: number }
type EndRefusal = {
  readonly code: 'booking.notYours' | 'booking.notInThisState' | 'booking.slotTooEarly'
}

const STATUS: Record<Ending, 'returned' | 'noShow'> = { done: 'returned', notCome: 'noShow' }

const ended = (
  { dueAt: _due, ...booking }: Booking,
  change: Pick<Booking, 'status' | 'changedAt' | 'changedBy'>,
): Booking => ({ ...booking, ...change, rev: booking.rev + 1 })

/** Whoever was helped says that it is done; that the other one did not come, either of them. */
export function decideEnding(
  booking: Booking,
  ending: Ending,
  { by, now }: By,
): Outcome<Booking, EndRefusal> {
  if (ending === 'done' && sideOf(booking, by) === 'owner')
    return refuse({ code: 'booking.notYours' })
  if (!isHelp(booking) || booking.status !== 'accepted')
    return refuse({ code: 'booking.notInThisState' })
  if (!hasStarted(booking, now)) return refuse({ code: 'booking.slotTooEarly' })
  return accept(ended(booking, { status: STATUS[ending], changedAt: now, changedBy: by }))
}

export type HelpElapsed = { readonly is: 'released' | 'told'; readonly booking: Booking }

/** What time makes of agreed help: on the eve both are reminded; a day behind its end it counts as done. */
export function agreedHelpElapsed(booking: Booking, now: number): HelpElapsed {
  const change = { changedAt: now, changedBy: 'clock' } as const
  if (silentEndOf(booking) <= now)
    return { is: 'released', booking: ended(booking, { ...change, status: 'returned' }) }
  // A sweep that comes late does not speak of tomorrow any more.
  const told = hasStarted(booking, now) ? {} : ({ told: 'eve' } as const)
  const reminded = ended(booking, { ...change, status: 'accepted' })
  return { is: 'told', booking: { ...reminded, ...told, dueAt: silentEndOf(booking) } }
}

/** Help of which nobody said anything was given: that is no news. */
export const isOverInSilence = (booking: Booking): boolean =>
  isHelp(booking) && booking.status === 'returned' && booking.changedBy === 'clock'

type Doing = BookingView['actions'][number]

/** Once it has begun there is nothing to call off, only what came of it. */
export function helpActions(booking: Booking, side: Side, now: number): readonly Doing[] {
  if (booking.status === 'requested')
    return side === 'owner' ? ['accept', 'decline'] : ['shift', 'cancel']
  if (booking.status !== 'accepted') return []
  if (hasStarted(booking, now)) return side === 'borrower' ? ['finish', 'notCome'] : ['notCome']
  return side === 'owner' ? ['cancel'] : ['shift', 'cancel']
}

type Door = { readonly of: ResidentId; readonly compoundId: CompoundId }

/** Whose door one of the two must find: the helper's, or that of whoever is helped at home. */
export function doorFor(booking: Booking, side: Side): Door | undefined {
  const { ownerId, borrowerId, compoundId, borrowerCompoundId = compoundId, terms } = booking
  const isAtOwners = isHelp(booking) ? terms.venue === 'helper' : terms.handover === 'door'
  if (side === 'borrower') return isAtOwners ? { of: ownerId, compoundId } : undefined
  return isHelp(booking) && terms.venue === 'asker'
    ? { of: borrowerId, compoundId: borrowerCompoundId }
    : undefined
}
