import { NOW } from '../../../shared/contract/figures'
import { endsAt, halfHoursIn } from '../../../shared/kernel/hours'
import type { CheckIn } from '../../attendance/rules'
import { isIn } from '../../attendance/rules'
import { type Booking, returnedAt } from '../../booking/rules'
import { isHelp } from '../../booking/help/rules'
import type { Thanks } from '../../booking/said/rules'
import type { Session } from '../../event/rules'
import { isSkill, isVisible, type Listing } from '../../listing/rules'
import type { Membership } from '../../resident/rules'
import { type Entry, monthOf, type Months, monthsOf } from '../rules'

const HALF_HOUR = 30

/** With the owner: taken back, also where the two disagree about it afterwards. */
const isBack = ({ status, dispute }: Booking): boolean =>
  status === 'returned' || (status === 'disputed' && dispute?.was === 'returned')

const isOut = ({ status, dispute }: Booking): boolean =>
  status === 'handedOver' || (status === 'disputed' && dispute?.was === 'handedOver')

/** What is lost and settled was had too. */
const wasHad = (booking: Booking): boolean =>
  isOut(booking) || isBack(booking) || booking.status === 'closed'

/** Whether it was back, or said to stand somewhere, before what was agreed was over. */
const isLate = (booking: Booking): boolean => {
  const end = endsAt(booking)
  return returnedAt(booking) > end && !(booking.left ?? []).some(({ at }) => at <= end)
}

function loanOf(booking: Booking): readonly Entry[] {
  if (!wasHad(booking)) return []
  const backIn = monthOf(returnedAt(booking))
  const { handedOverAt = booking.from } = booking
  return [
    [monthOf(handedOverAt), 'lent', 1],
    ...(isOut(booking) ? ([[NOW, 'out', 1]] as const) : []),
    ...(isBack(booking) ? ([[backIn, 'returned', 1]] as const) : []),
    ...(isBack(booking) && isLate(booking) ? ([[backIn, 'late', 1]] as const) : []),
  ]
}

function helpOf(booking: Booking): readonly Entry[] {
  if (!isBack(booking)) return []
  const minutes = booking.hours === undefined ? 0 : halfHoursIn(booking.hours) * HALF_HOUR
  const month = monthOf(booking.from)
  return [
    [month, 'helps', 1],
    [month, 'helpMinutes', minutes],
  ]
}

function saidOf(said: Thanks | undefined): readonly Entry[] {
  if (said === undefined) return []
  const month = monthOf(said.at)
  return [
    ...(said.thanks ? ([[month, 'thanks', 1]] as const) : []),
    ...(said.again === 'unsaid' ? [] : ([[month, 'againAsked', 1]] as const)),
    ...(said.again === 'yes' ? ([[month, 'againYes', 1]] as const) : []),
  ]
}

function heldOf(booking: Booking): readonly Entry[] {
  if (isHelp(booking)) return helpOf(booking)
  const { status, handedOverAt = booking.changedAt } = booking
  if (status === 'given') return [[monthOf(handedOverAt), 'given', 1]]
  return booking.terms.isGift ? [] : loanOf(booking)
}

/** Of a thing lent or given, or of help. */
export const bookingCounts = (booking: Booking): Months =>
  monthsOf([
    ...heldOf(booking),
    ...saidOf(booking.thanks?.borrower),
    ...saidOf(booking.thanks?.owner),
  ])

/** Of a thing or skill: when it was first published, and while neighbours see it. */
export function listingCounts(listing: Listing): Months {
  const { publishedAt } = listing
  const isHelpful = isSkill(listing)
  return monthsOf([
    ...(publishedAt === undefined
      ? []
      : ([[monthOf(publishedAt), isHelpful ? 'offeredSkills' : 'offered', 1]] as const)),
    ...(isVisible(listing) ? ([[NOW, isHelpful ? 'onOfferSkills' : 'onOffer', 1]] as const) : []),
  ])
}

/** Whoever a worker verified, also when they have left since. */
export const membershipCounts = ({ status, decidedAt }: Membership): Months =>
  decidedAt !== undefined && (status === 'approved' || status === 'left')
    ? monthsOf([[monthOf(decidedAt), 'verified', 1]])
    : {}

/** Of what was held, once its list is handed in. */
export const sessionCounts = ({ status, kind, day }: Session): Months =>
  status === 'tookPlace'
    ? monthsOf([[monthOf(day), kind === 'class' ? 'classes' : 'events', 1]])
    : {}

export type Held = Pick<Session, 'status' | 'day' | 'hours'>

/** Of whoever came to a session, with those whom they brought along. */
export function checkInCounts(checkIn: CheckIn, { status, day, hours }: Held): Months {
  if (!isIn(checkIn) || status === 'cancelled') return {}
  const month = monthOf(day)
  const { party, feedback } = checkIn
  return monthsOf([
    [month, 'attended', party],
    [month, 'attendedMinutes', party * halfHoursIn(hours) * HALF_HOUR],
    ...(feedback === undefined ? [] : said(month, feedback)),
  ])
}

const said = (month: string, { face, ticks }: NonNullable<CheckIn['feedback']>): Entry[] => [
  [month, 'answers', 1],
  [month, face, 1],
  ...ticks.map((tick): Entry => [month, tick, 1]),
]

/** What stays of a fact that is gone: what happened, and nothing that stands now. */
export const withoutNow = ({ [NOW]: _standing, ...months }: Months): Months => months
