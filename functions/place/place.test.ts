import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listCompounds, showCompound } from '../../shared/contract/place'
import type { CompoundId, DistrictId } from '../../shared/kernel/ids'
import { CHANCHENG, NANHAI, startTown, type Town } from '../testing/town'

let town: Town

beforeAll(async () => {
  town = await startTown()
}, 60_000)
afterAll(() => town.stop())

const NOT_FOUND = { status: 404, message: '没有找到这个小区，请重新选一个。' }
const namesIn = async (districtId: DistrictId) =>
  (await town.stranger.gets(listCompounds, { districtId })).compounds.map(({ name }) => name)

describe('The places of a district', () => {
  it('(1.2) are listed for anybody, with where they lie', async () => {
    const { districtName, compounds } = await town.stranger.gets(listCompounds, {
      districtId: CHANCHENG,
    })
    expect(districtName).toBe('禅城区')
    expect(compounds).toHaveLength(2)
    expect(compounds).toContainEqual({
      id: town.places.jiuding,
      name: '九鼎小区',
      communityName: '北江社区',
      streetName: '祖庙街道',
    })
  })

  it('are those of the district alone, though another has a compound of the same name', async () => {
    const { compounds } = await town.stranger.gets(listCompounds, { districtId: NANHAI })
    expect(compounds.map(({ id, name }) => [id, name])).toEqual([
      [town.places.elsewhere, '九鼎小区'],
    ])
    expect(town.places.elsewhere).not.toBe(town.places.jiuding)
  })

  it('(1.2) show their buildings, in the order of the plan', async () => {
    const { buildings } = await town.stranger.gets(showCompound, {
      compoundId: town.places.jiuding,
    })
    expect(buildings.map(({ name }) => name)).toEqual(['1栋', '2栋', '3栋'])
  })

  it('tell a district or a compound that is not there by a sentence', async () => {
    const districtId = 'dst_01J0000000000000000000ZZZZ' as DistrictId
    const compoundId = 'cpd_01J0000000000000000000ZZZZ' as CompoundId
    expect(await town.stranger.asks(listCompounds, { districtId })).toMatchObject(NOT_FOUND)
    expect(await town.stranger.asks(showCompound, { compoundId })).toMatchObject(NOT_FOUND)
  })
})

describe('Planting', () => {
  const LISHUI = 'dst_01J0000000000000000000SHVN' as DistrictId
  const plan = (...compounds: readonly string[]) => ({
    name: '三水区',
    streets: [
      {
        name: '西南街道',
        communities: [
          {
            name: '广海社区',
            compounds: compounds.map((name) => ({ name, buildings: ['1栋', '2栋'] })),
          },
        ],
      },
    ],
  })
  const plant = (...compounds: readonly string[]) =>
    town.call('setup', { district: { id: LISHUI, plan: plan(...compounds) } })

  it('the same plan twice adds nothing, and gives the same ids', async () => {
    const first = await plant('江滨花园')
    expect(await plant('江滨花园')).toEqual(first)
    expect(await namesIn(LISHUI)).toEqual(['江滨花园'])
  })

  it('a longer plan adds what is new, and leaves what is there', async () => {
    await plant('江滨花园')
    await plant('江滨花园', '健力家园')
    expect((await namesIn(LISHUI)).sort()).toEqual(['健力家园', '江滨花园'].sort())
  })

  it.each(['dst_short', 'cpd_01J0000000000000000000SHVN', 'dst_01J000000000000000000000OL'])(
    'takes no id of another form: %s',
    async (id) => {
      const district = { id, plan: plan('江滨花园') }
      await expect(town.call('setup', { district })).rejects.toThrow('district id')
    },
  )
})
