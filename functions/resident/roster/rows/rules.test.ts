import { describe, expect, it } from '@jest/globals'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { type Cell, headerIn } from '../columns/rules'
import { Gathering } from './rules'

const bld = (n: number) => `bld_${String(n).padStart(26, '0')}` as BuildingId
const JIUDING = {
  name: '九鼎小区',
  buildings: [1, 2, 3].map((n) => ({ id: bld(n), name: `${n}栋` })),
}
const HEADER = ['楼栋', '单元', '房号', '姓名', '电话', '租期至']

function read(rows: readonly (readonly Cell[])[], header: readonly Cell[] = HEADER) {
  const gathering = new Gathering(JIUDING)
  const sheet = [header, ...rows]
  const found = headerIn(sheet)
  if (!found) throw new Error('There is no header.')
  gathering.sheet(sheet, { sheet: 1, ...found })
  return gathering.found
}
const one = (...row: readonly Cell[]) => read([row])
const doors = (rows: readonly (readonly Cell[])[]) =>
  read(rows).entries.map(({ buildingId, unit, room, name }) => [
    JIUDING.buildings.find(({ id }) => id === buildingId)?.name,
    ...[unit, room, name],
  ])

describe('The header of a list', () => {
  it.each([
    [['栋', '单元', '室', '业主']],
    [['幢号', '单元号', '房间号', '户主姓名', '联系电话']],
    [['房屋地址', '*姓 名（必填）', '手机号码']],
    [['序号', '小区', '楼 栋', '门牌号', '住户']],
  ])('(1.7) is known by many names: %j', (row) => expect(headerIn([row])?.at).toBe(0))

  it('(1.7) may stand below a title, and not everywhere', () => {
    expect(headerIn([['九鼎小区业主名册'], [], HEADER])?.at).toBe(2)
    expect(headerIn([['1栋', '1', '101', '陈秀英']])).toBeUndefined()
  })
})

describe('A row of a list', () => {
  it('(1.7) is a person behind a door, however it is written', () => {
    expect(
      doors([['三幢', '二单元', '５０２ 室', '陈 秀英', '１３８ ００００ ００００', '2031年6月']]),
    ).toEqual([['3栋', '2', '502', '陈 秀英']])
  })

  it('(1.7) goes on below merged cells', () => {
    const rows = [
      ['1栋', '1', '101', '陈一'],
      ['', '', '', '陈二'],
      ['', '', '102', '李一'],
      ['', '2', '101', '张一'],
      ['2栋', '1', '101', '王一'],
    ]
    expect(doors(rows)).toEqual([
      ['1栋', '1', '101', '陈一'],
      ['1栋', '1', '101', '陈二'],
      ['1栋', '1', '102', '李一'],
      ['1栋', '2', '101', '张一'],
      ['2栋', '1', '101', '王一'],
    ])
  })

  it('(1.7) is none where it is empty, a total, or the header again', () => {
    const rows = [['1栋', '1', '101', '陈一'], [], HEADER, ['合计', '', '', '1户'], ['总户数：1']]
    expect(read(rows)).toMatchObject({ rows: 1, wrong: [] })
  })

  it('(1.7) that says the same again counts once', () => {
    const row = ['1栋', '1', '101', '陈一', '13800000000']
    expect(read([row, ['１幢', '1单元', '101室', '陈 一', '138-0000-0000']])).toMatchObject({
      ...{ doubled: 1, rows: 2, wrong: [] },
    })
  })

  it('(1.7) has several names of one door', () =>
    expect(one('1栋', '1', '101', '陈一、李二').entries.map(({ name }) => name)).toEqual([
      '陈一',
      '李二',
    ]))

  it.each([
    ['a serial number', 47_999, '2031-05-31'],
    ['a day', '2031-06-30', '2031-06-30'],
    ['words', '2031年6月30日', '2031-06-30'],
    ['a month', '2031/6', '2031-06-30'],
    ['solid figures', '20310630', '2031-06-30'],
    ['nothing to end', '长期', undefined],
  ])('(1.5) knows the last day of a lease by %s', (_, cell, day) => {
    const [entry] = one('1栋', '1', '101', '陈一', '', cell).entries
    expect(entry?.lastDay).toBe(day)
  })

  it('(1.7) keeps what a spreadsheet guards', () =>
    expect(one('1栋', '1', '="0502"', '陈一').entries[0]?.room).toBe('0502'))

  it.each([
    ['unknownBuilding', ['9栋', '1', '101', '陈一']],
    ['noRoom', ['1栋', '1', '', '陈一']],
    ['noName', ['1栋', '1', '101', '']],
    ['maskedName', ['1栋', '1', '101', '陈**']],
    ['phone', ['1栋', '1', '101', '陈一', '1.38E+10']],
    ['date', ['1栋', '1', '101', '陈一', '', '明年']],
    ['date', ['1栋', '1', '101', '陈一', '', '2031-02-30']],
    ['formula', ['1栋', '1', '=A2+1', '陈一']],
    ['formula', ['1栋', '1', '#REF!', '陈一']],
    ['tooLong', ['1栋', '1', '101', '陈'.repeat(21)]],
  ])('(1.7) is wrong, and says why and in which line: %s', (reason, row) =>
    expect(read([['1栋', '1', '999', '好的'], row]).wrong).toEqual([{ sheet: 1, line: 3, reason }]),
  )

  it('(1.7) of another compound is wrong', () =>
    expect(
      read([['鸿业新天地', '1', '1', '101', '陈一']], ['小区', '栋', '单元', '房号', '姓名']).wrong,
    ).toEqual([{ sheet: 1, line: 2, reason: 'otherCompound' }]))

  it('(1.7) that contradicts another is wrong', () =>
    expect(
      read([
        ['1栋', '1', '101', '陈一', '13800000000'],
        ['1栋', '1', '101', '陈一', '13900000000'],
      ]).wrong,
    ).toEqual([{ sheet: 1, line: 3, reason: 'contradiction' }]))
})
