import { showCompound } from '../../shared/contract/place'
import { approveMembership } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { MembershipId } from '../../shared/kernel/ids'
import { asksToJoin, lodgerOf, worker } from './neighbours'
import type { Person, Town } from './town'

/** Where Chen lives too, and may leave. */
async function secondHome(town: Town, chen: Person): Promise<MembershipId> {
  const amin = await worker(town, '阿敏', town.places.tapo)
  const home = { compoundId: town.places.hongye, room: '1101' }
  const { id: membershipId } = await asksToJoin(town, chen, home)
  await amin.gets(approveMembership, { membershipId })
  return membershipId
}

export async function firstBuilding({ places }: Town, person: Person): Promise<string> {
  const { buildings } = await person.gets(showCompound, { compoundId: places.jiuding })
  return buildings[0]?.id ?? ''
}

type Homes = Readonly<Record<'otherHome' | 'lodger' | 'tenant', MembershipId>>

/** Those whom somebody may move out, without anything else on the ground changing. */
export const homesFor = async (
  town: Town,
  { chen, official }: { readonly chen: Person; readonly official: Person },
): Promise<Homes> => ({
  otherHome: await secondHome(town, chen),
  lodger: await lodgerOf(town, official),
  tenant: await lodgerOf(town, official),
})

export const homeInputs = (
  { places }: Town,
  { otherHome, lodger, tenant, building }: Homes & { readonly building: string },
) => ({
  showLeaving: { membershipId: otherHome },
  leaveHome: { membershipId: otherHome },
  listHouseholds: { nodeId: places.beijiang, buildingId: building },
  setLease: { membershipId: tenant, lastDay: addDays(localDateAt(Date.now()), 300) },
  moveOut: { membershipId: lodger },
})
