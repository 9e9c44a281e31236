import { describe, expect, it } from '@jest/globals'
import { SHOWN_FROM } from '../../../shared/contract/figures'
import type { CommunityId, DistrictId, ResidentId } from '../../../shared/kernel/ids'
import { OPEN_FIGURES as W } from '../../../shared/text/zhCN/consoleOutside'
import { linesOf } from '../monthly/rules'
import { decidePublishing, monthBefore, monthsWithin, openMonth, rowsOf } from './rules'

const deciding = {
  communityId: 'cmt_1' as CommunityId,
  path: { districtId: 'dst_1' as DistrictId },
  placeName: '北江社区',
  at: 5,
  by: 'res_1' as ResidentId,
}
const approved = { ...deciding, rev: 3, from: '2030-02' }

describe('Whether a community publishes', () => {
  it('(10.4) is decided anew by whoever saw what stands there', () => {
    expect(decidePublishing(undefined, { from: '2030-02', seen: 0 }, deciding)).toEqual({
      ...{ ok: true, value: { ...deciding, rev: 1, from: '2030-02' } },
    })
    expect(decidePublishing(approved, { from: undefined, seen: 3 }, deciding)).toEqual({
      ...{ ok: true, value: { ...deciding, rev: 4 } },
    })
  })

  it('(10.4) is refused to whoever saw something older, and stands where it says the same', () => {
    expect(decidePublishing(approved, { from: '2030-01', seen: 2 }, deciding)).toMatchObject({
      refusal: { code: 'report.decidedMeanwhile' },
    })
    expect(decidePublishing(approved, { from: '2030-02', seen: 0 }, deciding)).toEqual({
      ...{ ok: true, value: approved },
    })
  })
})

describe('The months of an answer', () => {
  it('(10.4) go back over a new year', () =>
    expect([0, 1, 2, 14].map((count) => monthBefore('2030-01', count))).toEqual([
      ...['2030-01', '2029-12', '2029-11', '2028-11'],
    ]))

  it('(10.4) end where it was approved, and lead on where there are more', () => {
    const until = '2030-05'
    expect(monthsWithin({ from: '2030-04', until, count: 3 })).toEqual({
      months: ['2030-05', '2030-04'],
    })
    expect(monthsWithin({ from: '2030-01', until, count: 3 })).toEqual({
      ...{ months: ['2030-05', '2030-04', '2030-03'], earlier: '2030-02' },
    })
    expect(monthsWithin({ from: '2030-06', until, count: 3 })).toEqual({ months: [] })
  })
})

describe('A closed month as others read it', () => {
  const visible = {
    counts: { lent: 12, returned: 10, late: 5, helps: 6, helpMinutes: 100, answers: 4, good: 4 },
    hidden: ['answers', 'good'] as const,
  }
  const open = openMonth({
    ...{ placeId: 'cmt_1', month: '2030-02', rev: 1, placeName: '北江社区', asOf: 7, closedAt: 8 },
    ...{ path: deciding.path, closedBy: deciding.by, lines: linesOf(visible) },
  })
  const figure = (name: string) => open.figures.find((one) => one.figure === name)
  const share = (name: string) => open.shares.find((one) => one.share === name)

  it('(10.4) says each number with what it counts, hours as hours, and none that is hidden', () => {
    expect(figure('lent')).toMatchObject({ amount: 12, unit: '次' })
    expect(figure('helpMinutes')).toMatchObject({ amount: 1.7, unit: '小时' })
    expect(figure('given')).toMatchObject({ amount: 0 })
    expect(figure('answers')).not.toHaveProperty('amount')
    for (const { means } of open.figures) expect(means).not.toBe('')
  })

  it('(10.4) says each share with what is divided by what, and none of what is hidden or few', () => {
    expect(share('lateness')).toMatchObject({ part: 'late', whole: 'returned', percent: 50 })
    expect(share('lateness')?.means).toContain('除以')
    expect(share('satisfaction')).not.toHaveProperty('percent')
    const few = openMonth({
      ...{
        placeId: 'cmt_1',
        month: '2030-02',
        rev: 1,
        placeName: '北江社区',
        asOf: 7,
        closedAt: 8,
      },
      ...{ path: deciding.path, closedBy: deciding.by },
      lines: linesOf({ counts: { returned: SHOWN_FROM - 1 }, hidden: [] }),
    })
    expect(few.shares.find((one) => one.share === 'lateness')).not.toHaveProperty('percent')
  })

  it('(10.4) says who closed it to nobody', () =>
    expect(JSON.stringify(open)).not.toContain(deciding.by))

  it('(10.4) is the same as rows, and says what is hidden', () => {
    const rows = rowsOf('北江社区', [open])
    expect(rows).toHaveLength(open.figures.length + open.shares.length)
    expect(rows.map(([, month]) => month)).toEqual(rows.map(() => '2030-02'))
    const amounts = rows.map(([, , name, amount]) => [name, amount])
    expect(amounts).toContainEqual(['借出', 12])
    expect(amounts).toContainEqual(['觉得很好', W.hidden])
    expect(amounts).toContainEqual(['逾期率', 50])
  })
})
