import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { TextCheck } from '../../event/rules'
import { decideOpening, planOf } from '../opening/rules'
import { type Doing, type Group, type GroupPlan, isOver, isSeen, withNews } from '../rules'

export type RefusedChange =
  { readonly code: 'group.over' } | { readonly code: 'event.timesWrong'; readonly position: number }

/** What is written anew, or why not. */
export const decideChange = (group: Group, plan: GroupPlan): Outcome<GroupPlan, RefusedChange> =>
  isOver(group) ? refuse({ code: 'group.over' }) : decideOpening(planOf(plan))

type Seen = {
  /** As it was read; who joins meanwhile changes nothing of that. */
  readonly changedAt: number
  readonly plan: GroupPlan
}

/** What is written over the group that was read, whose place is the same one while it is called the same. */
export function planOver(
  { changedAt, venue }: Pick<Group, 'changedAt' | 'venue'>,
  seen: Seen,
): Outcome<GroupPlan, { readonly code: 'report.decidedMeanwhile' }> {
  if (changedAt !== seen.changedAt) return refuse({ code: 'report.decidedMeanwhile' })
  const isThere = seen.plan.venue.name === venue.name
  return accept(isThere ? { ...seen.plan, venue } : seen.plan)
}

const said = ({ words, venue, rhythm }: GroupPlan): string =>
  JSON.stringify([words.name, venue.name, rhythm.weekdays, rhythm.hours.from, rhythm.hours.until])

/** Whether members come at another time, to another place or to a group of another name. */
const isNews = (before: GroupPlan, after: GroupPlan): boolean => said(before) !== said(after)

/** Without what was written before: what is absent now is absent. */
function bare({ limit: _limit, rewritten: _rewritten, ...group }: Group): Group {
  return group
}

/** The group as it is written anew, in words that have passed. */
function rewritten(group: Group, plan: GroupPlan, doing: Doing): Group {
  const next = { ...bare(group), ...planOf(plan), changedAt: doing.at }
  return isSeen(group) && isNews(group, plan) ? withNews(next, { is: 'changed' }, doing) : next
}

/**
 * A group whose words are judged: passed they stand at once. Where nobody is sure, what was read before stands until a
 * colleague has looked; what nobody has read yet is replaced.
 */
export function changedAs(
  group: Group,
  plan: GroupPlan,
  { textCheck, ...doing }: Doing & { readonly textCheck: TextCheck },
): Group {
  if (textCheck.is === 'passed') return { ...rewritten(group, plan, doing), textCheck }
  if (!isSeen(group)) return { ...bare(group), ...planOf(plan), textCheck, changedAt: doing.at }
  const waiting = { ...planOf(plan), of: textCheck.of, by: doing.by }
  return { ...group, rewritten: waiting, changedAt: doing.at }
}

/** After a worker's word on what was rewritten: it stands from then on, or what was read before does. */
export function withRewritten(group: Group, check: TextCheck, now: number): Group | undefined {
  const waiting = group.rewritten
  if (!waiting || waiting.of !== check.of || isOver(group)) return undefined
  return check.is === 'passed'
    ? { ...rewritten(group, waiting, { by: waiting.by, at: now }), textCheck: check }
    : { ...withoutRewritten(group), changedAt: now }
}

function withoutRewritten({ rewritten: _waiting, ...group }: Group): Group {
  return group
}
