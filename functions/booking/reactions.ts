import type { ResidentId } from '../../shared/kernel/ids'
import { isPracticeId } from '../../shared/kernel/practice'
import { tell } from '../notice/actions'
import { glanceAtAccess } from '../platform/access'
import { mayActFor } from '../platform/acting'
import { type Reaction, reaction } from '../platform/stream'
import type { World } from '../platform/world'
import { calendarOf } from '../listing/calendar/actions'
import type { Calendar } from '../listing/calendar/rules'
import { isGift, type Listing } from '../listing/rules'
import { nextNewsOf } from './dispute/late/rules'
import { nextInLine } from './due/rules'
import { isHelp } from './help/rules'
import { audienceOf, newsOf, reasonOf } from './news/rules'
import { closeQueue, offerInTurn } from './queue/actions'
import { inTurn } from './queue/turn/rules'
import { type Booking, spanOf } from './rules'
import { loadBooking } from './store'

/** Whoever asked in the borrower's name, as long as they may act for them. */
async function proxyOf(
  world: World,
  { borrowerId, proxyId }: Booking,
): Promise<readonly ResidentId[]> {
  if (proxyId === undefined) return []
  const [proxy, principal] = await Promise.all([proxyId, borrowerId].map(glanceAtAccess))
  return proxy && principal && mayActFor(proxy, principal, world.now()) ? [proxyId] : []
}

type Words = Parameters<typeof tell>[2]

/** Whoever acts for the borrower hears what the borrower hears. */
async function tellAll(
  world: World,
  booking: Booking,
  { to, words }: { readonly to: readonly ResidentId[]; readonly words: Words },
): Promise<void> {
  const { borrowerId } = booking
  for (const person of to) await tell(world, person, words)
  if (!to.includes(borrowerId)) return
  for (const proxy of await proxyOf(world, booking))
    await tell(world, proxy, { ...words, onBehalfOf: borrowerId })
}

/** Whose turn is next hears it early, whatever the two before them do. */
const nextTold = reaction<Booking>('Booking', async (world, { before, after }) => {
  const kind = after && nextNewsOf(before, after)
  if (!kind) return
  const calendar = await calendarOf(after.listingId)
  if (!calendar) return
  const { id, rev, title, listingId, changedAt } = after
  for (const { bookingId } of nextInLine(calendar, changedAt)) {
    const next = await loadBooking(bookingId)
    if (!next) continue
    const words = {
      kind,
      ...{ title, listingId, bookingId, at: changedAt, ...spanOf(next) },
      cause: { factId: id, rev },
    }
    await tellAll(world, next, { to: [next.borrowerId], words })
  }
})

/** A place to practise is cleared every night: nobody hears of each thing that goes with it. */
const isCleared = ({ compoundId, status }: Booking): boolean =>
  isPracticeId(compoundId) && status === 'cancelled'

const bookingChanged = reaction<Booking>('Booking', async (world, { before, after }) => {
  const news = after && newsOf(before, after)
  if (!news || isCleared(after)) return
  const { id, rev, title, listingId, changedAt } = after
  const words = {
    kind: news.kind,
    ...{ title, listingId, bookingId: id, at: changedAt, ...spanOf(after) },
    ...reasonOf(news, after),
    ...(isHelp(after) ? { about: 'skill' as const } : {}),
    cause: { factId: id, rev },
  }
  await tellAll(world, after, { to: audienceOf(news, after), words })
})

/** Whatever freed some days, one path offers them: what the calendar became, not what was done to it. */
const queueMoves = reaction<Calendar>('Calendar', async (world, { after }) => {
  if (after?.queue?.length && inTurn(after, world.now()).offers.length > 0)
    await offerInTurn(world, after.listingId)
})

/** Nothing to wait for: it is closed or about to be, or given away to one neighbour alone. */
const takesNobody = (listing: Listing): boolean =>
  listing.closesAs !== undefined ||
  isGift(listing) ||
  !['draft', 'published', 'paused'].includes(listing.status)

const queueCloses = reaction<Listing>('Listing', async (world, { before, after }) => {
  if (after && takesNobody(after) && !(before && takesNobody(before)))
    await closeQueue(world, after.id)
})

export const bookingReactions: readonly Reaction[] = [
  bookingChanged,
  nextTold,
  queueCloses,
  queueMoves,
]
