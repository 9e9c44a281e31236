import { type GrantedRole, MAX_POST_DAYS, MAX_POSTS } from '../../../shared/contract/post'
import type { PostRole } from '../../../shared/contract/resident'
import { addDays, daysIn, type LocalDate, localDateAt, startOf } from '../../../shared/kernel/dates'
import type {
  CommunityId,
  CompoundId,
  DistrictId,
  PlaceId,
  PostId,
  ResidentId,
  StreetId,
} from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** The copy of a post that rights are read from: held from `since` until before `until`, epoch ms. */
export type Right = {
  readonly id: PostId
  readonly role: PostRole
  readonly nodeId: PlaceId
  readonly nodeName: string
  readonly since: number
  readonly until?: number
}

/** Where its place lies. */
type Path = {
  readonly districtId: DistrictId
  readonly streetId?: StreetId
  readonly communityId?: CommunityId
  readonly compoundId?: CompoundId
}

/** A role at a place, from a moment until another. Those of before this was kept lack what is optional. */
export type Post = Right &
  Partial<Path> & {
    readonly rev: number
    readonly residentId: ResidentId
    readonly status?: 'granted' | 'ended'
    readonly standsInFor?: PostId
    /** Absent: the operator. */
    readonly grantedBy?: ResidentId
    readonly endedBy?: ResidentId
    readonly changedAt?: number
    readonly request?: { readonly key: string; readonly hash: string }
    readonly done?: readonly { key: string; hash: string; at: number; answer: string }[]
  }

/** What the list of a place holds of each. */
export type Card = Pick<Post, 'residentId' | 'role' | 'since' | 'until' | 'standsInFor'>

const optional = <Key extends string, Value>(key: Key, value: Value | undefined) =>
  (value === undefined ? {} : { [key]: value }) as { readonly [Each in Key]?: Value }

export const cardOf = ({ residentId, role, since, until, standsInFor }: Post): Card => ({
  ...{ residentId, role, since },
  ...optional('until', until),
  ...optional('standsInFor', standsInFor),
})

export const rightOf = ({ id, role, nodeId, nodeName, since, until }: Right): Right => ({
  ...{ id, role, nodeId, nodeName, since },
  ...optional('until', until),
})

export const pathOf = (place: Path): Path => ({
  districtId: place.districtId,
  ...optional('streetId', place.streetId),
  ...optional('communityId', place.communityId),
  ...optional('compoundId', place.compoundId),
})

export const isDueToEnd = ({ status, until }: Pick<Post, 'status' | 'until'>): boolean =>
  status === 'granted' && until !== undefined

const isOver = ({ until }: Pick<Right, 'until'>, now: number): boolean =>
  until !== undefined && until <= now

/** Rights that run or are to come. */
export const withoutOver = <Kind extends Pick<Right, 'until'>>(
  rights: readonly Kind[],
  now: number,
) => rights.filter((right) => !isOver(right, now))

export type Days = { readonly from: LocalDate; readonly until?: LocalDate | undefined }
type Times = { readonly since: number; readonly until?: number }
type DatesWrong = { readonly code: 'post.datesWrong' }

/** From a day that is not over, today from this moment on; the last day is meant whole. */
export function decideTimes(
  { from, until }: Days,
  { today, now }: { readonly today: LocalDate; readonly now: number },
): Outcome<Times, DatesWrong> {
  const last = until ?? addDays(from, 1)
  const isOrdered = from < last && daysIn({ from, until: last }) <= MAX_POST_DAYS
  const isNear = from >= today && daysIn({ from: today, until: from }) <= MAX_POST_DAYS
  if (!isOrdered || !isNear) return refuse({ code: 'post.datesWrong' })
  return accept({
    since: Math.max(startOf(from), now),
    ...(until === undefined ? {} : { until: startOf(until) }),
  })
}

const meets = (a: Times, b: Times): boolean =>
  a.since < (b.until ?? Infinity) && b.since < (a.until ?? Infinity)

type GrantRefusal =
  | { readonly code: 'post.own' | 'post.alreadyHeld' | 'post.cannotStandIn' }
  | { readonly code: 'post.tooMany'; readonly max: number }

/** Whether it may be given to whoever holds `rights` already; `stoodFor` is the post of whoever is away. */
export function decideGrant(
  wanted: Post & { readonly role: GrantedRole },
  {
    rights,
    stoodFor,
    now,
  }: {
    readonly rights: readonly Right[]
    readonly stoodFor?: Post | undefined
    readonly now: number
  },
): Outcome<Post, GrantRefusal> {
  if (wanted.residentId === wanted.grantedBy) return refuse({ code: 'post.own' })
  if (wanted.standsInFor !== undefined && !canStandIn(wanted, stoodFor, now))
    return refuse({ code: 'post.cannotStandIn' })
  const live = withoutOver(rights, now)
  if (live.length >= MAX_POSTS) return refuse({ code: 'post.tooMany', max: MAX_POSTS })
  const isHeld =
    wanted.standsInFor === undefined &&
    live.some(
      (one) => one.role === wanted.role && one.nodeId === wanted.nodeId && meets(one, wanted),
    )
  return isHeld ? refuse({ code: 'post.alreadyHeld' }) : accept(wanted)
}

/** For somebody else's post of the same kind at the same place, and only for a while. */
const canStandIn = (wanted: Post, stoodFor: Post | undefined, now: number): boolean =>
  stoodFor?.status === 'granted' &&
  !isOver(stoodFor, now) &&
  stoodFor.nodeId === wanted.nodeId &&
  stoodFor.role === wanted.role &&
  stoodFor.residentId !== wanted.residentId &&
  wanted.until !== undefined

const RANK: Readonly<Record<PostRole, number>> = {
  ...{ leader: 0, keeper: 0, worker: 0 },
  ...{ streetAdmin: 1, districtAdmin: 2 },
}

/** Nobody ends a post of their own rank. */
export const isBelow = (post: Pick<Right, 'role'>, by: Pick<Right, 'role'>): boolean =>
  RANK[post.role] < RANK[by.role]

type Ending = {
  readonly by: ResidentId
  readonly now: number
  /** Absent: at this second. */
  readonly on?: LocalDate | undefined
}
type EndRefusal = { readonly code: 'post.own' | 'post.alreadyOver' | 'post.datesWrong' }

/** Before it begins or now, later than it would end anyway, or longer than a post may be. */
function isNoEnd(
  { since, until }: Post,
  { on, now }: { readonly on: LocalDate; readonly now: number },
): boolean {
  const end = startOf(on)
  const isLonger = until !== undefined && end > until
  const isTooLong = daysIn({ from: localDateAt(since), until: on }) > MAX_POST_DAYS
  return end <= Math.max(now, since) || isLonger || isTooLong
}

/** The post with its end: now, or at the beginning of a day to come. One that has not begun is over at once. */
export function decideEnd(post: Post, { by, now, on }: Ending): Outcome<Post, EndRefusal> {
  if (post.residentId === by) return refuse({ code: 'post.own' })
  if (post.status === 'ended' || isOver(post, now)) return refuse({ code: 'post.alreadyOver' })
  const changed = { ...post, rev: post.rev + 1, endedBy: by, changedAt: now }
  if (on === undefined) return accept({ ...changed, until: now, status: 'ended' })
  const until = startOf(on)
  return isNoEnd(post, { on, now })
    ? refuse({ code: 'post.datesWrong' })
    : accept({ ...changed, until })
}

/** What time makes of it; `undefined` where it is not over, or was ended already. */
export const endedByTime = (post: Post | undefined, now: number): Post | undefined =>
  post?.status === 'granted' && isOver(post, now)
    ? { ...post, rev: post.rev + 1, status: 'ended', changedAt: post.until ?? now }
    : undefined
