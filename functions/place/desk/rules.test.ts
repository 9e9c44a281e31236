import { describe, expect, it } from '@jest/globals'
import { MOST_PEOPLE, upToPeople } from './rules'

type Row = readonly string[]
const taken = (rows: readonly Row[], most = 3) => upToPeople(rows, (people) => people, most)

describe('A page of a desk on which people stand', () => {
  it('(10.2) ends before the row with which they become too many', () => {
    const rows = [['陈姨', '小李'], ['李叔', '小李'], ['王姐'], ['赵伯']]
    expect(taken(rows)).toEqual(rows.slice(0, 2))
    expect(taken(rows, MOST_PEOPLE)).toEqual(rows)
    expect(taken([])).toEqual([])
  })

  it('(10.2) counts everybody once, and shows a row whoever it takes', () => {
    const rows = Array.from({ length: 5 }, () => ['陈姨', '小李'])
    expect(taken(rows)).toEqual(rows)
    expect(taken([['陈姨', '李叔', '王姐', '赵伯'], ['陈姨']])).toEqual([
      ['陈姨', '李叔', '王姐', '赵伯'],
    ])
  })
})
