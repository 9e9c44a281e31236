import { type Confirmation, MAX_CODE_TRIES, type Side } from '../../../shared/contract/booking'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Calendar } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import { type Booking, overdueToldAt, sideOf, slotOf, withSlot } from '../rules'

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

type When = { readonly by: ResidentId; readonly now: number; readonly today: LocalDate }
type HandOverRefusal =
  | { readonly code: 'booking.notInThisState' | 'booking.stillOut' }
  | { readonly code: 'booking.tooEarly'; readonly from: LocalDate }
export type Handed = { readonly booking: Booking; readonly calendar: Calendar }

/** On its days, and never while it is still with somebody else. */
export function decideHandOver(
  booking: Booking,
  calendar: Calendar,
  { by, now, today }: When,
): Outcome<Handed, HandOverRefusal> {
  if (booking.status !== 'accepted' || booking.until <= today)
    return refuse({ code: 'booking.notInThisState' })
  if (today < booking.from) return refuse({ code: 'booking.tooEarly', from: booking.from })
  if (calendar.booked.some(({ isOut }) => isOut)) return refuse({ code: 'booking.stillOut' })
  return accept({
    booking: {
      ...changed(booking, {
        status: 'handedOver',
        changedAt: now,
        changedBy: by,
        dueAt: overdueToldAt(booking),
      }),
      wrongCodes: 0,
    },
    calendar: withSlot(calendar, { ...slotOf(booking), isOut: true }, 'booked'),
  })
}

export const decideTakeBack = (
  booking: Booking,
  { by, now }: When,
): Outcome<Booking, { readonly code: 'booking.notInThisState' }> =>
  booking.status === 'handedOver'
    ? accept(changed(booking, { status: 'returned', changedAt: now, changedBy: by }))
    : refuse({ code: 'booking.notInThisState' })
