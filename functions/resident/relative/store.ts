import type { MembershipId } from '../../../shared/kernel/ids'
import type { Membership, Resident } from '../rules'
import { loadMembership, loadResident } from '../store'

export type PutDown = { readonly membership: Membership; readonly person: Resident }

/** Whom somebody put down, with their names: a handful, each read as it stands. */
export async function loadPutDown({ putDown = [] }: Resident): Promise<readonly PutDown[]> {
  const found = await Promise.all(
    putDown.map(async (id: MembershipId) => {
      const membership = await loadMembership(id)
      const person = membership && (await loadResident(membership.residentId))
      return membership && person ? [{ membership, person }] : []
    }),
  )
  return found.flat()
}
