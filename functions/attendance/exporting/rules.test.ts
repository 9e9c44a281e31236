import { describe, expect, it } from '@jest/globals'
import type { AttendanceRow } from '../../../shared/contract/attendance'
import { cellsOf, defused, fileNameOf } from './rules'

const ROW: AttendanceRow = {
  ...{ name: '陈桂香', addressForm: '陈姨', buildingName: '3栋', party: 2, is: 'in' },
  ...{ number: 7, way: 'code', at: Date.UTC(2030, 4, 1, 1, 5) },
}

describe('A row of the file', () => {
  it('(4.9) says who, with how many, how and when', () => {
    expect(cellsOf(ROW, 'open')).toEqual([
      ...[7, '3栋', '陈桂香', '陈姨', 2],
      ...['来了', '自己扫码', '2030-05-01 09:05'],
    ])
    const { number: _number, way: _way, at: _at, ...awaited } = ROW
    expect(cellsOf({ ...awaited, is: 'awaited' }, 'tookPlace')).toEqual([
      ...[undefined, '3栋', '陈桂香', '陈姨', 2],
      ...['没来', undefined, undefined],
    ])
  })

  it('(4.8) says of nobody that they did not come before the list is closed', () => {
    for (const status of ['open', 'closed'] as const)
      expect(cellsOf({ ...ROW, is: 'awaited' }, status)[5]).toBe('还没签到')
    expect(cellsOf({ ...ROW, is: 'left' }, 'open')[5]).toBe('退了')
  })

  it('(4.9) is words, whatever somebody is called', () => {
    for (const name of ['=1+1', '+1', '-1', '@a', '\tx', '\rx'])
      expect(defused(name)).toBe(`'${name}`)
    for (const name of ['陈姨', '1+1', ' =1', '', "'=1"]) expect(defused(name)).toBe(name)
    const row = { ...ROW, name: '=1', addressForm: '+1', buildingName: '@1' }
    expect(cellsOf(row, 'open').slice(1, 4)).toEqual(["'@1", "'=1", "'+1"])
  })
})

describe('The name of the file', () => {
  it('(4.9) is one that every phone can store', () => {
    expect(fileNameOf('智能手机班', '2030-05-01')).toBe('签到名单-智能手机班-2030-05-01')
    expect(fileNameOf(' a/b\\c:*?"<>|\n d ', '2030-05-01')).toBe('签到名单-a b c d-2030-05-01')
  })
})
