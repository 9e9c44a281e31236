import type { LeftPlace, Phrase } from '../../../../shared/contract/bookingSaid'
import type { BookingStatus, Side } from '../../../../shared/contract/booking'
import type { PhotoEnd } from '../../../../shared/contract/bookingPhotos'
import type { DisputeDecision, DisputeReason } from '../../../../shared/contract/disputed'
import { addDays, DAY_MS, type LocalDate } from '../../../../shared/kernel/dates'
import { endsAt, type Span } from '../../../../shared/kernel/hours'
import type { BookingId, ResidentId } from '../../../../shared/kernel/ids'
import type { Calendar } from '../../../listing/calendar/rules'
import { decisionsOn } from '../../dispute/mediating/rules'
import { type Act, type Booking, isOpen, spanOf } from '../../rules'

/** Who did it: one of the two or both, whoever asked for the borrower, a colleague, or time. */
export type Doer = Side | 'both' | 'proxy' | 'worker' | 'clock'

type Happened =
  | { readonly what: 'asked' | 'handedOver' | 'returned' }
  | { readonly what: 'became'; readonly status: BookingStatus }
  | { readonly what: 'photo'; readonly end: PhotoEnd }
  | { readonly what: 'phrase'; readonly phrase: Phrase }
  | { readonly what: 'left'; readonly place: LeftPlace }
  | { readonly what: 'renewalAsked'; readonly until: LocalDate }
  | { readonly what: 'disputed'; readonly reason: DisputeReason }
  | { readonly what: 'said'; readonly words: string }
  | { readonly what: 'decided'; readonly is: DisputeDecision }
  | { readonly what: 'acted'; readonly act: Act['what'] }

/** Something that happened with a booking; `at` epoch ms. */
export type Moment = { readonly at: number; readonly by: Doer } & Happened

const doerIn = (booking: Booking, person: ResidentId | 'clock'): Doer => {
  if (person === 'clock') return 'clock'
  if (person === booking.borrowerId) return 'borrower'
  if (person === booking.ownerId) return 'owner'
  return person === booking.proxyId ? 'proxy' : 'worker'
}

function said(booking: Booking): readonly Moment[] {
  const { phrases = [], left = [], photos = [], actedBy = [] } = booking
  return [
    ...phrases.map(({ at, by, phrase }): Moment => ({
      ...{ at, by: doerIn(booking, by), what: 'phrase', phrase },
    })),
    ...left.map(({ at, place }): Moment => ({ at, by: 'borrower', what: 'left', place })),
    ...photos.map(({ at, by, end }): Moment => ({
      ...{ at, by: doerIn(booking, by), what: 'photo', end },
    })),
    ...actedBy.map(({ at, what: act }): Moment => ({ at, by: 'worker', what: 'acted', act })),
  ]
}

function disputed(booking: Booking): readonly Moment[] {
  const { dispute } = booking
  if (!dispute) return []
  const { openedAt, openedBy, reason, decision } = dispute
  return [
    { at: openedAt, by: doerIn(booking, openedBy), what: 'disputed', reason },
    ...dispute.said.map(({ at, by, words }): Moment => ({
      ...{ at, by: doerIn(booking, by), what: 'said', words },
    })),
    ...(decision
      ? [{ at: decision.at, by: 'worker', what: 'decided', is: decision.is } as const]
      : []),
  ]
}

const ENDS: ReadonlySet<BookingStatus> = new Set<BookingStatus>(['returned', 'closed'])

/** How it ended, or that it was agreed: what has no time of its own and came last. */
function became(booking: Booking): readonly Moment[] {
  const { status, changedAt: at, changedBy } = booking
  const isSaid = isOpen(booking) ? status !== 'accepted' : ENDS.has(status)
  return isSaid ? [] : [{ at, by: doerIn(booking, changedBy), what: 'became', status }]
}

/** What a colleague decides says so itself. */
const isBackByThemselves = ({ returnedAt, dispute }: Booking): boolean =>
  returnedAt !== undefined && returnedAt !== dispute?.decision?.at

/** What happened when, the first in front. */
export function momentsOf(booking: Booking): readonly Moment[] {
  const { requestedAt, proxyId, handedOverAt, returnedAt, renewal } = booking
  const all: readonly Moment[] = [
    { at: requestedAt, by: proxyId === undefined ? 'borrower' : 'proxy', what: 'asked' },
    ...(handedOverAt === undefined
      ? []
      : [{ at: handedOverAt, by: 'both', what: 'handedOver' } as const]),
    ...said(booking),
    ...(renewal
      ? [
          {
            at: renewal.askedAt,
            by: 'borrower',
            what: 'renewalAsked',
            until: renewal.until,
          } as const,
        ]
      : []),
    ...disputed(booking),
    ...(isBackByThemselves(booking)
      ? [{ at: returnedAt ?? 0, by: 'both', what: 'returned' } as const]
      : []),
    ...became(booking),
  ]
  return [...all].sort((a, b) => a.at - b.at)
}

/** What can still be decided of it. */
export const decisionsFor = ({ status, dispute }: Booking): readonly DisputeDecision[] =>
  status === 'disputed' && dispute ? decisionsOn(dispute) : []

/** As people name it: days are half-open. */
export const lastDayOf = ({ until }: Pick<Booking, 'until'>): LocalDate => addDays(until, -1)

/** How many whole days it is over. */
export const daysOver = (booking: Span, now: number): number =>
  Math.max(0, Math.floor((now - endsAt(booking)) / DAY_MS))

type Wants = Span & { readonly bookingId: BookingId; readonly borrowerId: ResidentId }
/** Somebody who wants the thing after whoever has it. */
export type Behind = Span & {
  readonly bookingId: BookingId
  readonly borrowerId: ResidentId
  readonly is: 'agreed' | 'asked' | 'waiting'
}

const behindAs = (wants: readonly Wants[], is: Behind['is']): readonly Behind[] =>
  wants.map((one) => ({ bookingId: one.bookingId, borrowerId: one.borrowerId, ...spanOf(one), is }))

/** So many are named. */
const NAMED = 3

/** Who waits behind a booking: the agreed first, each the soonest first. */
export function behindIn(calendar: Calendar, bookingId: BookingId): readonly Behind[] {
  const soonest = (wants: readonly Wants[]) =>
    wants.filter((one) => one.bookingId !== bookingId).sort((a, b) => a.from.localeCompare(b.from))
  const { booked, asked, queue = [] } = calendar
  return [
    ...behindAs(soonest(booked), 'agreed'),
    ...behindAs(soonest(asked), 'asked'),
    ...behindAs(queue, 'waiting'),
  ].slice(0, NAMED)
}
