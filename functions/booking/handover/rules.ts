import { type Confirmation, MAX_CODE_TRIES, type Side } from '../../../shared/contract/booking'
import { endsAt, type Span } from '../../../shared/kernel/hours'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { areAllOut, type Calendar } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import { nextReminderAt } from '../due/rules'
import { isHelp } from '../help/rules'
import { type Booking, hasBegun, sideOf, slotOf, spanOf, withSlot } from '../rules'

export type Purpose = 'handOver' | 'takeBack'

/** Whom the step binds, and who alone can therefore confirm it: the borrower gets it, the owner gets it back. */
export const BOUND: Record<Purpose, Side> = { handOver: 'borrower', takeBack: 'owner' }

type Said = {
  readonly by: ResidentId
  readonly confirmation: Confirmation
  /** The four digits that the bound party reads out. */
  readonly code: string
  /** Whether the QR is the other party's, for this step, and not yet stale. */
  readonly isQrValid: boolean
}
export type ConfirmRefusal =
  | { readonly code: 'booking.notYours' | 'booking.wrongQr' | 'booking.codeLocked' }
  | { readonly code: 'booking.wrongCode'; readonly triesLeft: number }

function decideCode(
  booking: Booking,
  { code, confirmation }: Said,
): Outcome<'confirmed', ConfirmRefusal> {
  if (booking.wrongCodes >= MAX_CODE_TRIES) return refuse({ code: 'booking.codeLocked' })
  if (confirmation.by === 'code' && confirmation.code === code) return accept('confirmed')
  return refuse({ code: 'booking.wrongCode', triesLeft: MAX_CODE_TRIES - booking.wrongCodes - 1 })
}

/**
 * Whether this is the bound party's word: its own tap, its scan of the other's code, or its spoken digits typed by
 * the other.
 */
export function decideConfirmation(
  booking: Booking,
  purpose: Purpose,
  said: Said,
): Outcome<'confirmed', ConfirmRefusal> {
  const isBound = sideOf(booking, said.by) === BOUND[purpose]
  const { by } = said.confirmation
  if (by === 'code' ? isBound : !isBound) return refuse({ code: 'booking.notYours' })
  if (by === 'code') return decideCode(booking, said)
  return by === 'tap' || said.isQrValid ? accept('confirmed') : refuse({ code: 'booking.wrongQr' })
}

type When = { readonly by: ResidentId; readonly now: number }
type HandOverRefusal =
  | { readonly code: 'booking.notInThisState' | 'booking.stillOut' }
  | ({ readonly code: 'booking.tooEarly' } & Span)
export type Handed = { readonly booking: Booking; readonly calendar: Calendar }

/** What is lent has to come back; of what is given away this is the end. */
function handed(booking: Booking, now: number) {
  if (booking.terms.isGift) return { status: 'given' } as const
  const dueAt = nextReminderAt(booking, now)
  return { status: 'handedOver', ...(dueAt === undefined ? {} : { dueAt }) } as const
}

/** On its days, and never while it is still with somebody else. */
export function decideHandOver(
  booking: Booking,
  calendar: Calendar,
  { by, now }: When,
): Outcome<Handed, HandOverRefusal> {
  if (booking.status !== 'accepted' || isHelp(booking) || endsAt(booking) <= now)
    return refuse({ code: 'booking.notInThisState' })
  if (!hasBegun(booking, now)) return refuse({ code: 'booking.tooEarly', ...spanOf(booking) })
  if (areAllOut(calendar)) return refuse({ code: 'booking.stillOut' })
  return accept({
    booking: {
      ...changed(booking, { ...handed(booking, now), changedAt: now, changedBy: by }),
      wrongCodes: 0,
      handedOverAt: now,
    },
    calendar: withSlot(calendar, { ...slotOf(booking), isOut: true }, 'booked'),
  })
}

export const decideTakeBack = (
  booking: Booking,
  { by, now }: When,
): Outcome<Booking, { readonly code: 'booking.notInThisState' }> =>
  booking.status === 'handedOver'
    ? accept({
        ...changed(booking, { status: 'returned', changedAt: now, changedBy: by }),
        returnedAt: now,
      })
    : refuse({ code: 'booking.notInThisState' })
