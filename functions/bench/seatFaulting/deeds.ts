import { arrive, undoCheckIn } from '../../../shared/contract/attendance'
import type { Endpoint } from '../../../shared/contract/endpoint'
import {
  cancelRegistration,
  joinWaitlist,
  signUp,
  takeSeat,
} from '../../../shared/contract/registration'
import { type Dice, oneOf } from '../../testing/dice'
import type { Reply } from '../indoors'
import type { Person, Said } from './stock'

export type Deed = 'signUp' | 'join' | 'cancel' | 'take' | 'arrive' | 'undo' | 'forge'
export const ENDPOINTS: Readonly<Record<Deed, Endpoint>> = {
  ...{
    signUp,
    join: joinWaitlist,
    cancel: cancelRegistration,
    take: takeSeat,
    arrive,
    forge: arrive,
    undo: undoCheckIn,
  },
}

const ANY: readonly Deed[] = ['signUp', 'join', 'cancel', 'take']

/** What makes sense to somebody, as far as they know; more often what comes more often. */
const MEANT: Readonly<Record<Said, readonly Deed[]>> = {
  confirmed: ['cancel'],
  waitlisted: ['cancel'],
  offered: ['take', 'take', 'cancel'],
  cancelled: ['signUp', 'join', 'join'],
  unknown: ANY,
}

export const deedOf = (dice: Dice, { said }: Person): Deed => oneOf(dice, MEANT[said])

const hasSeat = ({ said }: Person): boolean => said === 'confirmed' || said === 'offered'

/** Two hours before it begins whoever has a seat comes, or was written down by mistake; some show another class's code. */
export function deedAtDoor(dice: Dice, person: Person): Deed {
  if (person.hasCome && person.said === 'confirmed') return 'undo'
  if (hasSeat(person)) return dice() < 0.2 ? 'forge' : 'arrive'
  return deedOf(dice, person)
}

const ALREADY = 'registration.already'
/** What each may hear who knows how they stand; whoever does not may hear more. */
const FINE: Readonly<Record<Deed, readonly string[]>> = {
  signUp: ['confirmed', 'offered', 'session.full'],
  join: ['confirmed', 'offered', 'waitlisted'],
  cancel: ['cancelled'],
  take: ['confirmed'],
  arrive: ['in'],
  undo: ['undone'],
  forge: ['attendance.codeOver'],
}
const UNKNOWING = [
  ...[ALREADY, 'registration.notFound', 'registration.notOffered', 'registration.offerOver'],
]

export const isFine = (deed: Deed, said: Said, answer: string): boolean =>
  FINE[deed].includes(answer) || (said === 'unknown' && UNKNOWING.includes(answer))

const HEARD: Readonly<Record<string, Said>> = {
  ...{ confirmed: 'confirmed', offered: 'offered', waitlisted: 'waitlisted' },
  ...{ cancelled: 'cancelled', 'session.full': 'cancelled' },
  ...{ 'registration.notFound': 'cancelled', in: 'confirmed', undone: 'confirmed' },
}

/** How somebody knows to stand behind an answer. */
export const saidAfter = (answer: string): Said => HEARD[answer] ?? 'unknown'

/** Where the answer does not say how somebody stands. */
const SAYS: Partial<Record<Deed, string>> = { arrive: 'in', forge: 'in', undo: 'undone' }

export function answerIn(deed: Deed, { status, value, refusal }: Reply): string {
  if (status !== 200) return refusal?.code ?? String(status)
  return SAYS[deed] ?? String(value['status'])
}

/** What others or the clock made of how somebody stood. */
export const BECAME: Readonly<Record<string, string>> = {
  'waitlisted confirmed': 'promoted',
  'waitlisted offered': 'was offered',
  'offered cancelled lapsed': 'lapsed',
}
