import { MAX_AHEAD_DAYS, MAX_QUEUE } from '../../../shared/contract/booking'
import { addDays, type LocalDate, startOf } from '../../../shared/kernel/dates'
import { meets, type Span, startsAt } from '../../../shared/kernel/hours'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Calendar, Slot, Waiting } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import {
  type Booked,
  bookingOf,
  type BookRefusal,
  refusedByDates,
  refusedByLimits,
  refusedByThing,
  type Wanted,
} from '../asking/rules'
import { heldBy } from '../chain/rules'
import {
  type Allowance,
  type Booking,
  lapsesAt,
  releasedAt,
  sideOf,
  slotOf,
  spanOf,
  withSlot,
} from '../rules'
import { inTurn } from './turn/rules'

export type Wish = Wanted & { readonly latest?: LocalDate | undefined }

type JoinRefusal =
  | BookRefusal
  | { readonly code: 'booking.freeNow'; readonly span: Span }
  | { readonly code: 'booking.alreadyQueued' }
  | { readonly code: 'booking.queueFull'; readonly max: number }

/** When a wish is over, epoch ms: its last day, or its hours, have begun without it. */
const hopelessAt = ({ latest, ...wish }: Pick<Wish, 'from' | 'until' | 'hours' | 'latest'>) =>
  wish.hours ? startsAt(wish) : startOf(addDays(latest ?? wish.from, 1))

const waitingFor = (wish: Wish): Waiting => {
  const { id: bookingId, borrowerId, householdId, latest } = wish
  return {
    ...{ bookingId, borrowerId, householdId },
    ...spanOf(wish),
    ...(latest === undefined ? {} : { latest }),
  }
}

type Refused = { readonly ok: false; readonly refusal: JoinRefusal } | undefined

function refusedByKind({ unit, isGift }: Calendar['terms'], wish: Wish): Refused {
  // For a slot that is full there are others, and somebody's hours cannot be shifted.
  if (unit === 'slot') return refuse({ code: 'booking.slotFull' })
  // A gift that is promised is refused before; until then everybody asks for it.
  return isGift ? refuse({ code: 'booking.freeNow', span: spanOf(wish) }) : undefined
}

function refusedByQueue(calendar: Calendar, wish: Wish): Refused {
  const { queue = [], terms } = calendar
  const unlike = refusedByKind(terms, wish)
  if (unlike) return unlike
  if (queue.some(({ householdId }) => householdId === wish.householdId))
    return refuse({ code: 'booking.alreadyQueued' })
  const clash = heldBy(calendar, wish, wish.now).find((span) => meets(span, wish))
  if (clash && wish.latest === undefined) return refuse({ code: 'booking.ownOverlap', clash })
  // Requests occupy nothing: whoever finds nothing but them in the way asks the owner too.
  const line = { ...calendar, asked: [], queue: [...queue, waitingFor(wish)] }
  const free = inTurn(line, wish.now).offers.find(({ bookingId }) => bookingId === wish.id)
  if (free) return refuse({ code: 'booking.freeNow', span: spanOf(free) })
  return queue.length >= MAX_QUEUE
    ? refuse({ code: 'booking.queueFull', max: MAX_QUEUE })
    : undefined
}

function refusedByLatest({ latest, today, from }: Wish): Refused {
  if (latest === undefined) return undefined
  if (latest > addDays(today, MAX_AHEAD_DAYS))
    return refuse({ code: 'booking.tooFarAhead', maxAheadDays: MAX_AHEAD_DAYS })
  return latest < from ? refuse({ code: 'booking.inThePast' }) : undefined
}

/** Gets in line behind everybody who is there; whoever finds the days free has no need to. */
export function decideJoin(
  calendar: Calendar,
  allowance: Allowance,
  wish: Wish,
): Outcome<Booked, JoinRefusal> {
  const refused =
    refusedByThing(calendar, wish) ??
    refusedByDates(calendar, wish) ??
    refusedByLatest(wish) ??
    refusedByQueue(calendar, wish) ??
    refusedByLimits(allowance, wish)
  if (refused) return refused
  const { latest } = wish
  const asked = bookingOf(calendar, wish)
  const booking: Booking = {
    ...asked,
    ...{ status: 'queued', dueAt: hopelessAt(wish) },
    ...(latest === undefined ? {} : { latest }),
  }
  return accept({
    booking,
    calendar: {
      ...calendar,
      rev: calendar.rev + 1,
      queue: [...(calendar.queue ?? []), waitingFor(wish)],
    },
    allowance: {
      ...allowance,
      rev: allowance.rev + 1,
      open: [...allowance.open, { bookingId: booking.id, residentId: booking.borrowerId }],
    },
  })
}

/** It is their turn: these days are kept for them, for a day and no longer than the first of them. */
export function offer({ latest: _, hours: __, ...booking }: Booking, slot: Slot, now: number) {
  const held = { ...booking, ...spanOf(slot) }
  const change = { status: 'offered', changedAt: now, changedBy: 'clock' } as const
  return changed(held, { ...change, dueAt: lapsesAt(now, slot) })
}

/** The calendar in which what is offered is held, and who is offered it waits no more. */
export const withOffers = (calendar: Calendar, offers: readonly Slot[]): Calendar => ({
  ...calendar,
  rev: calendar.rev + 1,
  booked: [...calendar.booked, ...offers],
  queue: (calendar.queue ?? []).filter(
    (one) => !offers.some(({ bookingId }) => bookingId === one.bookingId),
  ),
})

type By = { readonly by: ResidentId; readonly now: number }
export type Taken = { readonly booking: Booking; readonly calendar: Calendar }
type TakeRefusal = {
  readonly code: 'booking.notYours' | 'booking.notInThisState' | 'booking.offerOver'
}

/** Yes to what is kept: it is agreed, or the owner's to answer while it stays kept. */
export function decideTakeOffer(
  booking: Booking,
  calendar: Calendar,
  { by, now }: By,
): Outcome<Taken, TakeRefusal> {
  if (sideOf(booking, by) !== 'borrower') return refuse({ code: 'booking.notYours' })
  if (booking.status !== 'offered') return refuse({ code: 'booking.notInThisState' })
  if (booking.dueAt !== undefined && booking.dueAt <= now)
    return refuse({ code: 'booking.offerOver' })
  const { terms } = calendar
  const isAutomatic = terms.acceptance === 'automatic'
  const taken = changed(
    { ...booking, terms },
    {
      status: isAutomatic ? 'accepted' : 'requested',
      changedAt: now,
      changedBy: by,
      dueAt: isAutomatic ? releasedAt(booking) : lapsesAt(now, booking),
    },
  )
  const slot: Slot = isAutomatic ? slotOf(taken) : { ...slotOf(taken), isHeld: true }
  return accept({ booking: taken, calendar: withSlot(calendar, slot, 'booked') })
}

/** Nobody waits any more for what its owner put away. */
export const withoutQueue = (calendar: Calendar): Calendar => ({
  ...calendar,
  rev: calendar.rev + 1,
  queue: [],
})
