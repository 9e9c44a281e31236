import type { Complaint } from '../moderation/complaint/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { type Reaction, reaction } from '../platform/stream'
import type { Block } from '../resident/block/rules'
import { openedBy } from '../resident/duty/actions'
import { dutyNews } from '../resident/duty/news/rules'
import type { DutyWeek, Shift } from '../resident/duty/rules'
import type { CallBack } from '../resident/callBack/rules'
import type { Correction } from '../resident/correcting/rules'
import type { Post } from '../resident/post/rules'
import type { Membership } from '../resident/rules'
import { addDays } from '../../shared/kernel/dates'
import { tell } from './actions'
import {
  blockNews,
  callBackNews,
  complaintNews,
  membershipNews,
  postDays,
  postNews,
  toldOf,
} from './rules'

const membershipChanged = reaction<Membership>('Membership', async (world, { before, after }) => {
  const news = after && membershipNews(before, after)
  if (!news) return
  const { id, rev, compoundName } = after
  await tell(world, toldOf(news.kind, after), {
    title: compoundName,
    ...news,
    cause: { factId: id, rev },
  })
})

/** Both hear what came of it, once; who reported stands in no message. */
const complaintDecided = reaction<Complaint>('Complaint', async (world, { before, after }) => {
  if (after?.status !== 'decided' || before?.status === 'decided') return
  for (const { to, ...news } of complaintNews(after))
    await tell(world, to, {
      ...news,
      at: after.decidedAt ?? after.since,
      cause: { factId: after.id, rev: after.rev },
    })
})

/** That it did not pass is told with the thing itself; what the worker had to say is told here, whatever it is of. */
const withheldSaid = reaction<Withheld>('Withheld', async (world, { before, after }) => {
  if (after?.status !== 'refused' || before?.status === 'refused') return
  const { id, rev, ownerId, label: reason = 'other', words, decidedAt: at = after.since } = after
  if (words === undefined) return
  await tell(world, ownerId, {
    ...{ kind: 'withheld.said', reason, words, at },
    cause: { factId: id, rev },
  })
})

const callBackChanged = reaction<CallBack>('CallBack', async (world, { before, after }) => {
  const kind = after && callBackNews(before, after)
  if (!kind) return
  const { id, rev, residentId, since, settledAt } = after
  const reason = after.closedBecause ?? after.outcome
  await tell(world, residentId, {
    kind,
    ...(kind === 'callBack.done' && reason !== undefined ? { reason } : {}),
    at: kind === 'callBack.asked' ? since : (settledAt ?? since),
    cause: { factId: id, rev },
  })
})

/** Told with the decision, whatever it was: nothing that was verified changes in silence. */
const correctionDecided = reaction<Correction>('Correction', async (world, { before, after }) => {
  if (!after || after.status === 'waiting' || before?.status === after.status) return
  const { id, rev, residentId, status, reason, decidedAt, since, compoundName } = after
  await tell(world, residentId, {
    kind: `correction.${status}`,
    title: compoundName,
    ...(reason === undefined ? {} : { reason }),
    at: decidedAt ?? since,
    cause: { factId: id, rev },
  })
})

const postChanged = reaction<Post>('Post', async (world, { before, after }) => {
  const kind = after && postNews(before, after)
  if (!kind) return
  const { id, rev, residentId, nodeName, role, since, changedAt } = after
  await tell(world, residentId, {
    ...{ kind, title: nodeName, reason: role, at: changedAt ?? since },
    ...postDays(after),
    cause: { factId: id, rev },
  })
})

const hoursOfShift = ({ day, hours }: Shift) => ({ from: day, until: addDays(day, 1), hours })

/** Whoever was put on duty or taken off it by a colleague; where it was several times, the first. */
const dutyPlanned = reaction<DutyWeek>('DutyWeek', async (world, { before, after }) => {
  if (!after) return
  const { nodeId, week, rev, nodeName: title, changedAt: at = 0 } = after
  for (const { kind, shift } of dutyNews(before, after))
    await tell(world, shift.residentId, {
      ...{ kind, title, at, ...hoursOfShift(shift) },
      cause: { factId: `${nodeId}#${week}`, rev },
    })
})

/** Those who plan where a post has ended hear that its hours are open. */
const dutyLeftOpen = reaction<Post>('Post', async (world, { before, after }) => {
  if (after?.status !== 'ended' || before?.status === 'ended') return
  const opened = await openedBy(world, after)
  if (!opened) return
  const { id, rev, nodeName: title, changedAt: at = after.since } = after
  for (const planner of opened.planners)
    await tell(world, planner, {
      ...{ kind: 'duty.open', title, at, ...hoursOfShift(opened.shift) },
      cause: { factId: id, rev },
    })
})

const blockChanged = reaction<Block>('Block', async (world, { before, after }) => {
  const news = after && blockNews(before, after)
  if (!news) return
  const { id, rev, residentId } = after
  await tell(world, residentId, { ...news, cause: { factId: id, rev } })
})

export const noticeReactions: readonly Reaction[] = [
  membershipChanged,
  complaintDecided,
  withheldSaid,
  callBackChanged,
  correctionDecided,
  blockChanged,
  postChanged,
  dutyPlanned,
  dutyLeftOpen,
]
