import { describe, expect, it } from '@jest/globals'
import type { BuildingId } from '../../../../shared/kernel/ids'
import { type Cell, findHeader } from '../columns/rules'
import { sortRows } from './rules'

const BUILDINGS = ['1栋', '2栋', '三栋'].map((name, at) => ({
  id: `bld_${at + 1}` as BuildingId,
  name,
}))
const HEADER = ['楼栋', '单元', '房号', '姓名', '手机', '租期至']

function sorted(rows: readonly (readonly Cell[])[], head: readonly Cell[] = HEADER) {
  const sheet = { name: '', rows: [head, ...rows] }
  const header = findHeader(sheet)
  if (!header.ok) throw new Error(header.refusal.missing)
  return sortRows([{ sheet, header: header.value }], BUILDINGS)
}
const peopleOf = (rows: readonly (readonly Cell[])[], head?: readonly Cell[]) =>
  sorted(rows, head).units.flatMap(({ buildingId, unit, lines }) =>
    [...lines.values()].map((line) => `${buildingId}/${unit}/${line.replace(/\t/g, '/')}`),
  )
const wrongOf = (rows: readonly (readonly Cell[])[]) =>
  sorted(rows).wrongRows.map(({ line, until, reason }) => [line, until, reason].join(' '))

describe('(1.7) Which column is which', () => {
  it.each([
    [['栋', '单元号', '室', '业主', '联系电话', '租赁到期']],
    [['幢号', '梯', '门牌号', '户主', '手机号码', '合同到期日']],
    [['序号', '座', '单元', '房 号', '姓 名（必填）', '电话', '租期至']],
  ])('(1.7) %s are the columns of a list', (head) => {
    expect(findHeader({ rows: [head] }).ok).toBe(true)
  })

  it('(1.7) a title and a remark may stand above the header', () => {
    const rows = [['九鼎小区住户名册'], ['2026年11月', null], HEADER]
    expect(findHeader({ rows })).toMatchObject({ value: { at: 2 } })
  })

  it.each([
    [[['1栋', '1', '502', '陈秀英']], 'header'],
    [[['楼栋', '单元', '姓名']], 'room'],
    [[['楼栋', '单元', '房号']], 'name'],
  ])('(1.7) says which column is missing', (rows, missing) => {
    expect(findHeader({ rows })).toMatchObject({ refusal: { missing } })
  })
})

describe('(1.7) What the rows say', () => {
  it('(1.7) people, door by door, with the last four digits alone', () => {
    expect(
      peopleOf([['３幢', '一单元', '５０２室', '陈 秀英', '138 0000 1234', '2027/3/31']]),
    ).toEqual(['bld_3/1/502/陈秀英/1234/2027-03-31'])
  })

  it('(1.7) merged cells go on below, until another door begins', () => {
    expect(
      peopleOf([
        ['1栋', '1单元', '101', '陈秀英', null, null],
        [null, null, null, '李国强', null, null],
        [null, null, '102', '王芳', null, null],
        [null, '2单元', '101', '赵敏', null, null],
        ['2栋', null, '101', '周伟', null, null],
      ]),
    ).toEqual([
      'bld_1/1/101/陈秀英//',
      'bld_1/1/101/李国强//',
      'bld_1/1/102/王芳//',
      'bld_1/2/101/赵敏//',
      'bld_2//101/周伟//',
    ])
  })

  it('(1.7) an address in one cell is taken apart', () => {
    expect(peopleOf([['3栋1单元502室', '陈秀英']], ['地址', '姓名'])).toEqual([
      'bld_3/1/502/陈秀英//',
    ])
  })

  it('(1.7) days as the numbers of a table, as words, and none at all', () => {
    expect(
      peopleOf([
        ['1栋', '1', '101', '陈秀英', null, '46477'],
        ['1栋', '1', '102', '李国强', null, '2027年3月1日'],
        ['1栋', '1', '103', '王芳', null, '长期'],
        ['1栋', '1', '104', '赵敏', null, '2027-03-31 00:00:00'],
      ]),
    ).toEqual([
      'bld_1/1/101/陈秀英//2027-03-31',
      'bld_1/1/102/李国强//2027-03-01',
      'bld_1/1/103/王芳//',
      'bld_1/1/104/赵敏//2027-03-31',
    ])
  })

  it('(1.7) sums, remarks, empty flats and the header of the next page are no rows', () => {
    const result = sorted([
      ['1栋', '1', '101', '陈秀英', null, null],
      HEADER,
      [null, null, null, null, null, null],
      ['1栋', '1', '102', '空置', null, null],
      ['合计', null, null, '2户', null, null],
      ['制表人：小李', null, null, null, null, null],
    ])
    expect(result).toMatchObject({ wrong: 0, rows: 2 })
  })

  it('(1.7) a formula that keeps the zeros of a room is read', () => {
    expect(peopleOf([['1栋', '1', '="0502"', '陈秀英', '', '']])).toEqual(['bld_1/1/502/陈秀英//'])
  })

  it('(1.7) each wrong row is named with its line and its reason', () => {
    expect(
      wrongOf([
        [null, '1', '101', '甲', null, null],
        ['9栋', '1', '101', '甲', null, null],
        ['1栋', '1', '', '甲', null, null],
        ['1栋', '1', '#REF!', '甲', null, null],
        ['1栋', '1', '101', '', '13800001234', null],
        ['1栋', '1', '101', '甲', '1380000123', null],
        ['1栋', '1', '101', '甲', null, '2027-02-30'],
        ['1栋', '1', '二期地下室第三号储物间', '甲', null, null],
        ['1栋', '1', '101', '甲'.repeat(21), null, null],
        ['1栋', '1', '101', '甲', null, null],
        ['1 幢', '１', '101室', '甲', null, null],
      ]),
    ).toEqual([
      ...['2  noBuilding', '3  unknownBuilding', '4 5 noRoom', '6  noName'],
      ...['7  badPhone', '8  badDate', '9  longRoom', '10  longName', '12  repeated'],
    ])
  })

  it('(1.7) names wrong rows one below the other together', () => {
    const rows = Array.from({ length: 60 }, (_, at) => ['9栋', '1', `${at}`, '甲', null, null])
    const { wrong, wrongRows } = sorted(rows)
    expect([wrong, wrongRows]).toEqual([60, [{ line: 2, until: 61, reason: 'unknownBuilding' }]])
  })

  it('(1.7) more people than a house holds are not put into one unit', () => {
    const rows = Array.from({ length: 2001 }, (_, at) => ['1栋', '1', `${at}`, '甲', null, null])
    expect(sorted(rows).wrongRows).toEqual([{ line: 2002, reason: 'crowded' }])
  })
})

describe('(1.7) How a row is told from another', () => {
  const inRoom = (...names: readonly string[]) =>
    names.map((name, at) => ['1栋', '1', `${101 + at}`, name, null, null])

  it.each([
    '陈秀英、李国强',
    '陈秀英,李国强',
    '陈秀英，李国强',
    '陈秀英;李国强',
    '陈秀英；李国强、',
  ])('(1.7) %s are two people behind one door', (cell) =>
    expect(peopleOf(inRoom(cell))).toEqual(['bld_1/1/101/陈秀英//', 'bld_1/1/101/李国强//']),
  )

  it('(1.7) who stands there already is not put there again, whoever is beside them is', () => {
    const rows = [...inRoom('陈秀英'), ...inRoom('陈秀英、李国强'), ...inRoom('李国强')]
    expect(peopleOf(rows)).toEqual(['bld_1/1/101/陈秀英//', 'bld_1/1/101/李国强//'])
    expect(sorted(rows)).toMatchObject({ rows: 3, wrong: 1 })
    expect(wrongOf(rows)).toEqual(['4  repeated'])
  })

  it('(1.7) the longest room, unit and name are taken, one sign more is not', () => {
    const row = (unit: string, room: string, name: string) => ['1栋', unit, room, name, null, null]
    const [eight, twenty] = ['A'.repeat(8), '甲'.repeat(20)]
    expect(wrongOf([row(eight, eight, twenty)])).toEqual([])
    expect(
      wrongOf([
        row('1', `${eight}A`, '甲'),
        row(eight, '101', `乙、${twenty}甲`),
        row(`${eight}A`, '101', '甲'),
      ]),
    ).toEqual(['2  longRoom', '3  longName', '4  longRoom'])
  })

  it('(1.7) a name that a formula left without a value is none', () =>
    expect(wrongOf(inRoom('#REF!', '=A1', '、'))).toEqual(['2 4 noName']))

  it('(1.7) people of one unit are full at two thousand, also where several stand in one row', () => {
    const many = Array.from({ length: 1999 }, (_, at) => ['1栋', '1', `${at}`, '甲', null, null])
    const row = (names: string) => ['1栋', '1', '9999', names, null, null]
    expect(wrongOf([...many, row('甲')])).toEqual([])
    expect(wrongOf([...many, row('甲、乙')])).toEqual(['2001  crowded'])
  })
})

describe('(1.7) Which building is meant', () => {
  const among = (names: readonly string[], typed: string) => {
    const buildings = names.map((name) => ({ id: `bld_${name}` as BuildingId, name }))
    const sheet = { name: '', rows: [HEADER, [typed, '1', '101', '陈秀英', null, null]] }
    const header = findHeader(sheet)
    if (!header.ok) throw new Error(header.refusal.missing)
    const { units, wrongRows } = sortRows([{ sheet, header: header.value }], buildings)
    return units[0]?.buildingId ?? wrongRows[0]?.reason
  }

  it('(1.7) the one of that name, however it is typed', () => {
    expect(among(['1栋', '2栋'], '2幢')).toBe('bld_2栋')
    expect(among(['1栋', '2栋'], '3栋')).toBe('unknownBuilding')
  })

  it('(1.7) of two that are called alike the one that is called just so, and neither by chance', () => {
    expect(among(['1栋', '1座'], '1座')).toBe('bld_1座')
    expect(among(['1栋', '1座'], ' １座')).toBe('bld_1座')
    expect(among(['1栋', '1座'], '1号楼')).toBe('unknownBuilding')
  })
})

describe('(1.7) What is kept of rows that are wrong', () => {
  it('(1.7) the doors behind which something is wrong, not those that are only named twice', () => {
    const { units } = sorted([
      ['1栋', '1', '101', '', null, null],
      ['1栋', '1', '102', '陈秀英', null, null],
      ['1栋', '1', '102', '陈秀英', null, null],
      ['1栋', '1', '103', '李国强', '1380000', null],
      ['9栋', '1', '104', '李国强', null, null],
    ])
    expect(units.map(({ unit, doubtful }) => [unit, [...doubtful]])).toEqual([
      ['1', ['101', '103']],
    ])
  })

  it('(1.7) empty flats are counted, and nobody is put there', () => {
    const result = sorted([
      ['1栋', '1', '101', '空置', null, null],
      ['9栋', '1', '102', '空房', null, null],
      ['9栋', '1', '102', '陈秀英', null, null],
    ])
    expect(result).toMatchObject({ rows: 3, vacant: 2, wrong: 1, units: [] })
  })

  it('(1.7) the sheet is named where there are several; a place does not go on into the next', () => {
    const parts = ['一期', '二期'].map((name) => {
      const rows = [
        ...[['名册'], HEADER],
        ...(name === '一期' ? [['1栋', '1', '101', '陈秀英', null, null]] : []),
        [null, null, '102', name === '一期' ? '' : '李国强', '13800001234', null],
      ]
      const sheet = { name, rows }
      const header = findHeader(sheet)
      if (!header.ok) throw new Error(header.refusal.missing)
      return { sheet, header: header.value }
    })
    const { units, wrongRows } = sortRows(parts, BUILDINGS)
    expect(units).toHaveLength(1)
    expect(wrongRows).toEqual([
      { line: 4, sheet: '一期', reason: 'noName' },
      { line: 3, sheet: '二期', reason: 'noBuilding' },
    ])
  })

  it('(1.7) units of one building and of several stand beside each other', () => {
    const { units } = sorted([
      ['1栋', '1', '101', '陈秀英', null, null],
      ['2栋', '1', '101', '李国强', null, null],
      ['1栋', '2', '101', '王芳', null, null],
    ])
    expect(units.map(({ buildingId, unit }) => `${buildingId}/${unit}`)).toEqual([
      ...['bld_1/1', 'bld_1/2', 'bld_2/1'],
    ])
  })
})
