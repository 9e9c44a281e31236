import { describe, expect, it } from '@jest/globals'
import type { DistrictId, PlaceId } from '../../shared/kernel/ids'
import { type DistrictPlan, plant } from './rules'

const CHANCHENG = 'dst_chancheng' as DistrictId
/** An id that shows what it was made of. */
const idFor = (kind: string, ...path: readonly string[]) => `${kind}:${path.join('/')}` as PlaceId

const plan: DistrictPlan = {
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [
        {
          name: '北江社区',
          phone: '0757-1',
          compounds: [
            { name: '九鼎小区', phone: '0757-2', buildings: ['1栋', '2栋'] },
            { name: '空地', buildings: [] },
          ],
        },
        { name: '塔坡社区', compounds: [] },
      ],
    },
    { name: '石湾街道', communities: [] },
  ],
}

describe('A district as an operator writes it down', () => {
  const places = plant(plan, CHANCHENG, idFor)
  const named = (name: string) => places.find((place) => place.name === name)
  const street = 'street:dst_chancheng/祖庙街道'
  const community = 'community:dst_chancheng/祖庙街道/北江社区'
  const compound = 'compound:dst_chancheng/祖庙街道/北江社区/九鼎小区'

  it('(1.4) becomes its places, each after the one that it is in', () =>
    expect(places.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'district 禅城区',
      'street 祖庙街道',
      'community 北江社区',
      'compound 九鼎小区',
      'compound 空地',
      'community 塔坡社区',
      'street 石湾街道',
    ]))

  it('(1.4) keeps the id that was chosen for it', () =>
    expect(named('禅城区')).toEqual({
      ...{ kind: 'district', rev: 1, name: '禅城区' },
      ...{ id: CHANCHENG, districtId: CHANCHENG },
    }))

  it('(1.4) has streets and communities that know what is above them', () => {
    expect(named('祖庙街道')).toEqual({
      ...{ kind: 'street', rev: 1, name: '祖庙街道' },
      ...{ id: street, districtId: CHANCHENG, streetId: street },
    })
    expect(named('北江社区')).toEqual({
      ...{ kind: 'community', rev: 1, name: '北江社区', phone: '0757-1', streetName: '祖庙街道' },
      ...{ id: community, districtId: CHANCHENG, streetId: street, communityId: community },
    })
  })

  it('(1.4) has compounds with their buildings and the names above them', () =>
    expect(named('九鼎小区')).toEqual({
      ...{ kind: 'compound', rev: 1, name: '九鼎小区', phone: '0757-2' },
      ...{ id: compound, compoundId: compound, communityId: community, streetId: street },
      ...{ districtId: CHANCHENG, streetName: '祖庙街道', communityName: '北江社区' },
      buildings: ['1栋', '2栋'].map((name) => ({
        id: `building:dst_chancheng/祖庙街道/北江社区/九鼎小区/${name}`,
        name,
      })),
    }))

  it('(1.4) has no phone where none was written', () => {
    expect(named('塔坡社区')).not.toHaveProperty('phone')
    expect(named('空地')).not.toHaveProperty('phone')
  })

  it('(1.4) planted again gives the same places, so that nothing stands twice', () =>
    expect(plant(plan, CHANCHENG, idFor)).toEqual(places))

  it('(1.4) tells two of the same name apart by what they are in', () => {
    const twins = plant(
      {
        name: '禅城区',
        streets: ['祖庙街道', '石湾街道'].map((name) => ({
          name,
          communities: [{ name: '新村', compounds: [{ name: '一期', buildings: ['1栋'] }] }],
        })),
      },
      CHANCHENG,
      idFor,
    )
    const ids = twins.map(({ id }) => id)
    expect(new Set(ids).size).toBe(7)
  })
})
