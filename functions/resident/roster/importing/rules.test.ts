import { describe, expect, it } from '@jest/globals'
import type { BuildingId } from '../../../../shared/kernel/ids'
import type { RosterPage } from '../rules'
import type { Sorted, Unit } from '../sorting/rules'
import { buildingsIn, compareRoster, inOrder } from './rules'

const NOW = 1_900_000_000_000
const FRESH = NOW / 1000 + 200 * 86_400
const STALE = NOW / 1000 + 100 * 86_400
const line = (room: string, name: string) => `${room}\t${name}\t\t`
const bld = (id: string) => id as BuildingId

function unit(building: string, name: string, people: readonly string[], doubtful: string[] = []) {
  const lines = people
    .map((one) => one.split(' '))
    .map(([room = '', who = '']): [string, string] => [`${room}\t${who}`, line(room, who)])
  const made: Unit = {
    ...{ buildingId: bld(building), unit: name },
    ...{ lines: new Map(lines), doubtful: new Set(doubtful) },
  }
  return made
}
const page = (building: string, name: string, people: readonly string[], expiresAt = FRESH) =>
  ({
    ...{ buildingId: building, unit: name, rev: 1, expiresAt },
    rows: people.map((one) => line(...(one.split(' ') as [string, string]))).join('\n'),
  }) as unknown as RosterPage
const sorted = (...units: readonly Unit[]): Sorted => ({
  ...{ units, rows: 9, vacant: 1, wrong: 0, wrongRows: [] },
})
const compared = (units: readonly Unit[], pages: readonly RosterPage[]) => {
  const { report, toWrite } = compareRoster(sorted(...units), { pages, skippedSheets: ['x'] }, NOW)
  const { households, added, changed, unchanged, gone } = report
  return { counts: { households, added, changed, unchanged, gone }, report, toWrite }
}
const rowsOf = (...people: readonly string[]) => page('b', 'u', people).rows

describe('(1.7) A file beside the list as it stands', () => {
  it('(1.7) that is the first says how many doors are new', () => {
    const { counts, report, toWrite } = compared(
      [unit('b1', '1', ['102 李', '101 陈', '101 王'])],
      [],
    )
    expect(counts).toEqual({ households: 2, added: 2, changed: 0, unchanged: 0, gone: 0 })
    expect(report).toMatchObject({
      rows: 9,
      vacant: 1,
      wrong: 0,
      buildings: 1,
      skippedSheets: ['x'],
    })
    expect(toWrite).toEqual([
      {
        ...{ buildingId: 'b1', unit: '1', before: undefined },
        rows: [line('101', '王'), line('101', '陈'), line('102', '李')].join('\n'),
      },
    ])
  })

  it('(1.7) again changes nothing and writes nothing, until the list grows old', () => {
    const again = [unit('b1', '1', ['101 陈', '101 李', '102 王'])]
    const people = ['101 李', '101 陈', '102 王']
    const same = compared(again, [page('b1', '1', people)])
    expect(same.counts).toEqual({ households: 2, added: 0, changed: 0, unchanged: 2, gone: 0 })
    expect(same.toWrite).toEqual([])
    const old = compared(again, [page('b1', '1', people, STALE)])
    expect(old.counts).toEqual(same.counts)
    expect(old.toWrite).toHaveLength(1)
  })

  it('(1.7) counts door by door what is new, changed, as it was, and gone', () => {
    const file = [unit('b1', '1', ['101 陈', '102 赵', '104 周', '105 郑', '105 吴'])]
    const before = [page('b1', '1', ['101 陈', '102 王', '103 钱', '105 郑'])]
    expect(compared(file, before).counts).toEqual({
      ...{ households: 4, added: 1, changed: 2, unchanged: 1, gone: 1 },
    })
  })

  it('(1.7) counts a door as changed, whoever of several behind it is new', () => {
    const before = [page('b1', '1', ['101 丁', '101 甲', '101 陈'])]
    for (const people of [
      ['丙', '甲', '陈'],
      ['丁', '乙', '陈'],
      ['丁', '甲', '赵'],
      ['甲', '陈'],
    ])
      expect(
        compared(
          [
            unit(
              'b1',
              '1',
              people.map((one) => `101 ${one}`),
            ),
          ],
          before,
        ).counts,
      ).toEqual({ households: 1, added: 0, changed: 1, unchanged: 0, gone: 0 })
  })

  it('(1.7) adds up all units, tells them apart, and empties those that it names no more', () => {
    const file = [unit('b1', '1', ['101 陈']), unit('b2', '1', ['101 陈', '102 王'])]
    const { counts, report, toWrite } = compared(file, [
      page('b1', '1', ['101 陈']),
      page('b1', '2', ['201 钱', '202 孙']),
    ])
    expect(counts).toEqual({ households: 3, added: 2, changed: 0, unchanged: 1, gone: 2 })
    expect(report.buildings).toBe(2)
    expect(toWrite.map(({ buildingId, unit: name, rows }) => [buildingId, name, rows])).toEqual([
      ['b2', '1', rowsOf('101 陈', '102 王')],
      ['b1', '2', ''],
    ])
  })

  it('(1.7) leaves an empty unit as it is, also when it is old', () =>
    expect(compared([unit('b1', '1', ['101 陈'])], [page('b1', '2', [], 1)]).toWrite).toMatchObject(
      [{ unit: '1' }],
    ))

  it('(1.7) leaves who stands behind a door of which a row is wrong', () => {
    const file = [unit('b1', '1', ['101 陈', '102 赵'], ['102', '103'])]
    const { toWrite } = compared(file, [page('b1', '1', ['101 钱', '102 赵', '102 王', '103 孙'])])
    expect(toWrite[0]?.rows.split('\n').sort()).toEqual(
      ['101 陈', '102 赵', '102 王', '103 孙'].map((one) => rowsOf(one)).sort(),
    )
  })

  it('(1.7) leaves who stands there also where every row of the unit is wrong', () => {
    const file = [unit('b1', '1', [], ['101'])]
    const { toWrite, counts } = compared(file, [page('b1', '1', ['101 陈', '102 王'])])
    expect(toWrite.map(({ rows }) => rows)).toEqual([rowsOf('101 陈')])
    expect(counts).toMatchObject({ unchanged: 1, gone: 1 })
  })

  it('(1.7) writes no page of a unit of which every row is wrong and nothing stood', () => {
    const wrong = unit('b3', '1', [], ['101'])
    expect(compared([wrong], []).toWrite).toEqual([])
    expect(
      buildingsIn(sorted(wrong, unit('b1', '1', ['1 陈']), unit('b1', '2', ['1 王']))),
    ).toEqual(['b1'])
  })
})

describe('(1.7) The report of an import', () => {
  it('(1.7) has one order, and no more than it had, wherever it comes from', () => {
    const report = {
      ...{ skippedSheets: ['x'], wrong: 2, vacant: 1, gone: 4, unchanged: 3, changed: 2 },
      ...{ added: 1, households: 6, buildings: 2, rows: 9 },
      wrongRows: [
        { reason: 'noName', line: 3 } as const,
        { reason: 'noRoom', sheet: '一', until: 7, line: 5 } as const,
      ],
    }
    expect(inOrder(report)).toStrictEqual(report)
    const file = { ...sorted(), wrongRows: report.wrongRows }
    expect(compareRoster(file, { pages: [], skippedSheets: [] }, NOW).report.wrongRows).toEqual(
      report.wrongRows,
    )
    expect(JSON.stringify(inOrder(report))).toBe(
      '{"rows":9,"buildings":2,"households":6,"added":1,"changed":2,"unchanged":3,"gone":4,' +
        '"vacant":1,"wrong":2,"wrongRows":[{"line":3,"reason":"noName"},' +
        '{"line":5,"until":7,"sheet":"一","reason":"noRoom"}],"skippedSheets":["x"]}',
    )
  })
})
