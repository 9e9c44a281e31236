import type * as contract from '../../../shared/contract/group'
import type { GroupPerson } from '../../../shared/contract/group'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { homeFor } from '../../interest/rules'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Action } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { actingFor, homesOf, workerOf } from '../../platform/session'
import { fullNamesOf } from '../../resident/actions'
import type { Group } from '../rules'
import { glanceAtGroup, listMembers } from '../store'

const PAGE = 30

type Looking = { readonly ids: readonly ResidentId[]; readonly now: number }

/** With names and homes, for those who answer for the group. */
async function peopleOf(
  proof: WorkerOf,
  group: Group,
  { ids, now }: Looking,
): Promise<readonly GroupPerson[]> {
  const [names, accesses] = await Promise.all([fullNamesOf(proof, ids), glanceAtAccesses(ids)])
  return ids.map((id) => {
    const access = accesses.get(id)
    const home = access && homeFor(homesOf(actingFor(access, now)), group)
    return {
      ...{ name: names.get(id) ?? '', addressForm: addressFormOf(access) },
      ...{ compoundName: home?.compoundName ?? '', buildingName: home?.buildingName ?? '' },
    }
  })
}

/** Who is in it, a page after the other. */
export const listGroupMembers: Action<typeof contract.listGroupMembers> = async (
  { world, caller },
  { groupId, cursor },
) => {
  const group = await glanceAtGroup(groupId)
  const proof = group && workerOf(caller, group)
  if (!proof) return refuse({ code: 'group.notFound' })
  const scope = [caller.id, 'groupMembers', groupId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const { value: from = '' } = after
  const all = (await listMembers(groupId)).map(({ residentId }) => residentId)
  const ids = all.filter((id) => id > from).slice(0, PAGE)
  return accept({
    people: [...(await peopleOf(proof, group, { ids, now: world.now() }))],
    ...(await goingOn(
      scope,
      afterFull(ids, PAGE, (id) => id),
    )),
  })
}
