import type { InputOf } from '../../../../../shared/contract/endpoint'
import {
  type DeclineReason,
  MAX_PROPOSED_SESSIONS,
  type MyProposal,
  type proposeEvent,
} from '../../../../../shared/contract/proposal'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import { wordsIn } from '../publish/again'
import { type Draft, EMPTY_DRAFT } from '../publish/draft'
import { type Here, lackingIn, venueOf, wordsOf } from '../publish/plan'
import { weekly } from '../publish/times'

type Wish = InputOf<typeof proposeEvent>

const partyOf = ({ maxParty, capacity }: Draft): Pick<Wish, 'maxParty'> =>
  maxParty > 1 ? { maxParty: Math.min(maxParty, capacity) } : {}

/** What a neighbour sends, for where they live; nothing while something is missing. */
export function wishOf(draft: Draft, here: Here): Wish | undefined {
  const { day, hours, weeks, signUp, capacity } = draft
  if (day === undefined || lackingIn(draft) !== undefined) return undefined
  return {
    compoundId: here.nodeId as Wish['compoundId'],
    words: wordsOf(draft),
    venue: venueOf(draft.place, here),
    sessions: weekly({ day, hours }, Math.min(weeks, MAX_PROPOSED_SESSIONS)),
    ...(weeks > 1 && signUp === 'course' ? { signUp } : {}),
    ...{ capacity, ...partyOf(draft) },
  }
}

/** What another day may help against. */
const FOR_ANOTHER_DAY: readonly (DeclineReason | undefined)[] = ['roomTaken', 'noTime']

/** Its first day, while that is to come and nothing was said against it. */
function dayOf({ sessions, reason }: MyProposal, today: LocalDate): Pick<Draft, 'day'> {
  const day = sessions[0]?.day
  const isLeft = day === undefined || day <= today || FOR_ANOTHER_DAY.includes(reason)
  return isLeft ? {} : { day }
}

/** What was proposed, filled in to be proposed once more. */
export function onceMore(proposal: MyProposal, today: LocalDate): Draft {
  const { words, venue, sessions, signUp, terms } = proposal
  return {
    ...{ ...EMPTY_DRAFT, ...wordsIn(words), ...dayOf(proposal, today) },
    ...{ place: venue.name, weeks: sessions.length, signUp },
    hours: sessions[0]?.hours ?? EMPTY_DRAFT.hours,
    ...{ capacity: terms.capacity, maxParty: terms.maxParty ?? EMPTY_DRAFT.maxParty },
  }
}
