import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showArea } from '../../../../shared/contract/post'
import { approveMembership, listMembershipRequests } from '../../../../shared/contract/resident'
import type { PlaceId, StreetId } from '../../../../shared/kernel/ids'
import { asksToJoin } from '../../../testing/neighbours'
import { CHANCHENG, type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let zumiao: StreetId
let shiwan: StreetId

const PLAN = {
  name: '禅城区',
  streets: [
    { name: '祖庙街道', communities: [] },
    {
      name: '石湾镇街道',
      communities: [{ name: '北江社区', compounds: [{ name: '湾华村', buildings: ['1栋'] }] }],
    },
  ],
}
type Planted = { readonly places: readonly { kind: string; id: PlaceId; name: string }[] }

beforeAll(async () => {
  town = await startTown()
  const district = { id: CHANCHENG, plan: PLAN }
  const { places } = (await town.call('setup', { district })) as Planted
  const idOf = (name: string) => places.find((place) => place.name === name)?.id as StreetId
  zumiao = idOf('祖庙街道')
  shiwan = idOf('石湾镇街道')
}, 60_000)
afterAll(() => town.stop())

async function holder(name: string, role: string, nodeId: PlaceId): Promise<Person> {
  const person = await town.person(name)
  await town.call('setup', { grants: [{ residentId: person.id, role, nodeId }] })
  return person
}

const NOT_ALLOWED = { status: 403 }

describe('What lies below the place of a post', () => {
  it.each([
    ['administers', 'streetAdmin', '街道的小关'],
    ['works for', 'worker', '街道的小温'],
  ])(
    '(1.11) is shown to whoever %s the street, each place with the one above it',
    async (_, role, name) => {
      const person = await holder(name, role, zumiao)
      const { places } = await person.gets(showArea, { nodeId: zumiao })
      const { beijiang, tapo, jiuding, hongye } = town.places
      expect(places).toEqual([
        { kind: 'street', id: zumiao, name: '祖庙街道', inside: '' },
        { kind: 'community', id: beijiang, name: '北江社区', inside: '祖庙街道', aboveId: zumiao },
        { kind: 'community', id: tapo, name: '塔坡社区', inside: '祖庙街道', aboveId: zumiao },
        { kind: 'compound', id: jiuding, name: '九鼎小区', inside: '北江社区', aboveId: beijiang },
        { kind: 'compound', id: hongye, name: '鸿业新天地', inside: '塔坡社区', aboveId: tapo },
      ])
    },
  )

  it('(1.11) keeps communities of one name in two streets apart', async () => {
    const chief = await holder('区里的老关', 'districtAdmin', town.places.districtId)
    const { places } = await chief.gets(showArea, { nodeId: town.places.districtId })
    const aboveOf = (wanted: string) => places.find(({ name }) => name === wanted)?.aboveId
    expect(aboveOf('九鼎小区')).toBe(town.places.beijiang)
    const north = places.find(({ id }) => id === aboveOf('湾华村'))
    expect(north).toMatchObject({ name: '北江社区', aboveId: shiwan })
  })

  it('(1.11) is no business of another street, nor of whoever keeps a hut there', async () => {
    const other = await holder('石湾的小骆', 'streetAdmin', shiwan)
    const keeper = await holder('守小屋的庄伯', 'keeper', zumiao)
    for (const person of [other, keeper])
      expect(await person.asks(showArea, { nodeId: zumiao })).toMatchObject(NOT_ALLOWED)
  })

  it('(1.11) leads to work that the post allows: somebody is let in at a community of the street', async () => {
    const admin = await holder('街道的小邝', 'streetAdmin', zumiao)
    const { id } = await asksToJoin(town, await town.person('新来的何姐'))
    const at = { nodeId: town.places.beijiang }
    const { requests } = await admin.gets(listMembershipRequests, at)
    expect(requests.map((one) => one.id)).toContain(id)
    expect((await admin.asks(approveMembership, { membershipId: id })).ok).toBe(true)
  })
})
