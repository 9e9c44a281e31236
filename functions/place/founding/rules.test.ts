import { describe, expect, it } from '@jest/globals'
import type { BuildingId, PlaceId } from '../../../shared/kernel/ids'
import { refuse } from '../../../shared/kernel/outcome'
import type { Compound } from '../rules'
import { MAX_BUILDINGS, readBuildings, withBuildings, withoutBuilding, withRenamed } from './rules'

const read = (text: string) => {
  const found = readBuildings(text)
  return found.ok ? found.value : found.refusal
}

describe('(10.3) The buildings that somebody types', () => {
  it.each([
    ['1栋-3栋', ['1栋', '2栋', '3栋']],
    ['1-3栋', ['1栋', '2栋', '3栋']],
    ['1栋-3', ['1栋', '2栋', '3栋']],
    ['1-3', ['1栋', '2栋', '3栋']],
    ['１－３栋', ['1栋', '2栋', '3栋']],
    ['一栋到三栋', ['1栋', '2栋', '3栋']],
    ['九栋至十二栋', ['9栋', '10栋', '11栋', '12栋']],
    ['二十栋～二十一栋', ['20栋', '21栋']],
    ['1 栋 - 2 栋', ['1栋', '2栋']],
    ['1座—2座', ['1座', '2座']],
    ['3幢', ['3幢']],
    ['5', ['5栋']],
    ['12号楼', ['12号楼']],
    ['一期3栋', ['一期3栋']],
    ['一期1栋-一期2栋', ['一期1栋', '一期2栋']],
    ['一期1-2栋', ['一期1栋', '一期2栋']],
    ['A1座-A2座', ['A1座', 'A2座']],
    ['荷花楼', ['荷花楼']],
    ['1栋、3栋，5栋', ['1栋', '3栋', '5栋']],
    ['1栋\n2栋\n\n2栋', ['1栋', '2栋']],
    ['1栋 2栋', ['1栋', '2栋']],
    ['1-2栋；南座', ['1栋', '2栋', '南座']],
    ['', []],
  ])('(10.3) %s', (text, names) => expect(read(text)).toEqual(names))

  it.each([
    ['3栋-1栋', '3栋-1栋'],
    ['1-2-3', '1-2-3'],
    ['南座-北座', '南座-北座'],
    ['一期1栋-二期3栋', '一期1栋-二期3栋'],
    ['1栋-3座', '1栋-3座'],
    ['1-151栋', '1-151栋'],
    ['很长很长很长很长很长很长的楼', '很长很长很长很长很长很长的楼'],
  ])('(10.3) %s is not guessed at: which word was not understood is said', (text, part) =>
    expect(read(text)).toEqual({ code: 'place.buildingsUnread', part }),
  )

  it('(10.3) are three hundred at the most', () => {
    expect(read('1-150栋 1-150座')).toHaveLength(MAX_BUILDINGS)
    expect(read('1-150栋 1-150座 南座')).toEqual({
      code: 'place.tooManyBuildings',
      max: MAX_BUILDINGS,
    })
  })
})

const idFor = (kind: string, ...path: readonly string[]) => `${kind}:${path.join('/')}` as PlaceId
const id = (name: string) => `building:dst/祖庙街道/北江社区/新苑/${name}` as BuildingId
const compound = {
  ...{ name: '新苑', rev: 4, districtId: 'dst', streetName: '祖庙街道', communityName: '北江社区' },
  buildings: [
    { id: id('1栋'), name: '1栋' },
    { id: id('2栋'), name: '2栋' },
  ],
  status: 'preparing',
} as unknown as Compound

describe('(10.3) The buildings of a compound', () => {
  it('(10.3) grow by those that are new, behind the others', () => {
    const grown = withBuildings(compound, ['2栋', '3栋'], idFor)
    expect(grown).toEqual({
      ok: true,
      value: {
        ...compound,
        rev: 5,
        buildings: [...compound.buildings, { id: id('3栋'), name: '3栋' }],
      },
    })
  })

  it('(10.3) keep their id under another name, and the old name is free for a new one', () => {
    const renamed = withRenamed(compound, { id: id('1栋'), name: '东座' })
    if (!renamed.ok) throw new Error('not renamed')
    expect(renamed.value.buildings[0]).toEqual({ id: id('1栋'), name: '东座' })
    const grown = withBuildings(renamed.value, ['1栋'], idFor)
    expect(grown.ok && grown.value.buildings[2]).toEqual({ id: id('1栋/2'), name: '1栋' })
  })

  it('(10.3) never have one name twice', () => {
    expect(withRenamed(compound, { id: id('1栋'), name: '2栋' })).toEqual(
      refuse({ code: 'place.nameTaken' }),
    )
    expect(withRenamed(compound, { id: id('1栋'), name: '1栋' }).ok).toBe(true)
    expect(withRenamed(compound, { id: id('9栋'), name: '3栋' })).toEqual(
      refuse({ code: 'membership.noSuchBuilding' }),
    )
  })

  it('(10.3) go away only while nobody can live there', () => {
    const without = withoutBuilding(compound, id('1栋'))
    expect(without.ok && without.value.buildings).toEqual([{ id: id('2栋'), name: '2栋' }])
    for (const status of ['pilot', 'active', 'paused', undefined] as const)
      expect(withoutBuilding({ ...compound, ...{ status } } as Compound, id('1栋'))).toEqual(
        refuse({ code: 'place.livedIn' }),
      )
    expect(withoutBuilding(compound, id('9栋'))).toEqual(
      refuse({ code: 'membership.noSuchBuilding' }),
    )
  })

  it('(10.3) are never more than there is room for', () => {
    const many = Array.from({ length: MAX_BUILDINGS - 1 }, (_, at) => `南${at}座`)
    expect(withBuildings(compound, many, idFor)).toEqual(
      refuse({ code: 'place.tooManyBuildings', max: MAX_BUILDINGS }),
    )
    expect(withBuildings(compound, many.slice(1), idFor).ok).toBe(true)
  })
})
