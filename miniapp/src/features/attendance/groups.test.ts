import { describe, expect, it } from '@jest/globals'
import type { AttendanceRow } from '../../../../shared/contract/attendance'
import { byBuilding, isMeant, numbersIn } from './groups'

const row = (name: string, buildingName: string, is: AttendanceRow['is'] = 'awaited') => ({
  ...{ name, addressForm: `${name}姨`, buildingName, party: 1, is },
})

describe('The list at the door', () => {
  it('(4.6) goes by building, 3栋 before 12栋, and keeps its order in each', () => {
    const rows = [
      row('甲', '12栋'),
      row('乙', '3栋', 'in'),
      row('丙', ''),
      row('丁', '3栋'),
      row('戊', '3栋', 'walkedIn'),
    ]
    expect(
      byBuilding(rows).map(({ title, rows: some }) => [title, some.map((one) => one.name)]),
    ).toEqual([
      ['3栋', ['乙', '丁']],
      ['12栋', ['甲']],
      ['其他', ['丙']],
      ['现场来的', ['戊']],
    ])
  })

  it('(4.6) is searched by name, form of address and building', () => {
    const meant = (words: string) => [row('陈桂芳', '3栋')].filter(isMeant(words)).length
    expect(['桂芳', '芳姨', ' 3栋 ', ''].map(meant)).toEqual([1, 1, 1, 1])
    expect(meant('李')).toBe(0)
  })
})

describe('The numbers of a paper list', () => {
  it('(4.6) are read in any writing, each once', () => {
    for (const typed of ['3 7 12', '3、7，12', '３　７ 12 7', '3.7.12'])
      expect(numbersIn(typed)).toEqual([3, 7, 12])
  })

  it('(4.6) are none where something else stands among them', () => {
    for (const typed of ['', '陈姨', '3 七', '0 1', '3-7']) expect(numbersIn(typed)).toEqual([])
  })
})
