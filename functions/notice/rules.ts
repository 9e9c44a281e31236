import type { NoticeKind, NoticeView } from '../../shared/contract/notice'
import { RETENTION } from '../../shared/contract/retention'
import { addDays, DAY_MS, type LocalDate, localDateAt } from '../../shared/kernel/dates'
import type { NoticeId, ResidentId } from '../../shared/kernel/ids'
import type { Complaint } from '../moderation/complaint/rules'
import type { Block } from '../resident/block/rules'
import { isPracticeId } from '../../shared/kernel/practice'
import type { CallBack } from '../resident/callBack/rules'
import type { Post } from '../resident/post/rules'
import type { Membership } from '../resident/rules'

/** What a notice says: a kind and the words its sentence needs, never a name, phone or room. */
export type News = Omit<NoticeView, 'id' | 'isNew' | 'kind' | 'at'> & {
  readonly kind: NoticeKind
  /** When it happened, epoch ms: part of the key, so never "now". */
  readonly at: number
  /** The fact and the revision it tells of: a job that runs twice tells once. */
  readonly cause: { readonly factId: string; readonly rev: number }
}

export type Notice = News & { readonly id: NoticeId; readonly residentId: ResidentId }

const KEPT_MS = RETENTION.notices.days * DAY_MS
/** When a notice may be forgotten, in epoch seconds as the table's TTL wants it. */
export const expiryOf = (at: number): number => Math.floor((at + KEPT_MS) / 1000)
/** The oldest that is still shown, epoch ms: the table deletes days after a notice may be forgotten. */
export const oldestKept = (now: number): number => now - KEPT_MS

const saidIn = ({ words }: { readonly words?: string }): Pick<News, 'words'> =>
  words === undefined ? {} : { words }

type ComplaintNews = Pick<News, 'kind' | 'title' | 'reason' | 'words' | 'listingId'> & {
  readonly to: ResidentId
}

const THING_NEWS: Partial<Record<NonNullable<Complaint['decision']>, NoticeKind>> = {
  nothing: 'complaint.cleared',
  warn: 'complaint.warned',
  remove: 'listing.removed',
}

/** What the reported hears. That a thing goes back to be mended is told with the thing itself. */
function toReported({ kind, aboutId: to, decision, ...complaint }: Complaint): ComplaintNews[] {
  const { reason, title, listingId } = complaint
  // No thing is named: it would say who reported.
  if (kind === 'person')
    return [{ to, reason, kind: decision === 'warn' ? 'complaint.reminded' : 'complaint.settled' }]
  const news = decision && THING_NEWS[decision]
  return news ? [{ to, kind: news, reason, title, listingId }] : []
}

/** What a decided complaint is news of, and to whom. */
export const complaintNews = (complaint: Complaint): readonly ComplaintNews[] => [
  {
    to: complaint.by,
    kind: 'complaint.decided',
    title: complaint.title,
    ...(complaint.decision === undefined ? {} : { reason: complaint.decision }),
    ...saidIn(complaint),
  },
  ...toReported(complaint),
]

/** What a change of a call is news of, if of anything: what is only added to it is none. */
export function callBackNews(
  before: CallBack | undefined,
  after: CallBack,
): NoticeKind | undefined {
  if (after.status === 'done') return before?.status === 'done' ? undefined : 'callBack.done'
  if (before?.status !== 'open') return 'callBack.asked'
  return after.tries > before.tries ? 'callBack.missed' : undefined
}

type MembershipNews = Pick<News, 'kind' | 'reason' | 'words' | 'at' | 'from' | 'until'>

/** Who left of their own accord knows it. */
function leftNews({ leftBecause, compoundId, leftAt = 0 }: Membership): MembershipNews | undefined {
  // A place to practise is cleared every night, and says so from the beginning.
  const isKnown = leftBecause === 'moved' || leftBecause === 'closed' || isPracticeId(compoundId)
  return leftBecause === undefined || isKnown
    ? undefined
    : { kind: 'membership.left', reason: leftBecause, at: leftAt }
}

/** A lease that is about to end: told once, and anew when a worker sets a day that is near. */
function endNews({ lastDay, endToldAt }: Membership, before: Membership | undefined) {
  if (lastDay === undefined || endToldAt === undefined || endToldAt === before?.endToldAt)
    return undefined
  return { kind: 'membership.endsSoon', at: endToldAt, ...oneDay(lastDay) } as const
}

function decisionNews({ status, reason, ...membership }: Membership): MembershipNews | undefined {
  if (status !== 'approved' && status !== 'rejected') return undefined
  return {
    kind: membership.relative ? `relative.${status}` : `membership.${status}`,
    ...(reason === undefined ? {} : { reason }),
    ...saidIn(membership),
    at: membership.decidedAt ?? membership.requestedAt,
  }
}

/** Of somebody without a phone whoever put them down hears what was decided. */
export const toldOf = (
  kind: NoticeKind,
  { residentId, mergedInto, relative }: Membership,
): ResidentId =>
  (kind.startsWith('relative.') ? relative?.by : mergedInto?.residentId) ?? residentId

/** What a change of a membership is news of, if of anything. */
export function membershipNews(
  before: Membership | undefined,
  after: Membership,
): MembershipNews | undefined {
  const soon = endNews(after, before)
  if (soon || after.status === before?.status) return soon
  if (after.status === 'merged') return { kind: 'membership.rebound', at: after.decidedAt ?? 0 }
  return after.status === 'left' ? leftNews(after) : decisionNews(after)
}

type BlockNews = Pick<News, 'kind' | 'reason' | 'at' | 'from' | 'until'>

/** How long a block is, to its last day. */
const blockDays = ({ since, endsAt }: Block) => ({
  from: localDateAt(since),
  until: localDateAt(endsAt),
})

/** An appeal that is granted says that it is over, too. */
function endedNews({ appeal, endedBy, endedAt = 0 }: Block): BlockNews {
  const decision = appeal?.decision
  if (decision?.is === 'lift' && decision.at === endedAt)
    return { kind: 'block.decided', reason: 'lift', at: endedAt }
  return { kind: 'block.over', reason: endedBy === 'clock' ? 'term' : 'lifted', at: endedAt }
}

/** What a change of a block is news of, if of anything: to the person alone, who sees on the page what was said. */
export function blockNews(before: Block | undefined, after: Block): BlockNews | undefined {
  if (!before)
    return { kind: 'block.begun', reason: after.reason, at: after.since, ...blockDays(after) }
  if (after.status === 'over') return before.status === 'over' ? undefined : endedNews(after)
  const decision = after.appeal?.decision
  return decision && !before.appeal?.decision
    ? { kind: 'block.decided', reason: decision.is, at: decision.at, ...blockDays(after) }
    : undefined
}

const oneDay = (day: LocalDate) => ({ from: day, until: addDays(day, 1) })
/** A new post, an end to come, an end: of what the operator set up nobody is told. */
export function postNews(before: Post | undefined, after: Post): NoticeKind | undefined {
  if (after.grantedBy === undefined && after.endedBy === undefined) return undefined
  if (after.status === 'ended') return before?.status === 'ended' ? undefined : 'post.ended'
  if (!before) return 'post.granted'
  return before.until === after.until ? undefined : 'post.ending'
}

/** The days of a post, half-open; to its last day where it has one. */
export function postDays({ since, until }: Post): Pick<News, 'from' | 'until'> {
  const from = localDateAt(since)
  return until === undefined ? { from } : { from, until: addDays(localDateAt(until - 1), 1) }
}
