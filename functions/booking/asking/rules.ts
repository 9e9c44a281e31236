import {
  MAX_OPEN_PER_HOUSEHOLD,
  MAX_OPEN_PER_PERSON,
  MAX_WAITING_PER_LISTING,
} from '../../../shared/contract/booking'
import type { LocalDate } from '../../../shared/kernel/dates'
import { meets, type Span } from '../../../shared/kernel/hours'
import type {
  BookingId,
  BuildingId,
  CompoundId,
  HouseholdId,
  ResidentId,
} from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Calendar, clashWith, isPromised } from '../../listing/calendar/rules'
import { heldBy, isChain } from '../chain/rules'
import { withoutHours } from '../../listing/calendar/slots/rules'
import { dueAtOf, type Kind, kindOf } from '../help/rules'
import { leftBehindQueue } from '../queue/turn/rules'
import { type DaysRefusal, refusedByDays } from './days/rules'
import { type Allowance, type Booking, slotOf, spanOf, withSlot } from '../rules'

export type Wanted = Span & {
  readonly id: BookingId
  readonly borrowerId: ResidentId
  readonly borrowerBuildingId: BuildingId
  readonly borrowerCompoundId: CompoundId
  readonly householdId: HouseholdId
  readonly proxyId?: ResidentId | undefined
  readonly request: Booking['request']
  readonly today: LocalDate
  readonly now: number
}

export type BookRefusal =
  | DaysRefusal
  | { readonly code: 'booking.promised' }
  | ({ readonly code: 'booking.ownListing' | 'booking.notOpen' } & Kind)
  | { readonly code: 'booking.chained'; readonly maxDays: number }
  | { readonly code: 'booking.overlap' | 'booking.ownOverlap'; readonly clash: Span }
  | { readonly code: 'booking.slotFull' | 'booking.manyWaiting' }
  | { readonly code: 'booking.queueFirst'; readonly ahead: number }
  | ({
      readonly code: 'booking.householdLimit' | 'booking.personLimit'
      readonly max: number
    } & Kind)

type Refused = { readonly ok: false; readonly refusal: BookRefusal } | undefined

/** Nobody borrows their own, or what its owner keeps for now. */
export function refusedByThing(calendar: Calendar, { borrowerId }: Wanted): Refused {
  const { ownerId, isOpen } = calendar
  if (borrowerId === ownerId) return refuse({ code: 'booking.ownListing', ...kindOf(calendar) })
  if (!isOpen) return refuse({ code: 'booking.notOpen', ...kindOf(calendar) })
  return isPromised(calendar) ? refuse({ code: 'booking.promised' }) : undefined
}

/** What the terms and the clock say against these days, whoever else wants them. */
export const refusedByDates = ({ terms }: Calendar, wanted: Wanted): Refused =>
  refusedByDays(terms, wanted)

function refusedByClash(calendar: Calendar, wanted: Wanted): Refused {
  const clash = clashWith(calendar, wanted, wanted.now)
  if (!clash) return undefined
  return calendar.terms.unit === 'slot'
    ? refuse({ code: 'booking.slotFull' })
    : refuse({ code: 'booking.overlap', clash: spanOf(clash) })
}

function refusedByOthers(calendar: Calendar, wanted: Wanted): Refused {
  const { asked, terms } = calendar
  const ours = heldBy(calendar, wanted, wanted.now).find((span) => meets(span, wanted))
  if (ours) return refuse({ code: 'booking.ownOverlap', clash: ours })
  const clash = refusedByClash(calendar, wanted)
  if (clash) return clash
  if (clashWith(leftBehindQueue(calendar, wanted.now), wanted, wanted.now))
    return refuse({ code: 'booking.queueFirst', ahead: calendar.queue?.length ?? 0 })
  if (isChain(calendar, wanted, wanted.now))
    return refuse({ code: 'booking.chained', maxDays: terms.maxDays })
  return asked.length >= MAX_WAITING_PER_LISTING
    ? refuse({ code: 'booking.manyWaiting' })
    : undefined
}

/** Why these days cannot be had, whoever has how much else. */
export const refusedFor = (calendar: Calendar, wanted: Wanted): Refused =>
  refusedByDates(calendar, wanted) ?? refusedByOthers(calendar, wanted)

/** How much one may have open at once. */
export function refusedByLimits(
  { open }: Allowance,
  { borrowerId }: Wanted,
  kind: Kind = {},
): Refused {
  if (open.filter(({ residentId }) => residentId === borrowerId).length >= MAX_OPEN_PER_PERSON)
    return refuse({ code: 'booking.personLimit', max: MAX_OPEN_PER_PERSON, ...kind })
  return open.length >= MAX_OPEN_PER_HOUSEHOLD
    ? refuse({ code: 'booking.householdLimit', max: MAX_OPEN_PER_HOUSEHOLD, ...kind })
    : undefined
}

/** The first revision of a booking, agreed at once where its owner wants it so. */
export function bookingOf(calendar: Calendar, wanted: Wanted): Booking {
  const { districtId, streetId, communityId, compoundId, listingId, ownerId } = calendar
  const terms = withoutHours(calendar.terms)
  const status = terms.acceptance === 'automatic' ? 'accepted' : 'requested'
  const kind = kindOf(calendar)
  const { id, borrowerId, borrowerBuildingId, householdId, request, now } = wanted
  return {
    ...{ districtId, streetId, communityId, compoundId, listingId, ownerId, terms },
    ...{ id, borrowerId, borrowerBuildingId, householdId, request },
    ...spanOf(wanted),
    ...(wanted.proxyId === undefined ? {} : { proxyId: wanted.proxyId }),
    ...(wanted.borrowerCompoundId === compoundId
      ? {}
      : { borrowerCompoundId: wanted.borrowerCompoundId }),
    rev: 1,
    ownerBuildingId: calendar.buildingId,
    title: calendar.title,
    coverPhotoId: calendar.coverPhotoId,
    accessories: calendar.accessories,
    status,
    ...kind,
    requestedAt: now,
    changedAt: now,
    changedBy: borrowerId,
    dueAt: dueAtOf({ ...kind, status, span: wanted, now }),
    isOverdueTold: false,
    wrongCodes: 0,
    done: [],
  }
}

export type Booked = {
  readonly booking: Booking
  readonly calendar: Calendar
  readonly allowance: Allowance
}

/** Whether a neighbour may have a thing on some days; requests occupy nothing until they are accepted. */
export function decideBooking(
  calendar: Calendar,
  allowance: Allowance,
  wanted: Wanted,
): Outcome<Booked, BookRefusal> {
  const refused =
    refusedByThing(calendar, wanted) ??
    refusedFor(calendar, wanted) ??
    refusedByLimits(allowance, wanted, kindOf(calendar))
  if (refused) return refused
  const booking = bookingOf(calendar, wanted)
  return accept({
    booking,
    calendar: withSlot(
      calendar,
      slotOf(booking),
      booking.status === 'accepted' ? 'booked' : 'asked',
    ),
    allowance: {
      ...allowance,
      rev: allowance.rev + 1,
      open: [...allowance.open, { bookingId: booking.id, residentId: booking.borrowerId }],
    },
  })
}
