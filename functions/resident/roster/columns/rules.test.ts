import { describe, expect, it } from '@jest/globals'
import { type Cell, findHeader, someOf } from './rules'

const found = (...rows: readonly (readonly Cell[])[]) => findHeader({ rows })
const HEADER = ['楼栋', '单元', '房号', '姓名', '手机', '租期至']
const blank = (count: number) => Array.from({ length: count }, (): Cell[] => [null])
const missing = (what: string) => ({
  ...{ ok: false, refusal: { code: 'roster.noColumn', missing: what } },
})

describe('(1.7) The row that names the columns', () => {
  it('(1.7) says where each of them stands', () =>
    expect(found(HEADER)).toEqual({
      ok: true,
      value: {
        at: 0,
        row: HEADER,
        columns: { building: 0, unit: 1, room: 2, name: 3, phone: 4, until: 5 },
      },
    }))

  it.each([
    [' 姓 名 ', 'name'],
    ['姓名（必填）', 'name'],
    ['姓名[必填]', 'name'],
    ['姓名*：', 'name'],
    ['姓／名', 'name'],
    ['（1）姓名（2）', 'name'],
    ['承租人', 'name'],
    ['梯', 'unit'],
    ['幢', 'building'],
    ['联系方式', 'phone'],
    ['合同到期日', 'until'],
  ])('(1.7) knows “%s” as %s', (word, column) => {
    const header = found(['地址', '户主', word])
    const columns = header.ok ? header.value.columns : {}
    expect(columns).toHaveProperty(column, column === 'name' ? 1 : 2)
    const alone = found(['地址', word, '户主'])
    expect(alone.ok && alone.value.columns).toHaveProperty(column, 1)
  })

  it('(1.7) counts the first of two that are called alike, and leaves out what it does not know', () => {
    const header = found(['序号', '姓名', '户主', '房号', null, '住址'])
    expect(header.ok && header.value.columns).toEqual({ name: 1, room: 3 })
  })

  it('(1.7) is the one that names most, the upper of two alike', () => {
    expect(found(['房号', '姓名'], HEADER)).toMatchObject({ value: { at: 1 } })
    expect(found(HEADER, ['房号', '姓名'], HEADER)).toMatchObject({ value: { at: 0 } })
  })

  it('(1.7) stands in one of the first twenty lines', () => {
    expect(found(...blank(19), HEADER)).toMatchObject({ value: { at: 19 } })
    expect(found(...blank(20), HEADER)).toEqual(missing('header'))
  })

  it('(1.7) names two columns at the least, the room and the name among them', () => {
    expect(found()).toEqual(missing('header'))
    expect(found(['姓名', '一', '二'])).toEqual(missing('header'))
    expect(found(['姓名', '手机'])).toEqual(missing('room'))
    expect(found(['楼栋', '手机'])).toEqual(missing('room'))
    expect(found(['房号', '手机'])).toEqual(missing('name'))
    expect(found(['房号', '姓名']).ok).toBe(true)
  })
})

describe('(1.7) Some of the rows', () => {
  it('(1.7) are as many as there are', () => {
    const rows = [['a'], ['b'], ['c']]
    expect(someOf(rows, 1, 2)).toEqual([['b']])
    expect(someOf(rows, 1, 9)).toEqual([['b'], ['c']])
    expect(someOf({ length: 1, at: () => undefined }, 0, 5)).toEqual([[]])
  })
})
