import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { addressIn, buildingWord, evened, personWord, roomWord, unitWord } from './rules'

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

  it.each(['ῧ', 'ΐ', 'A·\u0308', '가 \u11a8', 'ﬄ'])(
    '(1.7) %s stays as it is once it was evened',
    (typed) => expect(personWord(personWord(typed))).toBe(personWord(typed)),
  )

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

describe('(1.7) What a word keeps', () => {
  it.each([
    ['第三栋', '3'],
    ['栋第三', '栋第三'],
    ['第', '第'],
    ['3号楼', '3'],
    ['3楼栋', '3'],
    ['3号楼栋', '3'],
    ['3楼', '3'],
    ['3幢A', '3幢A'],
    ['3棟', '3'],
    ['3座', '3'],
    ['3號', '3'],
    ['3号', '3'],
    ['两栋', '2'],
    ['三十栋', '30'],
    ['十二栋', '12'],
    ['零三栋', '3'],
    ['〇栋', '0'],
    ['00栋', '0'],
    ['003栋', '3'],
    ['10栋', '10'],
    ['A03栋', 'A03'],
    ['三东栋', '三东'],
    ['东三栋', '东三'],
    ['十十栋', '十十'],
    ['十零栋', '十零'],
    ['四五六七八九栋', '456789'],
  ])('(1.7) of the building %s is %s', (typed, word) => expect(buildingWord(typed)).toBe(word))

  it.each([
    ['第一单元', '1'],
    ['单元第一', '单元第一'],
    ['1单元号', '1'],
    ['2梯', '2'],
    ['2门号', '2'],
    ['2门B', '2门B'],
    ['单元', '单元'],
    ['2单', '2单'],
  ])('(1.7) of the unit %s is %s', (typed, word) => expect(unitWord(typed)).toBe(word))

  it.each([
    ['502房间', '502'],
    ['502号', '502'],
    ['502户', '502'],
    ['502室A', '502室A'],
    ['房间', '房间'],
    ['室', '室'],
  ])('(1.7) of the room %s is %s', (typed, word) => expect(roomWord(typed)).toBe(word))

  it.each([
    ['陈 秀英', '陈秀英'],
    ['Ａｎｎ　Ｌｅｅ', 'ANNLEE'],
    ['买买提·艾力', '买买提艾力'],
    ['买买提‧艾力•买.买', '买买提艾力买买'],
    ['陈秀英', '陈秀英'],
  ])('(1.7) of the name %s is %s', (typed, word) => expect(personWord(typed)).toBe(word))

  it('(1.7) is even before all', () => {
    expect(evened(' ａ １ 室 ')).toBe('A1室')
    expect(evened('陈室a')).toBe('陈室A')
    expect(evened('a陈室')).toBe('A陈室')
  })

  it.each([
    ['3号楼502', { building: '3号楼', unit: '', room: '502' }],
    ['3幢-2单元502', { building: '3幢', unit: '2', room: '502' }],
    ['3幢-2单元-502', { building: '3幢', unit: '2单元', room: '502' }],
    ['A座1单元502', { building: 'A座', unit: '1', room: '502' }],
    ['3棟502', { building: '3棟', unit: '', room: '502' }],
    ['-3_1/502-', { building: '3', unit: '1', room: '502' }],
    ['3——1—502', { building: '3', unit: '1', room: '502' }],
    ['2单元-301', { building: '', unit: '2', room: '301' }],
    ['502A', undefined],
    ['A502', undefined],
    ['502室-', undefined],
    ['1-2-3-4', undefined],
    ['', undefined],
    ['-', undefined],
  ])('(1.7) the cell “%s” is taken apart, or is a room', (cell, address) =>
    expect(addressIn(cell)).toEqual(address),
  )
})
