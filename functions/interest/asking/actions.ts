import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/interest'
import type { DriveId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { askingOnce, judged } from '../../event/judging/actions'
import { nodeOf } from '../../event/planning/rules'
import { placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat, once } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { Drive } from '../rules'
import { loadDrive } from '../store'
import { changeDrive } from '../writes'
import { decideAsking, driveOf, judgedAs } from './rules'

type WorkerCall = Call<'worker'>
type Asked = InputOf<typeof contract.openDrive>

const checkOf = ({ textCheck }: Pick<Drive, 'textCheck'>) =>
  textCheck.is === 'passed' ? 'passed' : 'withWorker'

/** What it said when it was opened: later it may have passed. */
async function openedBefore({ request }: WorkerCall, id: DriveId) {
  const drive = await loadDrive(id)
  const repeat = isRepeat(drive?.request, request)
  if (!repeat.ok) return repeat
  return accept(drive && repeat.value ? ({ id, check: checkOf(drive) } as const) : undefined)
}

type Make = { readonly id: DriveId; readonly judge: ReturnType<typeof askingOnce> }

async function make(call: WorkerCall, { nodeId, ...asked }: Asked, { id, judge }: Make) {
  const { world, caller, request } = call
  const place = await placeOf(nodeId)
  if (!place) return refuse({ code: 'place.notFound' })
  if (!workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  const at = world.now()
  const decided = decideAsking(asked, at)
  if (!decided.ok) return decided
  const node = nodeOf(place)
  const verdict = await judged(call, judge, { ...node, id, ...judgedAs(asked) })
  if (!verdict.ok) return verdict
  const { textCheck, also } = verdict.value
  const drive = driveOf(decided.value, node, { id, openedBy: caller.id, at, textCheck, request })
  await commit(changeDrive(drive), ...also)
  return accept({ id, check: checkOf(drive) } as const)
}

/** 先问问谁想来: of a place where somebody works. */
export const openDrive: Action<typeof contract.openDrive> = (call, asked) => {
  const id = call.world.idFor('drive', call.caller.id, call.request.key)
  const judge = askingOnce(call)
  return withFreshRead(call.world, () =>
    once(
      () => openedBefore(call, id),
      () => make(call, asked, { id, judge }),
    ),
  )
}
