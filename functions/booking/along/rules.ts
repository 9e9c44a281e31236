import {
  type LeftPlace,
  MAX_LEFT_SAID,
  MAX_PHRASES_A_DAY,
  MAX_PHRASES_KEPT,
  type Phrase,
} from '../../../shared/contract/bookingSaid'
import { localDateAt } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Booking, leftAt, sideOf } from '../rules'

type By = { readonly by: ResidentId; readonly now: number }
type StateRefusal = { readonly code: 'booking.notInThisState' }
type LeftRefusal = StateRefusal | { readonly code: 'booking.notYours' | 'booking.leftSaid' }

type Change = Pick<Booking, 'changedAt' | 'changedBy' | 'left' | 'phrases'>
const spoken = (booking: Booking, change: Change): Booking => ({
  ...booking,
  ...change,
  rev: booking.rev + 1,
})

/** Whether there is still something to say about where it stands. */
export const maySayLeft = ({ status, left = [] }: Pick<Booking, 'status' | 'left'>): boolean =>
  status === 'handedOver' && left.length < MAX_LEFT_SAID

/** It stays out until the owner has it: only the owner is told to go and look. */
export function decideLeft(
  booking: Booking,
  place: LeftPlace,
  { by, now }: By,
): Outcome<Booking, LeftRefusal> {
  if (sideOf(booking, by) !== 'borrower') return refuse({ code: 'booking.notYours' })
  if (booking.status !== 'handedOver') return refuse({ code: 'booking.notInThisState' })
  if (!maySayLeft(booking) || leftAt(booking, now) === place)
    return refuse({ code: 'booking.leftSaid' })
  const left = [...(booking.left ?? []), { place, at: now }]
  return accept(spoken(booking, { left, changedAt: now, changedBy: by }))
}

type Spoken = Pick<Booking, 'status' | 'phrases'>

const isOn = ({ status }: Spoken): boolean => status === 'accepted' || status === 'handedOver'
const saidToday = ({ phrases = [] }: Spoken, now: number): number =>
  phrases.filter(({ at }) => localDateAt(at) === localDateAt(now)).length

export const maySayPhrase = (booking: Spoken, now: number): boolean =>
  isOn(booking) && saidToday(booking, now) < MAX_PHRASES_A_DAY

/** One of the phrases to the other party, so many a day between the two. */
export function decidePhrase(
  booking: Booking,
  phrase: Phrase,
  { by, now }: By,
): Outcome<Booking, StateRefusal | { readonly code: 'booking.manyPhrases'; readonly max: number }> {
  if (!isOn(booking)) return refuse({ code: 'booking.notInThisState' })
  if (!maySayPhrase(booking, now))
    return refuse({ code: 'booking.manyPhrases', max: MAX_PHRASES_A_DAY })
  const phrases = [...(booking.phrases ?? []), { by, phrase, at: now }].slice(-MAX_PHRASES_KEPT)
  return accept(spoken(booking, { phrases, changedAt: now, changedBy: by }))
}

/** What the two wrote to each other, for one of them, while it is on. */
export const phrasesFor = (booking: Booking, person: ResidentId) =>
  isOn(booking)
    ? (booking.phrases ?? []).map(({ by, phrase, at }) => ({ phrase, isMine: by === person, at }))
    : []
