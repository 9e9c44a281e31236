import { describe, expect, it } from '@jest/globals'
import { countedOnce, stepOf, UNITS_A_STEP } from './rules'

const units = (count: number) => Array.from({ length: count }, (_, at) => at)
const total = 2 * UNITS_A_STEP + 1

describe('(10.3) A list that is taken over in steps', () => {
  it('(10.3) is written so many units at a time, and says how far it is', () => {
    expect(stepOf(units(total), { total })).toEqual({
      ...{ now: units(UNITS_A_STEP), isLast: false, done: UNITS_A_STEP },
    })
    expect(stepOf(units(1), { total })).toEqual({ now: [0], isLast: true, done: total })
    expect(stepOf(units(UNITS_A_STEP), { total }).isLast).toBe(true)
    expect(stepOf(units(UNITS_A_STEP + 1), { total }).isLast).toBe(false)
  })

  it('(10.3) is over where nothing is left', () =>
    expect(stepOf([], { total: 0 })).toEqual({ now: [], isLast: true, done: 0 }))

  it('(10.3) never says less than nothing, where somebody else has undone a part meanwhile', () =>
    expect(stepOf(units(total), { total: 1 }).done).toBe(0))

  it('(10.3) says in the end what the first step has found', () => {
    const first = { report: 'the first' as never, total: 9 }
    expect(countedOnce(undefined, first)).toBe(first)
    expect(countedOnce(first, { report: 'less' as never, total: 3 })).toBe(first)
  })
})
