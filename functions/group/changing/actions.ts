import type * as contract from '../../../shared/contract/group'
import type { GroupId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { askingOnce, hashOf, judged, type JudgedRefusal } from '../../event/judging/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { answerOf } from '../opening/actions'
import { judgedAs } from '../opening/rules'
import { type Group, type GroupPlan, isSeen } from '../rules'
import { loadGroup } from '../store'
import { changeGroup as written } from '../writes'
import { changedAs, decideChange, type RefusedChange } from './rules'

type WorkerCall = Call<'worker'>
export type Decided<Answer> = {
  readonly group: Group
  readonly answer: Answer
  readonly also?: readonly Change[]
}

/** Written with the request that did it. */
async function write<Answer>(
  { world, request }: WorkerCall,
  before: Group,
  { group, answer, also = [] }: Decided<Answer>,
): Promise<void> {
  const at = world.now()
  const done = carriedOut(before.done, request, { at, answer: JSON.stringify(answer) })
  await commit(written(next(group, { done })), ...also)
}

/** One keyed change of a group by a worker of its place: answered again if it was carried out before. */
export const changeByWorker = <Answer, Refused extends { readonly code: string }>(
  call: WorkerCall,
  groupId: GroupId,
  decide: (group: Group) => Promise<Outcome<Decided<Answer>, Refused>>,
) =>
  withFreshRead(call.world, async () => {
    const group = await loadGroup(groupId)
    if (!group || !workerOf(call.caller, group)) return refuse({ code: 'group.notFound' })
    const before = answeredBefore(group.done, call.request)
    if (!before.ok) return before
    if (before.value?.answer) return accept(JSON.parse(before.value.answer) as Answer)
    if (isFull(group.done, call.world.now())) return refuse({ code: 'group.changedTooOften' })
    const decided = await decide(group)
    if (!decided.ok) return decided
    await write(call, group, decided.value)
    return accept(decided.value.answer)
  })

type Judge = ReturnType<typeof askingOnce>

/** Words that have passed are asked about no second time. */
async function verdictOn(
  call: WorkerCall,
  judge: Judge,
  [group, plan]: readonly [Group, GroupPlan],
) {
  const asJudged = judgedAs(plan)
  const { textCheck } = group
  if (isSeen(group) && hashOf(asJudged) === textCheck.of) return accept({ textCheck, also: [] })
  return judged(call, judge, { ...group, ...asJudged })
}

type Changed = ReturnType<typeof answerOf>
type Refusing = RefusedChange | JudgedRefusal

/** Written anew as it is decided of the group that stands. */
export function rewriteGroup<Refused extends { readonly code: string }>(
  call: WorkerCall,
  groupId: GroupId,
  planOver: (group: Group) => Outcome<GroupPlan, Refused>,
) {
  const judge = askingOnce(call)
  const decide = async (group: Group): Promise<Outcome<Decided<Changed>, Refusing | Refused>> => {
    const plan = planOver(group)
    if (!plan.ok) return plan
    const decided = decideChange(group, plan.value)
    if (!decided.ok) return decided
    const verdict = await verdictOn(call, judge, [group, decided.value])
    if (!verdict.ok) return verdict
    const { textCheck, also } = verdict.value
    const doing = { by: call.caller.id, at: call.world.now(), textCheck }
    const changed = changedAs(group, decided.value, doing)
    return accept({ group: changed, answer: answerOf(changed), also })
  }
  return changeByWorker(call, groupId, decide)
}

/** Other words, another place or rhythm, judged anew. */
export const changeGroup: Action<typeof contract.changeGroup> = (call, { groupId, ...plan }) =>
  rewriteGroup(call, groupId, () => accept(plan))
