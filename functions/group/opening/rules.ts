import { minutesOf } from '../../../shared/kernel/hours'
import type { GroupId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { leaderLine } from '../../../shared/text/zhCN/group'
import type { Node } from '../../event/planning/rules'
import type { Event, TextCheck } from '../../event/rules'
import { tidied } from '../meeting/rules'
import type { Group, GroupPlan } from '../rules'

/** What is planned with its days in order, or that its hours run backwards. */
export function decideOpening<Planned extends GroupPlan>(
  plan: Planned,
): Outcome<Planned, { readonly code: 'event.timesWrong'; readonly position: number }> {
  const { from, until } = plan.rhythm.hours
  return minutesOf(until) <= minutesOf(from)
    ? refuse({ code: 'event.timesWrong', position: 1 })
    : accept({ ...plan, rhythm: tidied(plan.rhythm) })
}

/** All of it that somebody typed, as an event has it. */
export function judgedAs({ words, venue }: GroupPlan): Pick<Event, 'words' | 'venue' | 'terms'> {
  const { name, about = '', leader } = words
  const text = [...(leader === undefined ? [] : [leaderLine(leader)]), about]
  const description = text.filter((part) => part !== '').join('\n')
  return {
    words: { kind: 'event', title: name, ...(description === '' ? {} : { description }) },
    ...{ venue, terms: { capacity: 1 } },
  }
}

/** What is written of a group, and nothing else of whatever holds it. */
export const planOf = ({ words, venue, rhythm, limit }: GroupPlan): GroupPlan => ({
  ...{ words, venue, rhythm },
  ...(limit === undefined ? {} : { limit }),
})

type Making = {
  readonly id: GroupId
  readonly openedBy: ResidentId
  readonly at: number
  readonly textCheck: TextCheck
  readonly request: Group['request']
}

/** What was decided on, as it is stored. */
export const groupOf = (plan: GroupPlan, node: Node, { at, ...making }: Making): Group => ({
  ...node,
  ...making,
  ...planOf(plan),
  rev: 1,
  ...{ status: 'running', off: [], members: 0 },
  ...{ createdAt: at, changedAt: at, done: [] },
})
