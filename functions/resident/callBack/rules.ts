import {
  type CallOutcome,
  type CallTopic,
  MAX_CALL_TOPICS,
} from '../../../shared/contract/callBack'
import { addDays, clockAt, HOUR_MS, localDateAt, startOf } from '../../../shared/kernel/dates'
import type { CallBackId, PostId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'

/** Where somebody lives, for the community that calls. */
type Home = CompoundPath & { readonly compoundName: string; readonly buildingName: string }

export type Taken = { readonly postId: PostId; readonly residentId: ResidentId }

/** Why nobody calls any more. */
export type ClosedBecause = 'left' | 'blocked'

/** 请社区打给我: one a person, opened again and again. */
export type CallBack = Home & {
  readonly id: CallBackId
  readonly rev: number
  readonly residentId: ResidentId
  readonly status: 'open' | 'done'
  /** Epoch ms. */
  readonly since: number
  /** The latest last. */
  readonly topics: readonly CallTopic[]
  /** How often nobody answered, and from when on to try again, epoch ms. */
  readonly tries: number
  readonly notBefore?: number
  /** Who said that they will call: theirs while their post lasts. */
  readonly takenBy?: Taken
  readonly outcome?: CallOutcome
  readonly closedBecause?: ClosedBecause
  readonly settledBy?: ResidentId
  readonly settledAt?: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

type Asked = {
  readonly id: CallBackId
  readonly residentId: ResidentId
  readonly home: Home
  readonly topic: CallTopic
}

const isSameTopic = (a: CallTopic, b: CallTopic): boolean =>
  a.page === b.page &&
  a.refusal === b.refusal &&
  a.listingId === b.listingId &&
  a.bookingId === b.bookingId

type Kept = Pick<CallBack, 'since' | 'topics' | 'tries' | 'takenBy'>

/** What an open call keeps when somebody asks again: not the later time, for they are by the phone. */
const keptOf = (before: CallBack | undefined, { at }: CallTopic): Kept =>
  before?.status === 'open' ? before : { since: at, topics: [], tries: 0 }

/** The open call after somebody asked: a new one, or what it is about added to the one that waits. */
export function askedFor(
  before: CallBack | undefined,
  { id, residentId, home, topic }: Asked,
): Omit<CallBack, 'done'> {
  const { since, topics, tries, takenBy } = keptOf(before, topic)
  const others = topics.filter((one) => !isSameTopic(one, topic))
  const { districtId, streetId, communityId, compoundId, compoundName, buildingName } = home
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName, buildingName },
    ...{ id, residentId, since, tries },
    rev: (before?.rev ?? 0) + 1,
    status: 'open',
    topics: [...others, topic].slice(-MAX_CALL_TOPICS),
    // Whoever took it works where they lived before.
    ...(takenBy === undefined || before?.communityId !== communityId ? {} : { takenBy }),
  }
}

const FIRST_HOUR = 9
const LAST_HOUR = 18

/** When to try again: two hours later, within the hours in which a community calls. */
export function nextTry(at: number): number {
  const later = at + 2 * HOUR_MS
  const { hour } = clockAt(later)
  const day = localDateAt(later)
  if (hour < FIRST_HOUR) return startOf(day) + FIRST_HOUR * HOUR_MS
  return hour < LAST_HOUR ? later : startOf(addDays(day, 1)) + FIRST_HOUR * HOUR_MS
}

type By = { readonly by: ResidentId; readonly at: number }

/** After a call, or after what made it needless; where nobody answered it stays, for later. */
export function decideSettle(
  callBack: CallBack,
  outcome: CallOutcome,
  { by, at }: By,
): Outcome<CallBack, { readonly code: 'callBack.alreadyDone' }> {
  if (callBack.status === 'done') return refuse({ code: 'callBack.alreadyDone' })
  const { notBefore: _before, ...kept } = callBack
  const settled = { ...kept, rev: kept.rev + 1, outcome, settledBy: by, settledAt: at }
  return outcome === 'notReached'
    ? accept({ ...settled, tries: kept.tries + 1, notBefore: nextTry(at) })
    : accept({ ...settled, status: 'done' })
}

/** Whether it repeats what the same worker said: a retry. */
export const isSameOutcome = (callBack: CallBack, outcome: CallOutcome, by: ResidentId): boolean =>
  callBack.status === 'done' && callBack.outcome === outcome && callBack.settledBy === by

type TakeRefusal =
  | { readonly code: 'callBack.alreadyDone' }
  | { readonly code: 'callBack.taken'; readonly by: string }

/** A colleague who took it before, and whose post still lasts. */
type Colleague = { readonly addressForm: string } | undefined

/** The call as somebody's own; a colleague's stays theirs. */
export function decideTake(
  callBack: CallBack,
  takenBy: Taken,
  colleague: Colleague,
): Outcome<CallBack, TakeRefusal> {
  if (callBack.status === 'done') return refuse({ code: 'callBack.alreadyDone' })
  if (colleague) return refuse({ code: 'callBack.taken', by: colleague.addressForm })
  return accept({ ...callBack, rev: callBack.rev + 1, takenBy })
}

/** What a post that has ended leaves: it goes to the stand-in, or back to everybody; `undefined` where nothing does. */
export function handedOn(
  callBack: CallBack | undefined,
  from: PostId,
  to: Taken | undefined,
): CallBack | undefined {
  if (callBack?.status !== 'open' || callBack.takenBy?.postId !== from) return undefined
  const { takenBy: _before, ...kept } = callBack
  return { ...kept, rev: kept.rev + 1, ...(to === undefined ? {} : { takenBy: to }) }
}

/** What the workers' page shows while it is open. */
export type Card = Pick<
  CallBack,
  | 'residentId'
  | 'compoundName'
  | 'buildingName'
  | 'since'
  | 'topics'
  | 'tries'
  | 'notBefore'
  | 'takenBy'
>

export function cardOf(callBack: CallBack): Card | undefined {
  if (callBack.status !== 'open') return undefined
  const { residentId, compoundName, buildingName, since, topics, tries } = callBack
  const { notBefore, takenBy } = callBack
  return {
    ...{ residentId, compoundName, buildingName, since, topics, tries },
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(takenBy === undefined ? {} : { takenBy }),
  }
}
