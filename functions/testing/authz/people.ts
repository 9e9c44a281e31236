import { leaveHome } from '../../../shared/contract/household'
import { endPost } from '../../../shared/contract/post'
import { showMe } from '../../../shared/contract/resident'
import type { CommunityId, CompoundId, MembershipId, PlaceId } from '../../../shared/kernel/ids'
import type { DistrictPlan } from '../../place/rules'
import { blockedOne } from '../blocking'
import type { Ground } from '../ground'
import { neighbour, worker } from '../neighbours'
import { postOf } from '../posting'
import { CHANCHENG, NANHAI, type Person, type Town } from '../town'

export type People = Readonly<Record<string, Person>>

async function farNeighbour(town: Town): Promise<Person> {
  const there = { ...town, person: (key: string) => town.person(key, NANHAI) }
  const huang = await there.person('小黄')
  const post = { role: 'worker', nodeId: town.places.elsewhereCommunity }
  await town.call('setup', { grants: [{ residentId: huang.id, ...post }] })
  return neighbour(there, huang, '叶姨', { compoundId: town.places.elsewhere, room: '1' })
}

/** Those of the first table: strangers, neighbours, and the workers next door. */
export async function nearPeople(town: Town, { official, chen, li }: Ground): Promise<People> {
  const amin = await worker(town, '阿敏', town.places.tapo)
  return {
    guest: town.stranger,
    newcomer: await town.person('刚登录的人'),
    Wang: await neighbour(town, official, '王姐', { room: '303' }),
    Lin: await neighbour(town, amin, '林伯', { compoundId: town.places.hongye, room: '1' }),
    ...{ Chen: chen, Li: li, Amin: amin, Xiaoli: official },
    Ye: await farNeighbour(town),
  }
}

const WIDER: DistrictPlan = {
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [{ name: '北江社区', compounds: [{ name: '东苑小区', buildings: ['1栋'] }] }],
    },
    {
      name: '石湾镇街道',
      communities: [{ name: '湾华社区', compounds: [{ name: '湾华村', buildings: ['1栋'] }] }],
    },
  ],
}
type Planted = { readonly places: readonly { kind: string; id: string; name: string }[] }

/** A sibling compound, and another street. */
async function widen(town: Town): Promise<(name: string) => PlaceId> {
  const asked = { district: { id: CHANCHENG, plan: WIDER } }
  const { places } = (await town.call('setup', asked)) as Planted
  return (name) => (places.find((place) => place.name === name)?.id ?? '') as PlaceId
}

async function holder(town: Town, name: string, post: { role: string; nodeId: PlaceId }) {
  const person = await town.person(name)
  await town.call('setup', { grants: [{ residentId: person.id, ...post }] })
  return person
}

/** With the token of before, as somebody has it in their hand. */
async function whoLeft(town: Town, { official }: Ground): Promise<Person> {
  const person = await neighbour(town, official, '搬走的谢叔', { room: '1212' })
  const [home] = (await person.gets(showMe, {})).memberships
  await person.gets(leaveHome, { membershipId: home?.id as MembershipId })
  return person
}

async function whoEnded(town: Town, district: Person): Promise<Person> {
  const person = await worker(town, '卸任的小邓')
  await district.gets(endPost, { postId: await postOf(person) })
  return person
}

/** Those of the second table: further off, and above. */
export async function farPeople(town: Town, ground: Ground): Promise<People> {
  const idOf = await widen(town)
  const compoundId = idOf('东苑小区') as CompoundId
  const [jiuding, street] = [town.places.jiuding, idOf('祖庙街道')]
  const admin = (name: string, nodeId: PlaceId) =>
    holder(town, name, { role: 'streetAdmin', nodeId })
  return {
    Sib: await neighbour(town, ground.official, '东苑的何姐', { compoundId, room: '1' }),
    Left: await whoLeft(town, ground),
    Keeper: await holder(town, '守小屋的庄伯', { role: 'keeper', nodeId: jiuding }),
    Leader: await holder(town, '来看看的温书记', { role: 'leader', nodeId: street }),
    Ended: await whoEnded(town, ground.admin),
    Street: await admin('街道的小关', street),
    District: ground.admin,
    Blocked: (await blockedOne(town, ground.official)).person,
    Other: await admin('石湾的小骆', idOf('石湾镇街道')),
  }
}

/** The same town as those see it who live and work in the next community. */
export const nextDoor = (town: Town): Town => {
  const { jiuding, beijiang, tapo, hongye } = town.places
  const places = { ...town.places, jiuding: hongye, hongye: jiuding }
  const at: Readonly<Record<string, CommunityId>> = { beijiang: tapo, tapo: beijiang }
  return {
    ...town,
    places: { ...places, ...at },
    person: (key, districtId) => town.person(`邻${key}`, districtId),
  }
}
