import { describe, expect, it } from '@jest/globals'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { CHEN, LI, waits, WANG } from '../../testing/seats'
import { keyFor, partitionOf, placeIn } from './rules'

const key = (joinedAt: number, residentId: ResidentId = CHEN) => placeIn({ joinedAt, residentId })

describe('A place in the line', () => {
  it('(4.4) stands in the order of joining, and as before this could be changed', () => {
    expect(key(1904612400000)).toBe('001904612400000#res_CHEN')
    expect(partitionOf('ses_1' as SessionId)).toBe('WAITLIST#ses_1')
    expect(key(9) < key(10)).toBe(true)
  })

  it('(4.4) between two sorts between them', () => {
    const rising = [5, 5.25, 5.5, 5.53125, 5.75, 6].map((one) => key(one))
    expect([...rising].sort()).toEqual(rising)
    expect(key(5.5)).toBe('000000000000005.5#res_CHEN')
  })
})

describe('Whoever is put at a place', () => {
  const at = (place: number, ...joined: number[]) =>
    keyFor({ others: joined.map((one) => waits(LI, 1, one)), place, own: 7 })

  it('(4.4) stands before the first, or behind the last, however far it is asked for', () => {
    expect(at(1, 100, 200)).toBe(99)
    expect(at(1, 100.5, 200)).toBe(100)
    expect(at(3, 100, 200)).toBe(201)
    expect(at(99, 100, 200.5)).toBe(201)
  })

  it('(4.4) stands in the middle of two, in whole milliseconds while there are any', () => {
    expect(at(2, 100, 200)).toBe(150)
    expect(at(2, 100, 103)).toBe(101)
    expect(at(2, 100, 102)).toBe(101)
    expect(at(2, 100, 101)).toBe(100.5)
    expect(at(2, 100.5, 101)).toBe(100.75)
    expect(at(3, 1, 100, 200)).toBe(150)
  })

  it('(4.4) stands where they stood where nobody else waits', () => expect(at(1)).toBe(7))

  it('(4.4) finds no room between two of the same millisecond, nor where numbers end', () => {
    expect(at(2, 100, 100)).toBeUndefined()
    const close = 2 ** 40
    expect(at(2, close, close + 2 ** -12)).toBeUndefined()
    expect(at(2, close, close + 2 ** -11)).toBe(close + 2 ** -12)
  })

  it('(4.4) is looked for among the others alone', () =>
    expect(keyFor({ others: [waits(LI, 1, 10), waits(WANG, 1, 20)], place: 2, own: 30 })).toBe(15))
})
