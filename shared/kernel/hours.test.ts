import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from './dates'
import {
  clashIn,
  endsAt,
  halfHoursIn,
  hoursOf,
  isLocalTime,
  type LocalTime,
  meets,
  type Span,
  startsAt,
  timeAt,
  touches,
} from './hours'

const day = (date: number) => `2026-05-0${date}` as LocalDate
const days = (from: number, until: number): Span => ({ from: day(from), until: day(until) })
const hours = (date: number, from: string, until: string): Span =>
  hoursOf(day(date), { from: from as LocalTime, until: until as LocalTime })

describe('Hours of a day', () => {
  it.each(['08:00', '23:30', '24:00', '00:00'])('are half-hours: %s', (text) =>
    expect(isLocalTime(text)).toBe(true),
  )
  it.each(['08:15', '24:30', '8:00', '25:00', '', '08:00:00'])(
    'are refused otherwise: %s',
    (text) => expect(isLocalTime(text)).toBe(false),
  )
  it('are written as they are counted', () => {
    expect(timeAt(8 * 60 + 30)).toBe('08:30')
    expect(timeAt(24 * 60)).toBe('24:00')
    expect(halfHoursIn({ from: '09:30' as LocalTime, until: '11:00' as LocalTime })).toBe(3)
  })
  it('(2.4) begin and end in Shanghai', () => {
    expect(new Date(startsAt(hours(4, '09:30', '11:00'))).toISOString()).toBe(
      '2026-05-04T01:30:00.000Z',
    )
    expect(endsAt(hours(4, '22:00', '24:00'))).toBe(startsAt(days(5, 6)))
  })
})

describe('Two spans', () => {
  it('(2.4) back at 12:00, out at 12:00', () => {
    expect(meets(hours(4, '10:00', '12:00'), hours(4, '12:00', '13:00'))).toBe(false)
    expect(meets(hours(4, '10:00', '12:30'), hours(4, '12:00', '13:00'))).toBe(true)
    expect(touches(hours(4, '10:00', '12:00'), hours(4, '12:00', '13:00'))).toBe(true)
  })
  it('the last half-hour of a day does not reach into the next', () =>
    expect(meets(hours(4, '23:30', '24:00'), days(5, 6))).toBe(false))
  it('a whole day meets all its hours', () => {
    expect(meets(days(4, 5), hours(4, '00:00', '00:30'))).toBe(true)
    expect(meets(days(4, 5), hours(5, '00:00', '00:30'))).toBe(false)
  })
})

describe('Two copies of a thing', () => {
  const lent = [days(1, 4), days(3, 6)]
  it('(2.1) are both out on the 3rd alone', () => {
    expect(clashIn(lent, days(1, 3), 2)).toBeUndefined()
    expect(clashIn(lent, days(4, 8), 2)).toBeUndefined()
    expect(clashIn(lent, days(2, 4), 2)).toEqual(days(3, 6))
  })
  it('(2.1) two loans behind each other leave the other copy free all along', () =>
    expect(clashIn([days(1, 3), days(3, 5)], days(1, 5), 2)).toBeUndefined())
  it('(2.1) what began before counts', () =>
    expect(clashIn([days(1, 9), days(1, 9)], days(5, 6), 2)).toEqual(days(1, 9)))
  it('of one there is nothing left on any of its days', () =>
    expect(clashIn([days(1, 3)], days(2, 5), 1)).toEqual(days(1, 3)))
})
