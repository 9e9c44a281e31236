import { describe, expect, it } from '@jest/globals'
import type { Header } from '../columns/rules'
import { fieldsOf, isNoRow, NO_PLACE, placeIn } from './rules'

const columns = { building: 0, unit: 1, room: 2, name: 3, phone: 4, until: 5 }
const header: Header = { at: 0, columns, row: ['楼栋', '单元', '房号', '姓名', '手机', '租期至'] }
const EMPTY = { building: '', unit: '', room: '', name: '', phone: '', until: '' }
const above = { building: '1栋', unit: '2', room: '301' }
const place = (more: object) => placeIn({ ...EMPTY, ...more }, above)

describe('(1.7) The cells of a row', () => {
  it('(1.7) are each in the column of its name, without spaces around', () =>
    expect(fieldsOf([' 1栋 ', '2', '="0301"', '陈', '138', '长期'], columns)).toEqual({
      ...{ building: '1栋', unit: '2', room: '0301', name: '陈', phone: '138', until: '长期' },
    }))

  it('(1.7) are empty where the table has no such column, or no such cell', () => {
    expect(fieldsOf(['301', '陈'], { room: 0, name: 1 })).toEqual({
      ...{ ...EMPTY, room: '301', name: '陈' },
    })
    expect(fieldsOf([null], columns)).toEqual(EMPTY)
  })
})

describe('(1.7) Where a row is', () => {
  it('(1.7) as its cells say', () => {
    expect(place({ building: '3栋', unit: '1', room: '502' })).toEqual({
      ...{ building: '3栋', unit: '1', room: '502' },
    })
    expect(place({ building: '3栋', room: '502' })).toEqual({
      ...{ building: '3栋', unit: '', room: '502' },
    })
  })

  it('(1.7) where it says nothing, as the row above', () => {
    expect(place({})).toEqual(above)
    expect(place({ room: '302' })).toEqual({ ...above, room: '302' })
    expect(place({ unit: '3' })).toEqual({ building: '1栋', unit: '3', room: '' })
    expect(place({ unit: '3', room: '101' })).toEqual({ ...above, unit: '3', room: '101' })
    expect(placeIn({ ...EMPTY, room: '101' }, NO_PLACE)).toEqual({ ...NO_PLACE, room: '101' })
  })

  it('(1.7) as an address in one of them does, beside a building of its own', () => {
    expect(place({ room: '3栋1单元502' })).toEqual({ building: '3栋', unit: '1', room: '502' })
    expect(place({ room: '1-502' })).toEqual({ building: '1栋', unit: '1', room: '502' })
    expect(place({ building: '5栋', room: '1-502' })).toEqual({
      ...{ building: '5栋', unit: '1', room: '502' },
    })
    expect(place({ building: '5栋', room: '3栋1单元502' }).building).toBe('3栋')
  })

  it('(1.7) an address beside a unit is a room as it stands', () =>
    expect(place({ unit: '2', room: '1-502' })).toEqual({ ...above, room: '1-502' }))
})

describe('(1.7) What is no row', () => {
  const isNone = (...row: readonly (string | null)[]) =>
    isNoRow(row, fieldsOf(row, columns), header)

  it('(1.7) blank lines, also with a day alone', () => {
    expect(isNone()).toBe(true)
    expect(isNone(null, ' ', '', null, null, null)).toBe(true)
    expect(isNone('', '', '', '', '', '2027-03-31')).toBe(true)
  })

  it.each([0, 1, 2, 3, 4])('(1.7) a line that says something in column %i is one', (at) =>
    expect(isNone(...Array.from({ length: 6 }, (_, n) => (n === at ? '7' : null)))).toBe(false),
  )

  it('(1.7) sums and remarks, wherever their first word stands', () => {
    expect(isNone('合 计', null, null, '20户')).toBe(true)
    expect(isNone(null, ' ', '备注：', '略')).toBe(true)
    expect(isNone('1栋', '1', '101', '合计')).toBe(false)
  })

  it('(1.7) the header of the next printed page', () => {
    expect(isNone('楼栋', '单元', '房号', '姓名', '手机', '租期至')).toBe(true)
    expect(isNone(null, null, '房号', '姓名')).toBe(true)
    expect(isNone('1栋', '1', '房号', '陈秀英')).toBe(false)
    expect(isNone('1栋', '1', '101', '姓名')).toBe(false)
  })
})
