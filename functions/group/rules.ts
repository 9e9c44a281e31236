import type { Venue } from '../../shared/contract/event'
import type { GroupStatus, GroupWords, MeetingOff, Rhythm } from '../../shared/contract/group'
import { MAX_MEMBERS } from '../../shared/contract/group'
import type { Want } from '../../shared/contract/interest'
import type { LocalDate } from '../../shared/kernel/dates'
import type { GroupId, ResidentId } from '../../shared/kernel/ids'
import type { NodeId, NodePath, TextCheck } from '../event/rules'

type Done = readonly { key: string; hash: string; at: number; answer: string }[]

/** What a worker writes of a group. */
export type GroupPlan = {
  readonly words: GroupWords
  readonly venue: Venue
  readonly rhythm: Rhythm
  readonly limit?: number | undefined
}

/** A day that would be a meeting and is none. */
export type DayOff = { readonly day: LocalDate; readonly because: MeetingOff }

/** The last thing that its members were to be told. */
export type GroupNews = {
  /** One more at each: who joined when it stood has read it. */
  readonly edition: number
  readonly is: 'changed' | 'paused' | 'resumed' | 'calledOff' | 'ended'
  readonly by: ResidentId
  readonly at: number
  readonly day?: LocalDate
  readonly because?: MeetingOff
}

/** Other words that a colleague looks at, while what was read before stands. */
export type Rewritten = GroupPlan & { readonly of: string; readonly by: ResidentId }

/** 常办的小组: who meets each week, without anybody signing up for a meeting. */
export type Group = NodePath &
  GroupPlan & {
    readonly id: GroupId
    readonly rev: number
    readonly nodeId: NodeId
    readonly nodeName: string
    readonly openedBy: ResidentId
    readonly status: GroupStatus
    /** The last day of a pause; absent: until further notice. */
    readonly pausedUntil?: LocalDate
    /** Those to come, the soonest first. */
    readonly off: readonly DayOff[]
    readonly textCheck: TextCheck
    readonly rewritten?: Rewritten
    /** How many there were when they were last counted. */
    readonly members: number
    readonly news?: GroupNews
    /** Since when it is no more, epoch ms. */
    readonly settledAt?: number
    /** Epoch ms. */
    readonly createdAt: number
    readonly changedAt: number
    readonly request: { readonly key: string; readonly hash: string }
    readonly done: Done
  }

/** Why somebody is not in it any more without having said so. */
export type OutBecause = 'moved' | 'blocked' | 'account' | 'over'

/** Somebody in a group: by id alone, and not from which home. */
export type GroupMember = {
  readonly id: string
  readonly rev: number
  readonly groupId: GroupId
  readonly residentId: ResidentId
  /** Who joined in their name, and hears what they hear. */
  readonly proxyId?: ResidentId
  readonly want: Want
  readonly because?: OutBecause
  /** The news that stood when they joined. */
  readonly edition: number
  readonly name: string
  /** Epoch ms. */
  readonly changedAt: number
  readonly done: Done
}

/** What lists show of a group, and of what its next meeting follows. */
export type GroupCardFacts = Pick<
  Group,
  'rhythm' | 'status' | 'pausedUntil' | 'off' | 'members'
> & {
  readonly name: string
  readonly venue: string
  readonly check: TextCheck['is']
  /** The name of the place, where it is more than a compound. */
  readonly reach?: string
  /** Of a group of one compound alone. */
  readonly compoundId?: string
}

/** How its words stand at the desk: what was rewritten waits there. */
export const checkOf = ({ rewritten, textCheck }: Group): TextCheck['is'] =>
  rewritten ? 'withWorker' : textCheck.is

export const cardOf = (group: Group): GroupCardFacts => ({
  ...{ name: group.words.name, rhythm: group.rhythm, venue: group.venue.name },
  ...{ status: group.status, off: group.off, members: group.members, check: checkOf(group) },
  ...(group.pausedUntil === undefined ? {} : { pausedUntil: group.pausedUntil }),
  ...(group.compoundId === undefined
    ? { reach: group.nodeName }
    : { compoundId: group.compoundId }),
})

/** Its words have passed: found by whoever has the link. */
export const isSeen = ({ textCheck }: Pick<Group, 'textCheck'>): boolean =>
  textCheck.is === 'passed'

export const isOver = ({ status }: Pick<Group, 'status'>): boolean => status === 'ended'

/** In the list of its place. */
export const isListed = (group: Pick<Group, 'status' | 'textCheck'>): boolean =>
  !isOver(group) && isSeen(group)

export const isIn = ({ want }: Pick<GroupMember, 'want'>): boolean => want === 'in'

/** How many there is room for. */
export const roomOf = ({ limit }: Pick<Group, 'limit'>): number => limit ?? MAX_MEMBERS

export const editionOf = ({ news }: Pick<Group, 'news'>): number => news?.edition ?? 0

type Told = Omit<GroupNews, 'edition' | 'by' | 'at'>
export type Doing = { readonly by: ResidentId; readonly at: number }

/** The group with something that its members hear. */
export const withNews = (group: Group, told: Told, { by, at }: Doing): Group => ({
  ...group,
  news: { ...told, edition: editionOf(group) + 1, by, at },
  changedAt: at,
})
