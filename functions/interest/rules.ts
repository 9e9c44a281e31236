import type { EventKind, Venue } from '../../shared/contract/event'
import type {
  DriveEndReason,
  DriveStatus,
  DriveWords,
  Want,
  WishedTime,
} from '../../shared/contract/interest'
import { addDays, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { HourRange } from '../../shared/kernel/hours'
import type {
  BuildingId,
  DriveId,
  EventId,
  HouseholdId,
  ResidentId,
  SessionId,
} from '../../shared/kernel/ids'
import { isPracticeId } from '../../shared/kernel/practice'
import type { CompoundPath } from '../../shared/kernel/scope'
import type { NodeId, NodePath, TextCheck } from '../event/rules'

type Done = readonly { key: string; hash: string; at: number; answer: string }[]

/** What was drafted of it, and since it is published: what is held. */
export type Drafted = {
  readonly eventId: EventId
  readonly sessionId: SessionId
  readonly day: LocalDate
  readonly hours: HourRange
}

/** 想学登记: a class that is planned once enough households would come. */
export type Drive = NodePath & {
  readonly id: DriveId
  readonly rev: number
  readonly nodeId: NodeId
  readonly nodeName: string
  readonly openedBy: ResidentId
  readonly words: DriveWords
  readonly venue: Venue
  readonly capacity: number
  readonly maxParty?: number | undefined
  readonly wished: WishedTime
  readonly needed: number
  /** The last day on which one may say that one would come. */
  readonly until: LocalDate
  readonly status: DriveStatus
  readonly textCheck: TextCheck
  /** How many there were when they were last counted. */
  readonly households: number
  readonly draft?: Drafted
  readonly reason?: DriveEndReason
  readonly endedBy?: ResidentId
  /** Since when it is held, has lapsed or was ended, epoch ms. */
  readonly settledAt?: number
  /** Epoch ms. */
  readonly createdAt: number
  readonly changedAt: number
  readonly dueAt?: number
  readonly request: { readonly key: string; readonly hash: string }
  readonly done: Done
}

/** Why somebody is not counted any more without having said so. */
export type OutBecause = 'moved' | 'blocked' | 'account'

/** Somebody's word on a drive, from the household where they live. */
export type Interest = CompoundPath & {
  readonly id: string
  readonly rev: number
  readonly driveId: DriveId
  readonly residentId: ResidentId
  readonly householdId: HouseholdId
  readonly buildingId: BuildingId
  readonly want: Want
  readonly because?: OutBecause
  /** The last day of the drive. */
  readonly until: LocalDate
  readonly title: string
  /** Epoch ms. */
  readonly changedAt: number
  readonly done: Done
}

export type DriveCardFacts = Pick<Drive, 'status' | 'needed' | 'until' | 'households'> & {
  readonly kind: EventKind
  readonly title: string
  readonly check: TextCheck['is']
  /** The name of the place, where it is more than a compound. */
  readonly reach?: string
  /** Of what is asked in one compound alone. */
  readonly compoundId?: string
}

/** What lists show of a drive. */
export const cardOf = ({ words, textCheck, ...drive }: Drive): DriveCardFacts => ({
  ...{ kind: words.kind, title: words.title, check: textCheck.is },
  ...{ status: drive.status, needed: drive.needed, until: drive.until },
  households: drive.households,
  ...(drive.compoundId === undefined
    ? { reach: drive.nodeName }
    : { compoundId: drive.compoundId }),
})

/** Which home lies within the reach of a drive: in its compound, or in any below its place. */
export const homeFor = <Home extends CompoundPath>(
  homes: readonly Home[],
  { nodeId }: Pick<Drive, 'nodeId'>,
): Home | undefined =>
  homes.find(({ districtId, streetId, communityId, compoundId }) =>
    // Whoever practises is no household of what is real.
    (isPracticeId(compoundId)
      ? [compoundId]
      : [districtId, streetId, communityId, compoundId]
    ).some((place) => place === nodeId),
  )

/** Epoch ms: the first moment behind its last day. */
export const asksUntil = ({ until }: Pick<Drive, 'until'>): number => startOf(addDays(until, 1))

/** Nothing more comes of it. */
export const isSettled = ({ status }: Pick<Drive, 'status'>): boolean =>
  status !== 'open' && status !== 'enough'

/** Asked still, and its words have passed: in the list of its place. */
export const isListed = (drive: Pick<Drive, 'status' | 'textCheck'>): boolean =>
  !isSettled(drive) && drive.textCheck.is === 'passed'

/** Its words have passed: found by whoever has the link, however it ended. */
export const isSeen = ({ textCheck }: Pick<Drive, 'textCheck'>): boolean =>
  textCheck.is === 'passed'

/** Whether one may say that one would come: until its day is over, and with enough until it is published. */
export const isAsking = (
  drive: Pick<Drive, 'status' | 'textCheck' | 'until'>,
  now: number,
): boolean => isListed(drive) && (drive.status === 'enough' || now < asksUntil(drive))

export const isIn = ({ want }: Pick<Interest, 'want'>): boolean => want === 'in'

/** Each once, however many of it would come. */
export const householdsIn = (all: readonly Pick<Interest, 'want' | 'householdId'>[]): number =>
  new Set(all.filter(isIn).map(({ householdId }) => householdId)).size

/** How many households are missing. */
export const lackingOf = ({ needed }: Pick<Drive, 'needed'>, households: number): number =>
  Math.max(0, needed - households)

/** With its end no clock makes anything of it any more. */
export function settledAs(drive: Drive, status: 'held' | 'lapsed' | 'ended', at: number): Drive {
  const { dueAt: _due, ...rest } = drive
  return { ...rest, status, settledAt: at, changedAt: at }
}
