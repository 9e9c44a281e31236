import { SIDES } from '../../../shared/contract/booking'
import type { NoticeKind } from '../../../shared/contract/notice'
import type { ResidentId } from '../../../shared/kernel/ids'
import { disputeNews } from '../dispute/rules'
import { isOverInSilence } from '../help/rules'
import { missingOf } from '../parts/rules'
import { type Booking, isInQueue, isOpen, leftAt, type Told } from '../rules'

type Parties = 'owner' | 'borrower' | 'both'
type News = { readonly kind: NoticeKind; readonly to: Parties; readonly reason?: string }

/** Of parts that did not come back the borrower hears from the owner. */
const returnedNews = (booking: Booking): News => {
  const missing = missingOf(booking)
  return missing.length === 0
    ? { kind: 'booking.returned', to: 'both' }
    : { kind: 'booking.partsMissing', to: 'borrower', reason: missing.join('、') }
}

const byStatus = (before: Booking | undefined, booking: Booking): News | undefined => {
  const { status, changedBy, ownerId } = booking
  const news: Partial<Record<Booking['status'], News>> = {
    requested: { kind: 'booking.requested', to: 'owner' },
    accepted: before
      ? { kind: 'booking.accepted', to: 'borrower' }
      : { kind: 'booking.booked', to: 'owner' },
    declined: { kind: 'booking.declined', to: 'borrower' },
    expired: { kind: 'booking.expired', to: 'both' },
    cancelled: cancelledBy(changedBy, ownerId),
    handedOver: { kind: 'booking.handedOver', to: 'both' },
    returned: returnedNews(booking),
    given: { kind: 'booking.given', to: 'both' },
    noShow: { kind: 'booking.noShow', to: 'both' },
  }
  return news[status]
}

const leftNews = (before: Booking, { left = [] }: Booking): News | undefined => {
  const place = left[before.left?.length ?? 0]?.place
  return place && { kind: 'booking.left', to: 'owner', reason: place }
}
const phraseNews = (before: Booking, after: Booking): News | undefined => {
  const [was, is] = [before.phrases?.at(-1), after.phrases?.at(-1)]
  return is && is.at !== was?.at
    ? { kind: 'booking.phrase', to: 'both', reason: is.phrase }
    : undefined
}
const thanksNews = ({ thanks: was }: Booking, { thanks: is }: Booking): News | undefined =>
  SIDES.some((side) => was?.[side]?.thankedAt !== is?.[side]?.thankedAt)
    ? { kind: 'booking.thanked', to: 'both' }
    : undefined

function cancelledBy(changedBy: Booking['changedBy'], ownerId: ResidentId): News {
  if (changedBy === 'clock') return { kind: 'booking.fellThrough', to: 'both' }
  return changedBy === ownerId
    ? { kind: 'booking.cancelledByOwner', to: 'borrower' }
    : { kind: 'booking.cancelledByBorrower', to: 'owner' }
}

const REMINDERS: Record<Told, News> = {
  dueSoon: { kind: 'booking.dueSoon', to: 'borrower' },
  nextWaits: { kind: 'booking.nextWaits', to: 'borrower' },
  overdue: { kind: 'booking.overdue', to: 'both' },
  longOverdue: { kind: 'booking.longOverdue', to: 'both' },
  eve: { kind: 'booking.eve', to: 'both' },
}

const daysOf = ({ from, until, hours }: Booking): string =>
  [from, until, hours?.from, hours?.until].join(' ')

const isShifted = (before: Booking, after: Booking): boolean =>
  after.status !== 'handedOver' && isOpen(after) && daysOf(before) !== daysOf(after)

function ofRenewal(before: Booking, after: Booking): News | undefined {
  if (after.until !== before.until) return { kind: 'booking.renewed', to: 'both' }
  if (after.renewal && !before.renewal) return { kind: 'booking.renewalAsked', to: 'owner' }
  return before.renewal && !after.renewal
    ? { kind: 'booking.renewalDeclined', to: 'borrower' }
    : undefined
}

/** What was left elsewhere is in nobody's hands: its borrower is asked for nothing more. */
function ofReminder(before: Booking, after: Booking): News | undefined {
  if (after.told === undefined || after.told === before.told) return undefined
  const news = REMINDERS[after.told]
  if (leftAt(after, after.changedAt) === undefined) return news
  return news.to === 'both' ? { ...news, to: 'owner' } : undefined
}

const saidNews = (before: Booking, after: Booking): News | undefined =>
  leftNews(before, after) ?? phraseNews(before, after) ?? thanksNews(before, after)

/** Between the queue and a loan: the owner hears of it once somebody said yes to what was kept. */
function ofQueue(before: Booking, { status, changedBy, borrowerId }: Booking): News | undefined {
  if (status === 'offered') return { kind: 'booking.offered', to: 'borrower' }
  if (status === 'expired') {
    const kind = before.status === 'offered' ? 'booking.offerOver' : 'booking.queueOver'
    return { kind, to: 'borrower' }
  }
  if (status === 'cancelled' && changedBy !== borrowerId)
    return { kind: 'booking.queueClosed', to: 'borrower' }
  if (status === 'accepted') return { kind: 'booking.booked', to: 'owner' }
  return status === 'requested' ? { kind: 'booking.requested', to: 'owner' } : undefined
}

/** What a change of a booking is news of, if of anything. */
function ordinaryNews(before: Booking | undefined, after: Booking): News | undefined {
  if (!before) return byStatus(before, after)
  if (isInQueue(before)) return ofQueue(before, after)
  if (isShifted(before, after)) return { kind: 'booking.shifted', to: 'owner' }
  if (before.status !== after.status)
    return isOverInSilence(after) ? undefined : byStatus(before, after)
  return ofRenewal(before, after) ?? ofReminder(before, after) ?? saidNews(before, after)
}

export const newsOf = (before: Booking | undefined, after: Booking): News | undefined =>
  (before && disputeNews(before, after)) ?? ordinaryNews(before, after)

/** Never the one who acted: they know. */
export const audienceOf = (
  { to }: News,
  { ownerId, borrowerId, changedBy }: Booking,
): readonly ResidentId[] => {
  const parties = { owner: [ownerId], borrower: [borrowerId], both: [ownerId, borrowerId] }[to]
  return parties.filter((person) => person !== changedBy)
}

/** What was said, why it ended, or that it is about a gift. */
export function reasonOf(news: News, { because, terms }: Booking): { readonly reason?: string } {
  const reason = news.reason ?? because ?? (terms.isGift ? 'gift' : undefined)
  return reason === undefined ? {} : { reason }
}
