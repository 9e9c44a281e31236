import {
  type AppealDecision,
  type BlockReason,
  MAX_BLOCK_DAYS,
  MAX_LONG_BLOCK_DAYS,
} from '../../../shared/contract/block'
import type { PostRole } from '../../../shared/contract/resident'
import { daysIn, type LocalDate, localDateAt, startOf } from '../../../shared/kernel/dates'
import type { BlockId, MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { PASSES } from '../leaving/rules'

type Decided = {
  readonly is: AppealDecision
  readonly words: string
  readonly by: ResidentId
  readonly at: number
}
export type Appeal = {
  readonly words: string
  readonly at: number
  readonly decision?: Decided
}

/** 停用: somebody may finish what is in hand and nothing else, from `since` until before `endsAt`, epoch ms. */
export type Block = CompoundPath & {
  readonly id: BlockId
  readonly rev: number
  readonly residentId: ResidentId
  readonly membershipId: MembershipId
  readonly compoundName: string
  readonly reason: BlockReason
  readonly words?: string
  readonly since: number
  /** As it was decided first, and as it stands. */
  readonly until: number
  readonly endsAt: number
  readonly by: ResidentId
  /** The highest post with which it was decided: nobody below it ends it. */
  readonly byRole: PostRole
  readonly status: 'running' | 'over'
  readonly endedAt?: number
  readonly endedBy?: ResidentId | 'clock'
  readonly appeal?: Appeal
  /** How often what follows from it was looked for again. */
  readonly passes: number
  readonly dueAt?: number
  readonly request: { readonly key: string; readonly hash: string }
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

/** Who decides about whom. A keeper lends from a shelf and has nobody's account in hand. */
const STANDING: Readonly<Record<PostRole, number>> = {
  ...{ keeper: 0, worker: 1, leader: 1 },
  ...{ streetAdmin: 2, districtAdmin: 3 },
}
type Roles = readonly { readonly role: PostRole }[]

/** 0: nobody here. */
export const standingOf = (posts: Roles): number =>
  Math.max(0, ...posts.map(({ role }) => STANDING[role]))

export const highestOf = (posts: Roles): PostRole =>
  posts.reduce<PostRole>(
    (high, { role }) => (STANDING[role] > STANDING[high] ? role : high),
    'worker',
  )

const isAdminRole = (role: PostRole): boolean => STANDING[role] > STANDING.worker

export const maxDaysFor = (role: PostRole): number =>
  isAdminRole(role) ? MAX_LONG_BLOCK_DAYS : MAX_BLOCK_DAYS

/** Looked for again like what somebody leaves behind, and in any case at its end. */
const dueAfter = (passes: number, endsAt: number, now: number): number =>
  Math.min(endsAt, now + (PASSES[passes] ?? Infinity))

type Wanted = Omit<Block, 'rev' | 'until' | 'endsAt' | 'status' | 'passes' | 'dueAt' | 'done'> & {
  readonly untilDay: LocalDate
}
type Person = {
  /** Posts that they hold or are about to. */
  readonly posts: Roles
  readonly blockedUntil: number | undefined
}
export type DaysWrong = { readonly code: 'block.daysWrong'; readonly max: number }
type BlockRefusal =
  | { readonly code: 'block.own' | 'block.higherPost' }
  | { readonly code: 'block.already'; readonly until: number }
  | DaysWrong

export const isWithin = (until: LocalDate, max: number, now: number): boolean => {
  const days = daysIn({ from: localDateAt(now), until })
  return days >= 1 && days <= max
}

/** Never oneself, nobody of one's own standing or above it, and not for longer than one's post allows. */
export function decideBlock(
  { untilDay, ...wanted }: Wanted,
  { posts, blockedUntil }: Person,
): Outcome<Block, BlockRefusal> {
  const { by, byRole, residentId, since } = wanted
  if (residentId === by) return refuse({ code: 'block.own' })
  if (standingOf(posts) >= STANDING[byRole]) return refuse({ code: 'block.higherPost' })
  if (blockedUntil !== undefined) return refuse({ code: 'block.already', until: blockedUntil })
  const max = maxDaysFor(byRole)
  if (!isWithin(untilDay, max, since)) return refuse({ code: 'block.daysWrong', max })
  const until = startOf(untilDay)
  return accept({
    ...{ ...wanted, rev: 1, until, endsAt: until, status: 'running', passes: 0, done: [] },
    dueAt: dueAfter(0, until, since),
  })
}

/** That it was, and why, of somebody who is gone: without what they wrote, and what was written of them. */
export function withoutBlockWords(block: Block): Block | undefined {
  const { words, appeal, ...kept } = block
  if (words === undefined && appeal === undefined && block.done.length === 0) return undefined
  return { ...kept, done: [], rev: block.rev + 1 }
}

/** Whether it stands, whether or not the sweep has come by. */
export const isRunning = ({ status, endsAt }: Block, now: number): boolean =>
  status === 'running' && now < endsAt

export const hasOpenAppeal = ({ appeal }: Pick<Block, 'appeal'>): boolean =>
  appeal !== undefined && appeal.decision === undefined

/** Ended, by somebody or by its day. */
export const over = (
  { dueAt: _due, ...block }: Block,
  endedBy: ResidentId | 'clock',
  at: number,
): Block => ({ ...block, rev: block.rev + 1, status: 'over', endedAt: at, endedBy })

/** Whether somebody of this standing may end what was decided with that post. */
export const reaches = (standing: number, { byRole }: Pick<Block, 'byRole'>): boolean =>
  standing >= STANDING[byRole]

/** What time makes of it, `undefined` while nothing is due. */
export function elapsed(block: Block, now: number): Block | undefined {
  const { status, dueAt, endsAt } = block
  if (status !== 'running' || dueAt === undefined || dueAt > now) return undefined
  if (endsAt <= now) return over(block, 'clock', now)
  const passes = block.passes + 1
  return { ...block, rev: block.rev + 1, passes, dueAt: dueAfter(passes, endsAt, now) }
}
