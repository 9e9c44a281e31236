import { describe, expect, it } from '@jest/globals'
import {
  isGoodAt,
  isShown,
  minuteAt,
  partsOf,
  personCodeEndsAt,
  readNumber,
  ticketEndsAt,
  windowAt,
  windowsFrom,
  writtenNumber,
} from './rules'

const MINUTE = 60_000
const HALF = 30_000

describe('The code at the door', () => {
  it('(4.6) changes every half minute, and four are handed out with how long each is shown', () => {
    expect([windowAt(0), windowAt(HALF - 1), windowAt(HALF)]).toEqual([0, 0, 1])
    expect(windowsFrom(10 * HALF + 12_000)).toEqual([
      { window: 10, shownMs: 18_000 },
      ...[11, 12, 13].map((window) => ({ window, shownMs: HALF })),
    ])
  })

  it('(4.6) is good while it is shown and half a minute longer', () => {
    expect(isShown(10, 10 * HALF - 1)).toBe(false)
    expect(isShown(10, 10 * HALF)).toBe(true)
    expect(isShown(10, 12 * HALF - 1)).toBe(true)
    expect(isShown(10, 12 * HALF)).toBe(false)
  })

  it('(4.6) opens a ticket of ten minutes', () =>
    expect(ticketEndsAt(2)).toBe(MINUTE + 10 * MINUTE))

  it('(4.6) is read only in its own form', () => {
    expect(partsOf('A.b.sig', 1)).toEqual({ body: 'A', parts: ['b'], signature: 'sig' })
    expect(partsOf('A.b.c.sig', 2)).toEqual({ body: 'A', parts: ['b', 'c'], signature: 'sig' })
    for (const code of ['', 'A', 'A.sig', 'A.b.c.sig']) expect(partsOf(code, 1)).toBeUndefined()
    expect(readNumber(writtenNumber(123_456_789))).toBe(123_456_789)
    expect(readNumber(undefined)).toBeNaN()
  })
})

describe('The code of a person', () => {
  it('(4.6) is good for ten minutes from the minute in which it was made', () => {
    expect(minuteAt(5 * MINUTE + 59_999)).toBe(5)
    expect(personCodeEndsAt(5)).toBe(15 * MINUTE)
    expect(isGoodAt(5, 15 * MINUTE - 1)).toBe(true)
    expect(isGoodAt(5, 15 * MINUTE)).toBe(false)
  })

  it('(4.6) was not made behind its being scanned, but for a minute in which clocks differ', () => {
    expect(isGoodAt(5, 4 * MINUTE)).toBe(true)
    expect(isGoodAt(5, 4 * MINUTE - 1)).toBe(false)
  })
})
