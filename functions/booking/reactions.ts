import type { NoticeKind } from '../../shared/contract/notice'
import type { ResidentId } from '../../shared/kernel/ids'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import type { Booking } from './rules'

type Parties = 'owner' | 'borrower' | 'both'
type News = { readonly kind: NoticeKind; readonly to: Parties }

const byStatus = (
  before: Booking | undefined,
  { status, changedBy, ownerId }: Booking,
): News | undefined => {
  const news: Partial<Record<Booking['status'], News>> = {
    requested: { kind: 'booking.requested', to: 'owner' },
    accepted: before
      ? { kind: 'booking.accepted', to: 'borrower' }
      : { kind: 'booking.booked', to: 'owner' },
    declined: { kind: 'booking.declined', to: 'borrower' },
    expired: { kind: 'booking.expired', to: 'both' },
    cancelled:
      changedBy === ownerId
        ? { kind: 'booking.cancelledByOwner', to: 'borrower' }
        : { kind: 'booking.cancelledByBorrower', to: 'owner' },
    handedOver: { kind: 'booking.handedOver', to: 'both' },
    returned: { kind: 'booking.returned', to: 'both' },
    noShow: { kind: 'booking.noShow', to: 'both' },
  }
  return news[status]
}

/** What a change of a booking is news of, if of anything. */
export function newsOf(before: Booking | undefined, after: Booking): News | undefined {
  if (before?.status !== after.status) return byStatus(before, after)
  return after.isOverdueTold && !before.isOverdueTold
    ? { kind: 'booking.overdue', to: 'both' }
    : undefined
}

/** Never the one who acted: they know. */
export const audienceOf = (
  { to }: News,
  { ownerId, borrowerId, changedBy }: Booking,
): readonly ResidentId[] => {
  const parties = { owner: [ownerId], borrower: [borrowerId], both: [ownerId, borrowerId] }[to]
  return parties.filter((person) => person !== changedBy)
}

const bookingChanged = reaction<Booking>('Booking', async (world, { before, after }) => {
  const news = after && newsOf(before, after)
  if (!news) return
  const { id, rev, title, from, until, listingId, changedAt } = after
  for (const person of audienceOf(news, after))
    await tell(world, person, {
      kind: news.kind,
      ...{ title, from, until, listingId, bookingId: id, at: changedAt },
      cause: { factId: id, rev },
    })
})

export const bookingReactions: readonly Reaction[] = [bookingChanged]
