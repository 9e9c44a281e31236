import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import {
  EVENT_STATUSES,
  EventTerms,
  EventWords,
  MAX_CAPACITY,
  MAX_PARTY,
  MAX_SESSIONS,
  PLAN_REFUSALS,
  SIGN_UPS,
  Times,
  Venue,
} from './event'
import { cursor, id, instant } from './fields'
import { NOT_OPEN } from './place'
import { once, type ShapeOf } from './schema'

export const MAX_PROPOSED_SESSIONS = 8
export const MAX_OPEN_PROPOSALS = 3

/** roomTaken: the room has gone · noTime: nobody is free then · notForHere · unclear: what is meant. */
export const DECLINE_REASONS = ['roomTaken', 'noTime', 'notForHere', 'unclear'] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** A neighbour proposes something that they would hold; a worker has the say. */
export const proposeEvent = classEndpoint({
  name: 'proposeEvent',
  method: 'POST',
  path: '/compounds/:compoundId/proposals',
  audience: 'resident',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      words: EventWords(),
      venue: Venue(),
      sessions: z.array(Times()).check(z.minLength(1), z.maxLength(MAX_PROPOSED_SESSIONS)),
      signUp: z.optional(z.enum(SIGN_UPS)),
      capacity: z.int().check(z.gte(1), z.lte(MAX_CAPACITY)),
      maxParty: z.optional(z.int().check(z.gte(1), z.lte(MAX_PARTY))),
    }),
  output: () => z.object({ id: id('event') }),
  refusals: ['proposal.tooMany', ...PLAN_REFUSALS, ...NOT_OPEN],
})

const proposed = once(() => ({
  id: id('event'),
  /** Epoch ms. */
  since: instant(),
  compoundName: z.string(),
  words: EventWords(),
  venue: Venue(),
  sessions: z.array(Times()),
  signUp: z.enum(SIGN_UPS),
  terms: EventTerms(),
}))

/** For the desk: whose it is by their form of address. */
export const Proposal = once(() => z.object({ ...proposed(), proposer: z.string() }))
export type Proposal = ShapeOf<typeof Proposal>

/** What neighbours propose, the longest waiting first. */
export const listProposals = classEndpoint({
  name: 'listProposals',
  method: 'GET',
  path: '/workbench/:nodeId/proposals',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(Proposal()), cursor: z.optional(z.string()) }),
  refusals: [],
})

const PROPOSAL_DECISIONS = ['approved', 'declined'] as const
export type ProposalDecision = (typeof PROPOSAL_DECISIONS)[number]

/** Approved it is published, in another room, with other terms or at other times where the worker says so. */
export const decideProposal = classEndpoint({
  name: 'decideProposal',
  method: 'POST',
  path: '/proposals/:eventId/decide',
  audience: 'worker',
  input: () =>
    z.strictObject({
      eventId: id('event'),
      decision: z.enum(PROPOSAL_DECISIONS),
      /** Why not. */
      reason: z.optional(z.enum(DECLINE_REASONS)),
      venue: z.optional(Venue()),
      terms: z.optional(EventTerms()),
      sessions: z.optional(z.array(Times()).check(z.minLength(1), z.maxLength(MAX_SESSIONS))),
    }),
  output: () => z.object({ id: id('event'), decision: z.enum(PROPOSAL_DECISIONS) }),
  refusals: [
    'event.notFound',
    'event.notInThisState',
    'place.notFound',
    'proposal.own',
    ...PLAN_REFUSALS,
  ],
})

export const MyProposal = once(() =>
  z.object({
    ...proposed(),
    status: z.enum(EVENT_STATUSES),
    /** Why not, once it is declined. */
    reason: z.optional(z.enum(DECLINE_REASONS)),
    /** Once it is approved: the first. */
    sessionId: z.optional(id('session')),
  }),
)
export type MyProposal = ShapeOf<typeof MyProposal>

/** What I proposed, the newest first. */
export const listMyProposals = classEndpoint({
  name: 'listMyProposals',
  method: 'GET',
  path: '/me/proposals',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ cursor: z.optional(cursor()) }),
  output: () => z.object({ proposals: z.array(MyProposal()), cursor: z.optional(z.string()) }),
  refusals: [],
})
