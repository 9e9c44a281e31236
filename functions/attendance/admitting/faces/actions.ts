import type { ResidentId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { Session } from '../../../event/rules'
import { type Access, addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { actingFor, homesOf } from '../../../platform/session'
import { homeIn } from '../../../registration/standing/actions'
import { fullNamesOf } from '../../../resident/actions'
import type { Face } from '../rules'

/** What they come to, and when this is asked. */
type At = { readonly session: Pick<Session, 'nodeId'>; readonly now: number }

/** What their rights say of them: no door and no phone. */
export function faceIn(access: Access, { session, now }: At): Face {
  const home = homeIn(homesOf(actingFor(access, now)), session)
  const addressForm = addressFormOf(access)
  return {
    ...{ name: addressForm, addressForm, buildingName: home?.buildingName ?? '' },
    ...(home ? { membershipId: home.id } : {}),
  }
}

/** Who somebody is to the worker at the door: the form of address and the building within reach, no door and no phone. */
export async function facesOf(
  ids: readonly ResidentId[],
  at: At,
): Promise<ReadonlyMap<ResidentId, Face>> {
  const accesses = await glanceAtAccesses(ids)
  return new Map([...accesses].map(([id, access]) => [id, faceIn(access, at)]))
}

/** The same with the full names, for the list of those who signed up. */
export async function namedFaces(
  ids: readonly ResidentId[],
  { proof, ...at }: At & { readonly proof: WorkerOf },
): Promise<ReadonlyMap<ResidentId, Face>> {
  const [faces, names] = await Promise.all([facesOf(ids, at), fullNamesOf(proof, ids)])
  return new Map(
    [...faces].map(([id, face]) => [id, { ...face, name: names.get(id) ?? face.name }]),
  )
}
