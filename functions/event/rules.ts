import {
  type CalledOff,
  type EventTerms,
  type Fill,
  type EventWords,
  type SessionStatus,
  type Times,
  type Venue,
  type EVENT_STATUSES,
  type SIGN_UPS,
} from '../../shared/contract/event'
import type { PhotoState } from '../../shared/contract/moderation'
import type { DeclineReason } from '../../shared/contract/proposal'
import type { Certainty } from '../../shared/contract/seats'
import type { ContentLabel } from '../../shared/contract/refusals'
import { DAY_MS, HOUR_MS, type LocalDate } from '../../shared/kernel/dates'
import { endsAt, hoursOf, startsAt } from '../../shared/kernel/hours'
import type {
  CommunityId,
  CompoundId,
  DistrictId,
  DriveId,
  EventId,
  PhotoId,
  ResidentId,
  SessionId,
  StreetId,
} from '../../shared/kernel/ids'

/** Where something is shown, as far down as it goes. */
export type NodePath = {
  readonly districtId: DistrictId
  readonly streetId?: StreetId
  readonly communityId?: CommunityId
  readonly compoundId?: CompoundId
}
export type NodeId = DistrictId | StreetId | CommunityId | CompoundId

export type TextCheck =
  | { readonly is: 'passed' | 'withWorker'; readonly of: string }
  | { readonly is: 'refused'; readonly of: string; readonly label: ContentLabel }

/** Other words for what is seen, beside those that stand: a colleague looks at them, or has refused them. */
export type Rewritten = {
  readonly words: EventWords
  readonly of: string
  readonly by: ResidentId
  /** Why they were refused. */
  readonly label?: ContentLabel
}

/** One of a series, as its event lists it. */
export type Occurrence = Times & { readonly id: SessionId; readonly isCancelled?: true }

type Proposed = {
  readonly decidedBy?: ResidentId
  readonly decidedAt?: number
  readonly reason?: DeclineReason
}

type CoverAt = { readonly photoId: PhotoId; readonly rev: number }
/** With the one that has passed, and that others see until this one has. */
type Cover = CoverAt & { readonly state: PhotoState; readonly before?: CoverAt }

/** What is held: its words, once for the whole series. */
export type Event = NodePath & {
  readonly id: EventId
  readonly rev: number
  readonly nodeId: NodeId
  readonly nodeName: string
  readonly organiserId: ResidentId
  readonly words: EventWords
  readonly venue: Venue
  readonly terms: EventTerms
  readonly signUp: (typeof SIGN_UPS)[number]
  /** The soonest first. */
  readonly sessions: readonly Occurrence[]
  readonly status: (typeof EVENT_STATUSES)[number]
  readonly textCheck: TextCheck
  readonly rewritten?: Rewritten
  /** Of what a neighbour proposed: how a worker decided. */
  readonly proposal?: Proposed
  /** Of what was drafted because enough households would come. */
  readonly driveId?: DriveId
  /** Its photo, as it stood at that revision of the check. */
  readonly cover?: Cover
  readonly createdAt: number
  readonly changedAt: number
  readonly request: { readonly key: string; readonly hash: string }
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

/** When and where it is held, and what whoever signs up is held to. */
export type Session = NodePath &
  Times & {
    readonly id: SessionId
    readonly rev: number
    readonly eventId: EventId
    /** Whose seats one signs up for: its own, or those of the first of the course. */
    readonly seatsId: SessionId
    /** The day under which whoever signs up keeps it: that of its making, of a course of its last, wherever it is moved. */
    readonly keptUnder: LocalDate
    readonly nodeId: NodeId
    readonly nodeName: string
    readonly kind: EventWords['kind']
    readonly title: string
    readonly venue: Venue
    readonly terms: EventTerms
    readonly status: SessionStatus
    /** Published, and its words have passed. */
    readonly isShown: boolean
    /** Its photo, once that has passed. */
    readonly coverId?: PhotoId
    /** As its card says it; absent: enough. */
    readonly fill?: Exclude<Fill, 'enough'>
    /** Why nothing becomes of it, where it was called off, and what was said with it. */
    readonly calledOff?: CalledOff
    readonly offWords?: string
    /** Of the first of a course that was called off by itself: its seats stand for the others. */
    readonly areSeatsKept?: true
    /** Of those seats, whose session has no other status any more. */
    readonly isSignUpClosed?: true
    /** Of the seats of a course: when its last is held, and its soonest where that is not this one. */
    readonly course?: { readonly first?: Times; readonly last: Times }
    /** Of several of a course that changed together: the one by which those who come hear of it. */
    readonly toldWith?: SessionId
    /** When the clock decides whether so many come as its terms ask for, epoch ms; absent: nothing is left to decide. */
    readonly decidesAt?: number
    /** Whether it was decided, and how, that it takes place. */
    readonly certain?: Certainty
    /** In how many items its seats stand, fixed once they are made; absent: as many as its capacity asks for. */
    readonly shards?: number
    /** Epoch ms. */
    readonly changedAt: number
    readonly dueAt?: number
    readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
  }

/** Epoch ms. */
export const beginsAt = ({ day, hours }: Times): number => startsAt(hoursOf(day, hours))
/** Epoch ms: the first moment that is not in it any more. */
export const isOverAt = ({ day, hours }: Times): number => endsAt(hoursOf(day, hours))

/** Epoch ms: when the last of the series is over. */
export const lastOverAt = ({ sessions }: Pick<Event, 'sessions'>): number =>
  Math.max(...sessions.map(isOverAt))

/** What lists show of a proposal. */
export type ProposalCard = Pick<Event, 'status'>

export const proposalCard = ({ proposal, status }: Event): ProposalCard | undefined =>
  proposal && { status }

const timesOf = ({ day, hours }: Times): Times => ({ day, hours })

type Seats = Times & Pick<Session, 'course'>
type Held = Seats & { readonly terms: EventTerms }

/** When the soonest is that its seats are for: of a course that need not be the one for which they were made. */
export const firstTimes = (session: Seats): Times => session.course?.first ?? timesOf(session)
/** When the last is. */
export const lastTimes = (session: Seats): Times => session.course?.last ?? timesOf(session)

/** Until when one may sign up, epoch ms. */
export const signUpEndsAt = (session: Held): number =>
  beginsAt(firstTimes(session)) - (session.terms.closesHoursBefore ?? 0) * HOUR_MS

/** When seats are offered from, and no longer simply given, epoch ms. */
export const lastDayAt = (session: Seats): number => beginsAt(firstTimes(session)) - DAY_MS

type Due = Seats & Pick<Session, 'id' | 'seatsId' | 'decidesAt'>
/**
 * When the clock makes something of it next: as its last day begins, what nobody in front can use goes to those behind;
 * where so many are needed, it is decided.
 */
export function dueAfter(session: Due, now: number): Pick<Session, 'dueAt'> {
  if (session.seatsId !== session.id) return {}
  const { decidesAt } = session
  const last = lastDayAt(session)
  const next = Math.min(last > now ? last : Infinity, decidesAt ?? Infinity)
  return next === Infinity ? {} : { dueAt: next }
}

/** Whether nobody has a seat in it any more: of a course the first may be called off and the others held. */
export const areSeatsOff = ({ status, areSeatsKept }: Pick<Session, 'status' | 'areSeatsKept'>) =>
  status === 'cancelled' && !areSeatsKept

/** Whether one signs up, as far as workers say: of a course without its first as for the others. */
export const isSignUpOpen = (
  session: Pick<Session, 'status' | 'areSeatsKept' | 'isSignUpClosed'>,
): boolean =>
  session.status === 'open' || (session.areSeatsKept === true && !session.isSignUpClosed)

/** Whether those in line get seats still: where sign-up was closed early they do. */
export const mayMoveUp = (session: Pick<Session, 'status' | 'areSeatsKept'>): boolean =>
  session.status !== 'tookPlace' && !areSeatsOff(session)

/** Until when whoever waits may still move up, epoch ms. */
export const promotionEndsAt = (session: Held): number =>
  beginsAt(firstTimes(session)) - (session.terms.promotesUntilHoursBefore ?? 0) * HOUR_MS
