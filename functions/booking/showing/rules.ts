import type { BookingView, Side } from '../../../shared/contract/booking'
import { endsAt } from '../../../shared/kernel/hours'
import type { Said } from '../../../shared/contract/bookingSaid'
import { maySayLeft, maySayPhrase, phrasesFor } from '../along/rules'
import { helpActions, isHelp } from '../help/rules'
import { mayAdd, mayDispute } from '../dispute/rules'
import { BOUND, type Purpose } from '../handover/rules'
import { missingOf, notGotOf } from '../parts/rules'
import { type Booking, hasBegun, isInHand } from '../rules'
import { maySayThanks, thanksFor } from '../thanks/rules'

/** The step that comes next at the door, if it is time for one. */
export function stepAhead(booking: Booking, now: number): Purpose | undefined {
  if (isHelp(booking)) return undefined
  if (booking.status === 'handedOver') return 'takeBack'
  return booking.status === 'accepted' && hasBegun(booking, now) ? 'handOver' : undefined
}

type Doing = BookingView['actions'][number]

const ANSWERS: Partial<Record<Booking['status'], Record<Side, readonly Doing[]>>> = {
  requested: { owner: ['accept', 'decline'], borrower: ['shift', 'cancel'] },
  accepted: { owner: ['cancel'], borrower: ['shift', 'cancel'] },
  queued: { owner: [], borrower: ['cancel'] },
  offered: { owner: [], borrower: ['takeOffer', 'cancel'] },
}

/** More days, or the word on them. */
function ofRenewal(booking: Booking, side: Side, now: number): readonly Doing[] {
  if (!isInHand(booking)) return []
  if (booking.renewal) return side === 'owner' ? ['answerRenewal'] : []
  const isPossible = !booking.isRenewed && !booking.hours && now < endsAt(booking)
  return side === 'borrower' && isPossible ? ['renew'] : []
}

const personOn = ({ ownerId, borrowerId }: Booking, side: Side) =>
  side === 'owner' ? ownerId : borrowerId

function alongTheWay(booking: Booking, side: Side, now: number): readonly Doing[] {
  const can: readonly (readonly [Doing, boolean])[] = [
    ['sayLeft', side === 'borrower' && maySayLeft(booking)],
    ['sayPhrase', maySayPhrase(booking, now)],
    ['sayThanks', maySayThanks(booking, side, now)],
    ['dispute', mayDispute(booking, now)],
    ['addToDispute', mayAdd(booking, personOn(booking, side))],
  ]
  return can.flatMap(([doing, isPossible]) => (isPossible ? [doing] : []))
}

/** What one party can do now, in the order to offer it. */
export function actionsOf(booking: Booking, side: Side, now: number): readonly Doing[] {
  if (isHelp(booking))
    return [...helpActions(booking, side, now), ...alongTheWay(booking, side, now)]
  const step = stepAhead(booking, now)
  const atTheDoor: readonly Doing[] =
    BOUND[step ?? 'handOver'] === side ? ['confirm'] : ['showQr', 'enterCode']
  return [
    ...(step ? atTheDoor : []),
    ...ofRenewal(booking, side, now),
    ...alongTheWay(booking, side, now),
    ...(ANSWERS[booking.status]?.[side] ?? []),
  ]
}

/** Name, number and door are for the two who have agreed, while it lasts. */
export const isAgreed = ({ status }: Booking): boolean =>
  status === 'accepted' || status === 'handedOver'

type Lists = {
  readonly [Name in 'notGot' | 'missing' | 'phrases']: NonNullable<Said[Name]>
}

/** What the two told each other, as one of them may see it; nothing where nothing was said. */
export function saidFor(booking: Booking, side: Side): Said {
  const person = personOn(booking, side)
  const lists: Lists = {
    notGot: [...notGotOf(booking)],
    missing: [...missingOf(booking)],
    phrases: phrasesFor(booking, person),
  }
  const known = Object.entries(lists).filter(([, list]) => list.length > 0)
  return { ...(Object.fromEntries(known) as Partial<Lists>), ...thanksFor(booking, side) }
}
