import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import { at, CHEN, LI, seating, session } from '../../testing/seats'
import { shardsFor, shardsOf } from '../../event/shards/rules'
import {
  capacityOf,
  changedEntries,
  entryIn,
  fillFor,
  fillOf,
  findEntry,
  isClaimedAt,
  isStandingChanged,
  emptySeating,
  nextDue,
  seatsLeft,
  shortened,
  standingOf,
  triedInTurn,
  withoutEntry,
  written,
} from './rules'

describe('The seats of a session', () => {
  it('(4.4) stand a hundred to an item, as even as can be', () => {
    expect([1, 100, 101, 1000].map(shardsFor)).toEqual([1, 1, 2, 10])
    expect([0, 1].map((shard) => capacityOf(101, shard, 2))).toEqual([51, 50])
    expect([0, 1, 2].map((shard) => capacityOf(250, shard, 3))).toEqual([84, 83, 83])
  })

  it('(4.4) stay in as many items as they were made in, however many they become', () => {
    const grown = { terms: { capacity: 250 } }
    expect([shardsOf(session(grown)), shardsOf(session({ ...grown, shards: 1 }))]).toEqual([3, 1])
    expect(emptySeating(session({ ...grown, shards: 2 }), 1)).toMatchObject({ capacity: 125 })
  })

  it('(4.3) know from when to when they are claimed, and of which state of the session that is', () => {
    const terms = { capacity: 3, opensAt: at(2, 8), closesHoursBefore: 3 }
    const standing = (change: Parameters<typeof session>[0]) =>
      standingOf(session({ rev: 7, terms, ...change }))
    const open = { isOpen: true, asOf: 7, opensAt: at(2, 8), closesAt: at(10, 16) }
    expect(standing({})).toEqual(open)
    expect(standing({ status: 'closed' })).toEqual({ ...open, closesAt: 0 })
    const off = { ...open, isOpen: false, closesAt: 0 }
    expect(standing({ status: 'cancelled' })).toEqual(off)
    expect(standing({ status: 'tookPlace' })).toEqual(off)
    const first = { day: '2030-05-12' as LocalDate, hours: session().hours }
    const without = {
      status: 'cancelled',
      areSeatsKept: true,
      course: { first, last: first },
    } as const
    expect(standing(without)).toEqual({ ...open, closesAt: at(12, 16) })
    expect(standing({ ...without, isSignUpClosed: true })).toEqual({ ...open, closesAt: 0 })
    expect(standingOf(session())).toMatchObject({ opensAt: 0 })
  })

  it('(4.3) are claimed from the first moment on to the last, unless they are off', () => {
    const of = seating({ opensAt: 5, closesAt: 9 })
    expect([4, 5, 8, 9].map((now) => isClaimedAt(of, now))).toEqual([false, true, true, false])
    expect(isClaimedAt({ ...of, isOpen: false }, 5)).toBe(false)
  })

  it('(4.3) hear of it when something changes that they know of their session', () => {
    const before = session()
    expect(isStandingChanged(undefined, before)).toBe(false)
    expect(isStandingChanged(before, { ...before, rev: 2, title: '别的' })).toBe(false)
    expect(isStandingChanged(before, { ...before, status: 'closed' })).toBe(true)
    expect(isStandingChanged(before, { ...before, status: 'cancelled' })).toBe(true)
    const opens = { ...before, terms: { capacity: 3, opensAt: 1 } }
    expect(isStandingChanged(before, opens)).toBe(true)
    const closed = { ...before, status: 'closed' } as const
    const later = { ...closed, day: '2030-05-11' as never }
    expect(isStandingChanged(closed, later)).toBe(true)
    const gone = { ...before, status: 'cancelled' } as const
    expect(isStandingChanged(gone, { ...gone, areSeatsKept: true })).toBe(true)
  })

  it('(4.4) say of each who, how many, which life, and until when it is kept', () => {
    const entries = [
      { party: 1, life: 1 },
      { party: 6, life: 40 },
      { party: 2, life: 3, offeredUntil: at(10, 11) },
    ]
    expect(entries.map((entry) => entryIn(written(entry)))).toEqual(entries)
    expect(written({ party: 2, life: 1, offeredUntil: at(10, 11) + 59_999 })).toBe(
      written({ party: 2, life: 1, offeredUntil: at(10, 11) }),
    )
    expect(written({ party: 1, life: 36 })).toBe('1.10')
    expect(entryIn('')).toMatchObject({ life: 0 })
  })

  it('(4.4) are tried by each person in an order of their own, every one of them', () => {
    expect([...triedInTurn(CHEN, 4)].sort()).toEqual([0, 1, 2, 3])
    expect(triedInTurn(CHEN, 4)).toEqual(triedInTurn(CHEN, 4))
    const homes = new Set(
      'ABCDEFGH'.split('').map((letter) => triedInTurn(`res_${letter}` as never, 4)[0]),
    )
    expect(homes.size).toBe(4)
    expect(triedInTurn(CHEN, 1)).toEqual([0])
  })

  it('(4.4) that are left are never fewer than none', () => {
    expect(seatsLeft([seating({ free: 2 }), seating({ free: -1 }), seating({ free: 1 })])).toBe(3)
  })

  it('(4.4) are found by whose they are', () => {
    const seatings = [seating(), seating({ shard: 1, entries: { CHEN: '2.1' } })]
    expect(findEntry(seatings, CHEN)).toEqual({
      shard: 1,
      text: '2.1',
      entry: { party: 2, life: 1 },
    })
    expect(findEntry(seatings, LI)).toBeUndefined()
  })

  it('(4.4) are due when the first offer lapses, of those who stay and come', () => {
    const offer = (offeredUntil: number) => written({ party: 1, life: 1, offeredUntil })
    const entries = { CHEN: offer(at(10, 11)), LI: offer(at(10, 12)), WANG: '1.1' }
    expect(nextDue({ entries }, {})).toBe(at(10, 11))
    expect(nextDue({ entries }, { out: CHEN })).toBe(at(10, 12))
    const into = { party: 1, life: 1, offeredUntil: at(10, 9) }
    expect(nextDue({ entries }, { out: CHEN, into })).toBe(at(10, 9))
    expect(nextDue({ entries: { WANG: '1.1' } }, { into: { party: 1, life: 1 } })).toBeUndefined()
  })

  it('(4.4) are kept for nobody behind the last moment in which one moves up', () => {
    const offer = (offeredUntil: number) => written({ party: 2, life: 1, offeredUntil })
    const entries = { CHEN: offer(at(10, 11)), LI: offer(at(10, 9)), WANG: '1.1' }
    expect(shortened({ entries }, at(10, 10))).toEqual({ CHEN: offer(at(10, 10)) })
    expect(shortened({ entries }, at(10, 11))).toEqual({})
  })

  it('(4.4) are free where somebody leaves', () => {
    const full = seating({ free: 0, entries: { CHEN: '2.1', LI: '1.1' } })
    expect(withoutEntry(full, CHEN, 2)).toEqual({ ...full, free: 2, entries: { LI: '1.1' } })
  })

  it('(4.3) are said to be enough, few or none', () => {
    const of = (free: number, capacity: number) => fillFor({ free, capacity })
    expect([of(3, 3), of(2, 3), of(1, 3), of(0, 3), of(-1, 3)]).toEqual([
      ...['enough', 'few', 'few', 'full', 'full'],
    ])
    expect([of(2, 2), of(31, 300), of(30, 300)]).toEqual(['enough', 'enough', 'few'])
    const two = [seating({ free: 0 }), seating({ free: 3, shard: 1 })]
    expect(fillOf(two)).toBe('enough')
    expect(fillOf([seating({ free: 0 }), seating({ free: 2, shard: 1 })])).toBe('few')
  })

  it('(4.4) tell whose they became, and whose they are no more', () => {
    const before = { entries: { CHEN: '1.1', LI: '1.1' } }
    expect(changedEntries(before, { entries: { LI: '1.1', WANG: '1.1' } })).toEqual([
      CHEN,
      'res_WANG',
    ])
    expect(changedEntries(undefined, { entries: { LI: '1.1' } })).toEqual([LI])
    expect(changedEntries(before, { entries: { CHEN: '1.1', LI: '1.2' } })).toEqual([LI])
  })
})
