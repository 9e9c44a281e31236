import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/proposal'
import { MAX_OPEN_PROPOSALS, type ProposalDecision } from '../../../shared/contract/proposal'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { decidePlan, occurrencesOf, type Plan } from '../planning/rules'
import type { Event, ProposalCard } from '../rules'

type Wish = InputOf<typeof contract.proposeEvent>

/** What a neighbour proposes, with no other terms than how many may come. */
export const planOf = ({ words, venue, sessions, ...wish }: Wish): Plan => ({
  ...{ words, venue, sessions, signUp: wish.signUp ?? 'each' },
  terms: {
    capacity: wish.capacity,
    ...(wish.maxParty === undefined ? {} : { maxParty: wish.maxParty }),
  },
})

/** So that one person does not fill the desk. */
export const hasRoom = (
  own: readonly ProposalCard[],
): Outcome<undefined, { readonly code: 'proposal.tooMany'; readonly max: number }> =>
  own.filter(({ status }) => status === 'proposed').length < MAX_OPEN_PROPOSALS
    ? accept(undefined)
    : refuse({ code: 'proposal.tooMany', max: MAX_OPEN_PROPOSALS })

export type Decision = Pick<
  InputOf<typeof contract.decideProposal>,
  'decision' | 'reason' | 'venue' | 'terms' | 'sessions'
>
type By = {
  readonly by: ResidentId
  readonly at: number
  readonly sessionIdOf: (position: number) => SessionId
}

function decline(event: Event, { reason }: Decision, { by, at }: By) {
  if (reason === undefined)
    return refuse({ code: 'input.invalid', field: 'reason', problem: 'missing' })
  const proposal = { decidedBy: by, decidedAt: at, reason }
  return accept<Event>({ ...event, status: 'declined', proposal })
}

/** As it was proposed, or with what the worker changed in it. */
function approve(event: Event, decision: Decision, { by, at, sessionIdOf }: By) {
  const { venue = event.venue, terms = event.terms, sessions = event.sessions } = decision
  const plan = decidePlan({ sessions, terms }, at)
  if (!plan.ok) return plan
  return accept<Event>({
    ...event,
    ...{ status: 'published', venue, terms },
    sessions: occurrencesOf(plan.value.sessions, sessionIdOf),
    proposal: { decidedBy: by, decidedAt: at },
  })
}

/** Decided once, and never by whose it is. */
export function decideOn(event: Event, decision: Decision, by: By) {
  if (event.organiserId === by.by) return refuse({ code: 'proposal.own' })
  if (event.status !== 'proposed') return refuse({ code: 'event.notInThisState' })
  return decision.decision === 'declined'
    ? decline(event, decision, by)
    : approve(event, decision, by)
}

/** Whether it repeats what the same worker decided: a retry, not a second opinion. */
export function isSameDecision(
  { proposal }: Pick<Event, 'proposal'>,
  { decision, reason }: Pick<Decision, 'decision' | 'reason'>,
  by: ResidentId,
): boolean {
  if (proposal?.decidedBy !== by) return false
  const decided: ProposalDecision = proposal.reason === undefined ? 'approved' : 'declined'
  return decided === decision && (decided === 'approved' || proposal.reason === reason)
}

/** Its words, when and where: alike for its desk and for whose it is. */
export const proposedOf = ({ id, createdAt, nodeName, ...event }: Event) => ({
  ...{ id, since: createdAt, compoundName: nodeName },
  ...{ words: event.words, venue: event.venue, signUp: event.signUp, terms: event.terms },
  sessions: event.sessions.map(({ day, hours }) => ({ day, hours })),
})
