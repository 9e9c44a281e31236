import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { addressIn, buildingWord, personWord, roomWord, unitWord } from './rules'

const CHINESE = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九']
const inChinese = (count: number): string => {
  const [tens, ones] = [Math.floor(count / 10), count % 10]
  if (tens === 0) return CHINESE[ones] ?? ''
  return `${tens === 1 ? '' : (CHINESE[tens] ?? '')}十${CHINESE[ones] ?? ''}`
}
const wide = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))
const typings = (count: number): readonly string[] => [
  String(count),
  wide(String(count)),
  inChinese(count),
  String(count).padStart(2, '0'),
  ` ${count} `,
]

describe('(1.7) How a door is written makes no difference', () => {
  it('(1.7) a building is the same in every spelling, and no other building', () => {
    const suffix = fc.constantFrom('栋', '幢', '座', '号楼', '号', '棟', '', ' 栋')
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(4), suffix, (count, way, end) => {
        expect(buildingWord(`${typings(count)[way]}${end}`)).toBe(String(count))
      }),
    )
  })

  it('(1.7) neither is a unit, nor a room', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99 }), fc.nat(4), (count, way) => {
        const typed = typings(count)[way] ?? ''
        expect(unitWord(`${typed}单元`)).toBe(String(count))
        expect(unitWord(typed)).toBe(String(count))
        expect(roomWord(`${typed}室`)).toBe(String(count))
        expect(roomWord(`${typed}房`)).toBe(String(count))
      }),
    )
  })

  it('(1.7) what was evened once stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(personWord(personWord(typed))).toBe(personWord(typed))
        expect(buildingWord(typed)).not.toMatch(/\s/)
      }),
    )
  })

  it.each([
    ['Ａ座', 'A'],
    ['b 栋', 'B'],
    ['第三栋', '3'],
    ['十栋', '10'],
    ['二十一幢', '21'],
    ['栋', '栋'],
    ['东座', '东'],
  ])('(1.7) the building %s is %s', (typed, word) => {
    expect(buildingWord(typed)).toBe(word)
  })

  it.each([
    ['５０２ａ室', '502A'],
    ['五〇二', '502'],
    ['0502', '502'],
  ])('(1.7) the room %s is %s', (typed, word) => {
    expect(roomWord(typed)).toBe(word)
  })

  it.each([
    ['3栋1单元502室', { building: '3栋', unit: '1', room: '502室' }],
    ['3-1-502', { building: '3', unit: '1', room: '502' }],
    ['３－１－５０２', { building: '3', unit: '1', room: '502' }],
    ['1单元502', { building: '', unit: '1', room: '502' }],
    ['1-502', { building: '', unit: '1', room: '502' }],
    ['3栋502', { building: '3栋', unit: '', room: '502' }],
    ['502室', undefined],
  ])('(1.7) the cell %s is an address or a room', (cell, address) => {
    expect(addressIn(cell)).toEqual(address)
  })

  it('(1.7) a name is compared without its spaces and widths', () => {
    expect(personWord('陈　秀 英')).toBe(personWord('陈秀英'))
    expect(personWord('阿依古丽·买买提')).toBe(personWord('阿依古丽•买买提'))
    expect(personWord('陈秀英')).not.toBe(personWord('陈秀瑛'))
  })
})
