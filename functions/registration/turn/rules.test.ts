import { describe, expect, it } from '@jest/globals'
import { at, CHEN, LI, seating, session, waits, WANG } from '../../testing/seats'
import { isLastDay, mayPassOver, nextTurn, offerEndsAt, reaches } from './rules'

const turn = (change: Partial<Parameters<typeof nextTurn>[0]> = {}) =>
  nextTurn({
    ...{ session: session(), seatings: [seating({ free: 1 })], now: at(8, 12) },
    ...{ line: [waits(CHEN), waits(LI)], ...change },
  })
const whose = (change: Partial<Parameters<typeof nextTurn>[0]> = {}) =>
  turn(change)?.waiting.residentId

describe('Whose turn it is', () => {
  it('(4.4) is that of the first in line', () => {
    expect(turn()).toEqual({ waiting: waits(CHEN), shard: 0, entry: { party: 1, life: 1 } })
    expect(turn({ line: [] })).toBeUndefined()
  })

  it('(4.4) is nobody else’s, as long as what is free does not do for the first', () => {
    expect(whose({ line: [waits(CHEN, 2), waits(LI)] })).toBeUndefined()
    const two = [seating({ free: 2 })]
    expect(whose({ line: [waits(CHEN, 2), waits(LI)], seatings: two })).toBe(CHEN)
  })

  it('(4.4) is on the last day that of the first for whom it does', () => {
    const line = [waits(CHEN, 2), waits(LI), waits(WANG)]
    expect(whose({ line, now: at(9, 19) - 1 })).toBeUndefined()
    expect(whose({ line, now: at(9, 19) })).toBe(LI)
    expect(turn({ line, now: at(9, 19) })?.entry).toMatchObject({ offeredUntil: at(9, 21) })
  })

  it('(4.4) passes whoever has a seat already and only stands in line still', () => {
    const seatings = [seating({ free: 1, entries: { CHEN: '1.1' } })]
    expect(whose({ seatings })).toBe(LI)
    expect(whose({ seatings, line: [waits(CHEN)] })).toBeUndefined()
  })

  it('(4.4) is where a party sits together', () => {
    const seatings = [seating({ free: 1 }), seating({ shard: 1, free: 2 })]
    expect(turn({ seatings, line: [waits(CHEN, 2)] })?.shard).toBe(1)
    const apart = [seating({ free: 1 }), seating({ shard: 1, free: 1 })]
    expect(turn({ seatings: apart, line: [waits(CHEN, 2)] })).toBeUndefined()
  })

  it('(4.4) comes though sign-up was closed, and no more where it was called off or is too late', () => {
    expect(whose({ seatings: [seating({ free: 1, isOpen: false })] })).toBeUndefined()
    expect(whose({ session: session({ status: 'closed' }) })).toBe(CHEN)
    for (const status of ['cancelled', 'tookPlace'] as const)
      expect(whose({ session: session({ status }) })).toBeUndefined()
    expect(whose({ session: session({ status: 'cancelled', areSeatsKept: true }) })).toBe(CHEN)
    const early = session({ terms: { capacity: 3, promotesUntilHoursBefore: 12 } })
    expect(whose({ session: early, now: at(10, 7) - 1 })).toBe(CHEN)
    expect(whose({ session: early, now: at(10, 7) })).toBeUndefined()
    expect(whose({ now: at(10, 19) })).toBeUndefined()
  })
})

describe('Whoever stands further behind than one looks', () => {
  const may = (change: Partial<Parameters<typeof mayPassOver>[0]> = {}) =>
    mayPassOver({
      ...{ session: session(), seatings: [seating({ free: 1 })], now: at(9, 19), ...change },
    })

  it('(4.4) may be next on the last day, as long as anybody moves up', () => {
    expect(may()).toBe(true)
    expect(may({ now: at(9, 19) - 1 })).toBe(false)
    expect(may({ now: at(10, 19) - 1 })).toBe(true)
    expect(may({ now: at(10, 19) })).toBe(false)
    expect(may({ session: session({ status: 'tookPlace' }) })).toBe(false)
  })

  it('(4.4) is not looked for while nothing is free', () => {
    expect(may({ seatings: [seating({ free: 0 })] })).toBe(false)
    expect(may({ seatings: [seating({ free: 1, isOpen: false })] })).toBe(false)
    expect(may({ seatings: [seating({ free: 0 }), seating({ shard: 1, free: 1 })] })).toBe(true)
  })
})

describe('An offer', () => {
  it('(4.4) begins with the last day, and stands for two hours', () => {
    expect(isLastDay(session(), at(9, 19) - 1)).toBe(false)
    expect(isLastDay(session(), at(9, 19))).toBe(true)
    expect(offerEndsAt(session(), at(10, 9))).toBe(at(10, 11))
  })

  it('(4.4) wakes nobody: what would end at night stands until ten', () => {
    expect(offerEndsAt(session(), at(9, 20) - 1)).toBe(at(9, 22) - 1)
    expect(offerEndsAt(session(), at(9, 20))).toBe(at(10, 10))
    expect(offerEndsAt(session(), at(9, 23))).toBe(at(10, 10))
    expect(offerEndsAt(session(), at(10, 5.99))).toBe(at(10, 10))
    expect(offerEndsAt(session(), at(10, 6))).toBe(at(10, 8))
  })

  it('(4.4) never stands behind the moment from which nobody moves up', () => {
    expect(offerEndsAt(session(), at(10, 18))).toBe(at(10, 19))
    expect(whose({ session: session({ status: 'cancelled', areSeatsKept: true }) })).toBe(CHEN)
    const early = session({ terms: { capacity: 3, promotesUntilHoursBefore: 12 } })
    expect(offerEndsAt(early, at(9, 23))).toBe(at(10, 7))
  })
})

describe('Whoever asks at this moment', () => {
  it('(4.4) has said yes, also on the last day; whoever is before them is offered theirs', () => {
    const asked = (asking: typeof CHEN) => turn({ now: at(9, 19), asking })
    expect(asked(CHEN)?.entry).toStrictEqual({ party: 1, life: 1 })
    expect(asked(LI)?.waiting.residentId).toBe(CHEN)
    expect(asked(LI)?.entry).toMatchObject({ offeredUntil: at(9, 21) })
  })
})

describe('What is free', () => {
  const three = [waits(CHEN), waits(LI, 2), waits(WANG)]
  const comesTo = (free: number, change: Partial<Parameters<typeof nextTurn>[0]> = {}) =>
    [CHEN, LI, WANG].filter((who) =>
      reaches(
        {
          ...{ session: session(), seatings: [seating({ free })], now: at(8, 12), line: three },
          ...change,
        },
        who,
      ),
    )

  it('(4.4) comes to whoever is next, and to those behind them as far as it goes', () => {
    expect(comesTo(0)).toEqual([])
    expect(comesTo(1)).toEqual([CHEN])
    expect(comesTo(2)).toEqual([CHEN])
    expect(comesTo(3)).toEqual([CHEN, LI])
    expect(comesTo(4)).toEqual([CHEN, LI, WANG])
  })

  it('(4.4) comes on the last day to those for whom it does', () =>
    expect(comesTo(2, { now: at(9, 19) })).toEqual([CHEN, WANG]))

  it('(4.4) comes to nobody who does not stand there', () =>
    expect(comesTo(4, { line: [waits(LI)] })).toEqual([LI]))
})
