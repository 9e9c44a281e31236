import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/group'
import type { GroupId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { askingOnce, judged } from '../../event/judging/actions'
import { nodeOf } from '../../event/planning/rules'
import { placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat, once } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { checkOf, type Group } from '../rules'
import { loadGroup } from '../store'
import { changeGroup } from '../writes'
import { decideOpening, groupOf, judgedAs } from './rules'

type WorkerCall = Call<'worker'>
type Asked = InputOf<typeof contract.openGroup>

/** Whether others see it, or a colleague looks at the words first. */
export const answerOf = (group: Group) => ({
  id: group.id,
  check: checkOf(group) === 'passed' ? ('passed' as const) : ('withWorker' as const),
})

/** What it said when it was opened: later it may have passed. */
async function openedBefore({ request }: WorkerCall, id: GroupId) {
  const group = await loadGroup(id)
  const repeat = isRepeat(group?.request, request)
  if (!repeat.ok) return repeat
  return accept(group && repeat.value ? answerOf(group) : undefined)
}

type Make = { readonly id: GroupId; readonly judge: ReturnType<typeof askingOnce> }

async function make(call: WorkerCall, { nodeId, ...asked }: Asked, { id, judge }: Make) {
  const { world, caller, request } = call
  const place = await placeOf(nodeId)
  if (!place) return refuse({ code: 'place.notFound' })
  if (!workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  const decided = decideOpening(asked)
  if (!decided.ok) return decided
  const node = nodeOf(place)
  const verdict = await judged(call, judge, { ...node, id, ...judgedAs(decided.value) })
  if (!verdict.ok) return verdict
  const { textCheck, also } = verdict.value
  const making = { id, openedBy: caller.id, at: world.now(), textCheck, request }
  const group = groupOf(decided.value, node, making)
  await commit(changeGroup(group), ...also)
  return accept(answerOf(group))
}

/** 常办的小组: of a place where somebody works. */
export const openGroup: Action<typeof contract.openGroup> = (call, asked) => {
  const id = call.world.idFor('group', call.caller.id, call.request.key)
  const judge = askingOnce(call)
  return withFreshRead(call.world, () =>
    once(
      () => openedBefore(call, id),
      () => make(call, asked, { id, judge }),
    ),
  )
}
