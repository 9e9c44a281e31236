import type { Side } from '../../../shared/contract/booking'
import { type Again, MAX_THANKS_SAID, THANKS_DAYS } from '../../../shared/contract/bookingSaid'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Booking, returnedAt, sideOf } from '../rules'
import type { Thanks } from '../said/rules'

type Answer = { readonly thanks: boolean; readonly again: Again }
type By = { readonly by: ResidentId; readonly now: number }
type ThanksRefusal =
  | { readonly code: 'booking.notInThisState' | 'booking.thanksKept' }
  | { readonly code: 'booking.thanksLate'; readonly days: number }

const isKept = ({ at, times }: Thanks, now: number): boolean =>
  now - at >= DAY_MS || times >= MAX_THANKS_SAID

const ENDED_WELL: readonly Booking['status'][] = ['returned', 'given']

function refusedThanks(booking: Booking, side: Side, now: number): ThanksRefusal | undefined {
  const before = booking.thanks?.[side]
  if (!ENDED_WELL.includes(booking.status)) return { code: 'booking.notInThisState' }
  if (before && isKept(before, now)) return { code: 'booking.thanksKept' }
  return now - returnedAt(booking) >= THANKS_DAYS * DAY_MS
    ? { code: 'booking.thanksLate', days: THANKS_DAYS }
    : undefined
}

export const maySayThanks = (booking: Booking, side: Side, now: number): boolean =>
  refusedThanks(booking, side, now) === undefined

/** The answer as it is kept: when it was first given, and when the other was first thanked. */
function answered(before: Thanks | undefined, { thanks, again }: Answer, now: number): Thanks {
  const { at, times, thankedAt } = before ?? { at: now, times: 0 }
  const first = thankedAt ?? (thanks ? now : undefined)
  return {
    ...{ thanks, again, at, times: times + 1 },
    ...(first === undefined ? {} : { thankedAt: first }),
  }
}

/** Each of the two once, for a month after the return or the gift; within a day it can be changed. */
export function decideThanks(
  booking: Booking,
  answer: Answer,
  { by, now }: By,
): Outcome<Booking, ThanksRefusal> {
  const side = sideOf(booking, by) ?? 'borrower'
  const refused = refusedThanks(booking, side, now)
  if (refused) return refuse(refused)
  const thanks = { ...booking.thanks, [side]: answered(booking.thanks?.[side], answer, now) }
  return accept({
    ...{ ...booking, thanks, returnedAt: returnedAt(booking), rev: booking.rev + 1 },
    ...{ changedAt: now, changedBy: by },
  })
}

type Shown = { readonly myThanks?: Answer; readonly isThanked?: boolean }

/** One's own answer, and whether the other said thanks: what the other wants again is not for telling. */
export function thanksFor({ thanks = {} }: Pick<Booking, 'thanks'>, side: Side): Shown {
  const [mine, theirs] = [thanks[side], thanks[side === 'owner' ? 'borrower' : 'owner']]
  return {
    ...(mine ? { myThanks: { thanks: mine.thanks, again: mine.again } } : {}),
    ...(theirs?.thanks ? { isThanked: true } : {}),
  }
}
