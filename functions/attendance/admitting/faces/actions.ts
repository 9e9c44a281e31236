import type { ResidentId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { fullNamesOf } from '../../../resident/actions'
import type { Face } from '../rules'

/** Who somebody is to the worker at the door: the form of address and the building, no door and no phone. */
export async function facesOf(ids: readonly ResidentId[]): Promise<ReadonlyMap<ResidentId, Face>> {
  const accesses = await glanceAtAccesses(ids)
  return new Map(
    [...accesses].map(([id, access]) => {
      const home = access.memberships.find(({ status }) => status === 'approved')
      const addressForm = addressFormOf(access)
      return [
        id,
        {
          ...{ name: addressForm, addressForm, buildingName: home?.buildingName ?? '' },
          ...(home ? { membershipId: home.id } : {}),
        },
      ]
    }),
  )
}

/** The same with the full names, for the list of those who signed up. */
export async function namedFaces(
  proof: WorkerOf,
  ids: readonly ResidentId[],
): Promise<ReadonlyMap<ResidentId, Face>> {
  const [faces, names] = await Promise.all([facesOf(ids), fullNamesOf(proof, ids)])
  return new Map(
    [...faces].map(([id, face]) => [id, { ...face, name: names.get(id) ?? face.name }]),
  )
}
