import { describe, expect, it } from '@jest/globals'
import { at, session } from '../testing/seats'
import { beginsAt, dueAfter, isOverAt, lastDayAt, promotionEndsAt, signUpEndsAt } from './rules'

describe('A session', () => {
  it('(4.2) begins and ends in Shanghai, half-open', () => {
    expect(beginsAt(session())).toBe(at(10, 19))
    expect(isOverAt(session())).toBe(at(10, 20.5))
  })

  it('(4.3) takes sign-ups until it begins, or so many hours before', () => {
    expect(signUpEndsAt(session())).toBe(at(10, 19))
    const terms = { capacity: 3, closesHoursBefore: 24, promotesUntilHoursBefore: 2 }
    expect(signUpEndsAt(session({ terms }))).toBe(at(9, 19))
    expect(promotionEndsAt(session({ terms }))).toBe(at(10, 17))
    expect(promotionEndsAt(session())).toBe(at(10, 19))
  })

  it('(4.4) is due as its last day begins, of a course its first alone', () => {
    expect(lastDayAt(session())).toBe(at(9, 19))
    expect(dueAfter(session(), at(9, 19) - 1)).toEqual({ dueAt: at(9, 19) })
    expect(dueAfter(session(), at(9, 19))).toEqual({})
    expect(dueAfter(session({ seatsId: 'ses_first' as never }), at(1, 0))).toEqual({})
  })
})
