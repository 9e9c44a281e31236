import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import {
  buildingCalled,
  buildingKey,
  doorIn,
  inFigures,
  personKey,
  roomKey,
  unitKey,
} from './rules'

describe('A door, however a list writes it', () => {
  it.each(['3栋', '3 幢', '三栋', '第三栋', '３栋', '3号楼', '3#', '03栋', '3'])(
    '(1.7) names one building: %s',
    (typed) => expect(buildingKey(typed)).toBe('3'),
  )

  it.each(['2单元', '二单元', ' ２ ', '第2单元', '02', '2梯'])(
    '(1.7) names one unit: %s',
    (typed) => expect(unitKey(typed)).toBe('2'),
  )

  it.each([
    ['十', '10'],
    ['十二', '12'],
    ['二十', '20'],
    ['二十三', '23'],
    ['一零二', '102'],
    ['两', '2'],
  ])('(1.7) has figures: %s', (words, figures) => expect(inFigures(words)).toBe(figures))

  it.each([
    ['3栋2单元502室', '3栋', '2', '502室'],
    ['三幢１单元１０２', '三幢', '1', '102'],
    ['3-2-502', '3', '2', '502'],
    ['12号楼801', '12号楼', '', '801'],
    ['3—502', '3', '', '502'],
  ])('(1.7) may stand in one cell: %s', (address, building, unit, room) =>
    expect(doorIn(address)).toEqual({ building, unit, room }),
  )

  it('(1.7) is none in words that are none', () => {
    for (const words of ['', '502', '小区门口']) expect(doorIn(words)).toBeUndefined()
  })

  it('(1.7) in two buildings that are called alike is in neither, unless by its full name', () => {
    const both = [{ name: '1栋' }, { name: '1座' }]
    expect(buildingCalled(both, '1')).toBeUndefined()
    expect(buildingCalled(both, '1 座')).toBe(both[1])
  })

  const room = fc.stringMatching(/^[0-9]{1,4}[A-Z]?$/)
  const wide = (text: string) =>
    text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

  it('(1.7) is the same with spaces, in wide letters, and when named again', () =>
    fc.assert(
      fc.property(room, (name) => {
        const key = roomKey(name)
        expect(roomKey(` ${wide(name)} 室`)).toBe(key)
        expect(roomKey(key)).toBe(key)
      }),
    ))

  it('(1.7) has one building for each number, in words as in figures', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), (number) => {
        const [tens, ones] = [Math.floor(number / 10), number % 10]
        const words = [...'零一二三四五六七八九']
        const spoken = `${tens > 1 ? words[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? words[ones] : ''}`
        expect(buildingKey(`第${spoken}栋`)).toBe(String(number))
        expect(buildingKey(buildingKey(`${number}幢`))).toBe(String(number))
      }),
    ))

  it('(1.7) has one name for one person', () => {
    expect(personKey(' 陈 秀英')).toBe(personKey('陈秀英'))
    expect(personKey('买买提・艾力')).toBe(personKey('买买提·艾力'))
  })
})
