import {
  DISPUTE_DAYS,
  type Disputed,
  type DisputeReason,
  MAX_DISPUTE_SAID,
} from '../../../shared/contract/disputed'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Calendar } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import { isHelp } from '../help/rules'
import { type Booking, returnedAt, slotOf, withSlot } from '../rules'
import type { Dispute } from '../said/rules'

type StateRefusal = { readonly code: 'booking.notInThisState' }
type Said = { readonly by: ResidentId; readonly now: number; readonly words: string | undefined }

/** Whether a worker has said what became of it: that it stays lent settles nothing of how it comes back. */
const isSettled = ({ dispute }: Booking): boolean =>
  dispute !== undefined && dispute.decision?.is !== 'stays'

/** While it is out, and for a few days behind, unless it came back by a worker's word. */
export function mayDispute(booking: Booking, now: number): boolean {
  if (isHelp(booking)) return false
  if (booking.status === 'handedOver') return true
  const isRecent = now - returnedAt(booking) < DISPUTE_DAYS * DAY_MS
  return booking.status === 'returned' && isRecent && !isSettled(booking)
}

const saidBy = ({ by, now, words }: Said): Dispute['said'] =>
  words === undefined || words === '' ? [] : [{ by, words, at: now }]

export type Opened = { readonly booking: Booking; readonly calendar?: Calendar }

/** Frozen from now on: nothing is due, and what is not back is promised to nobody. */
export function decideOpening(
  booking: Booking,
  calendar: Calendar,
  { reason, ...said }: Said & { readonly reason: DisputeReason },
): Outcome<Opened, StateRefusal> {
  const { by, now } = said
  const was = booking.status
  if (!mayDispute(booking, now) || (was !== 'handedOver' && was !== 'returned'))
    return refuse({ code: 'booking.notInThisState' })
  const { renewal: _frozen, ...kept } = booking
  const disputed: Booking = {
    ...changed(kept, { status: 'disputed', changedAt: now, changedBy: by }),
    dispute: { openedAt: now, openedBy: by, was, reason, said: saidBy(said) },
    ...(was === 'returned' ? { returnedAt: returnedAt(booking) } : {}),
  }
  if (was === 'returned') return accept({ booking: disputed })
  const slot = { ...slotOf(disputed), isOut: true, isDisputed: true } as const
  return accept({ booking: disputed, calendar: withSlot(calendar, slot, 'booked') })
}

const timesSaid = ({ said }: Dispute, person: ResidentId): number =>
  said.filter(({ by }) => by === person).length

/** Whether somebody has something left to say. */
export const mayAdd = ({ status, dispute }: Booking, person: ResidentId): boolean =>
  status === 'disputed' && dispute !== undefined && timesSaid(dispute, person) < MAX_DISPUTE_SAID

export function decideAdding(
  booking: Booking,
  said: Said,
): Outcome<Booking, StateRefusal | { readonly code: 'dispute.saidEnough' }> {
  const { by, now } = said
  const { dispute } = booking
  if (booking.status !== 'disputed' || !dispute) return refuse({ code: 'booking.notInThisState' })
  if (!mayAdd(booking, by)) return refuse({ code: 'dispute.saidEnough' })
  return accept({
    ...booking,
    dispute: { ...dispute, said: [...dispute.said, ...saidBy(said)] },
    ...{ rev: booking.rev + 1, changedAt: now, changedBy: by },
  })
}

/** What one of the two sees of it. */
export function disputeFor(
  { dispute }: Pick<Booking, 'dispute'>,
  person: ResidentId,
): { readonly dispute?: Disputed } {
  if (!dispute) return {}
  const { reason, openedAt, openedBy, said, decision } = dispute
  const mine = said.filter(({ by }) => by === person).map(({ words }) => words)
  const shown = { reason, since: openedAt, isMine: openedBy === person, said: mine }
  if (!decision) return { dispute: shown }
  const { by: _worker, until: _until, ...known } = decision
  return { dispute: { ...shown, decision: known } }
}

/** Whether a dispute keeps it from those whose turn is next. */
export const isKept = (booking: Booking | undefined): boolean =>
  booking?.status === 'disputed' && booking.dispute?.was === 'handedOver'

type News = {
  readonly kind: 'booking.disputed' | 'booking.mediated'
  readonly to: 'both'
  readonly reason?: string
}

/** That it is frozen, and how it was settled. */
export function disputeNews(before: Booking, { status, dispute }: Booking): News | undefined {
  if (before.status === status) return undefined
  if (status === 'disputed') return { kind: 'booking.disputed', to: 'both' }
  if (before.status !== 'disputed') return undefined
  const reason = dispute?.decision?.is
  return { kind: 'booking.mediated', to: 'both', ...(reason === undefined ? {} : { reason }) }
}
