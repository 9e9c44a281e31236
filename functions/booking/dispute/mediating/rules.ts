import type { DisputeDecision, Mediation } from '../../../../shared/contract/disputed'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { type Calendar, clashWith } from '../../../listing/calendar/rules'
import { changed } from '../../answer/rules'
import { nextReminderAt } from '../../due/rules'
import {
  type Booking,
  returnedAt,
  sideOf,
  slotOf,
  withoutSlot,
  withReturned,
  withSlot,
} from '../../rules'
import type { Dispute } from '../../said/rules'

type Word = {
  readonly by: ResidentId
  readonly now: number
  readonly decision: DisputeDecision
  readonly mediation: Mediation
  readonly words?: string | undefined
  readonly until?: LocalDate | undefined
}
export type MediationRefusal = {
  readonly code:
    'dispute.alreadyDecided' | 'dispute.own' | 'dispute.notForThis' | 'dispute.othersWait'
}

/** What became of a booking by a worker's word; the calendar where its days changed. */
export type Mediated = {
  readonly booking: Booking
  readonly calendar?: Calendar
  /** Its days and its place in the allowance are free again. */
  readonly isReleased: boolean
  /** The thing itself is not to be had any more. */
  readonly isBroken: boolean
}

/** What can be decided: only what is not back can stay lent. */
export const decisionsOn = ({ was }: Pick<Dispute, 'was'>): readonly DisputeDecision[] =>
  was === 'handedOver' ? ['back', 'stays', 'settled'] : ['back', 'settled']

const decisionOf = ({ by, now, decision, mediation, words, until }: Word) => ({
  ...{ is: decision, mediation, by, at: now },
  ...(words === undefined || words === '' ? {} : { words }),
  ...(until === undefined ? {} : { until }),
})

type Open = { readonly booking: Booking; readonly dispute: Dispute; readonly calendar: Calendar }

function ended({ booking, dispute, calendar }: Open, word: Word): Mediated {
  const { by, now, decision } = word
  const isBroken = decision === 'settled'
  const status = isBroken ? 'closed' : 'returned'
  const isReleased = dispute.was === 'handedOver'
  const after: Booking = {
    ...changed(booking, { status, changedAt: now, changedBy: by }),
    returnedAt: isReleased ? now : returnedAt(booking),
    dispute: { ...dispute, decision: decisionOf(word) },
  }
  if (!isReleased) return { booking: after, isReleased, isBroken }
  const freed = isBroken ? withoutSlot(calendar, booking.id) : withReturned(calendar, booking, now)
  return { booking: after, calendar: freed, isReleased, isBroken }
}

/** Lent on, until the agreed day or a later one that nobody else has. */
function staying(
  { booking, dispute, calendar }: Open,
  word: Word,
): Outcome<Mediated, MediationRefusal> {
  const { by, now } = word
  // Hours are of one day.
  const until = booking.hours ? booking.until : (word.until ?? booking.until)
  if (until < booking.until) return refuse({ code: 'dispute.notForThis' })
  const others = withoutSlot(calendar, booking.id)
  const more = { from: localDateAt(now), until }
  if (until > booking.until && clashWith(others, more, now))
    return refuse({ code: 'dispute.othersWait' })
  const { told: _told, ...kept } = { ...booking, until }
  const dueAt = nextReminderAt(kept, now)
  const change = { status: 'handedOver', changedAt: now, changedBy: by } as const
  const lent: Booking = {
    ...changed(kept, { ...change, ...(dueAt === undefined ? {} : { dueAt }) }),
    isOverdueTold: false,
    dispute: { ...dispute, decision: decisionOf(word) },
  }
  const slot = { ...slotOf(lent), isOut: true } as const
  const after = withSlot(calendar, slot, 'booked')
  return accept({ booking: lent, calendar: after, isReleased: false, isBroken: false })
}

/** Decided once, and by nobody whom it concerns. */
export function decideMediation(
  booking: Booking,
  calendar: Calendar,
  word: Word,
): Outcome<Mediated, MediationRefusal> {
  const { dispute } = booking
  if (sideOf(booking, word.by)) return refuse({ code: 'dispute.own' })
  if (booking.status !== 'disputed' || !dispute) return refuse({ code: 'dispute.alreadyDecided' })
  if (!decisionsOn(dispute).includes(word.decision)) return refuse({ code: 'dispute.notForThis' })
  const open = { booking, dispute, calendar }
  return word.decision === 'stays' ? staying(open, word) : accept(ended(open, word))
}

/** Whether it repeats what the same worker decided: a retry, not a second opinion. */
export const isSameMediation = (
  { status, dispute }: Booking,
  { by, decision, mediation }: Pick<Word, 'by' | 'decision' | 'mediation'>,
): boolean =>
  status !== 'disputed' &&
  dispute?.decision?.by === by &&
  dispute.decision.is === decision &&
  dispute.decision.mediation === mediation
