import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, type LocalDate, startOf } from '../../../../../shared/kernel/dates'
import type { HourRange } from '../../../../../shared/kernel/hours'
import { hasPast, seriesFrom } from './times'

const on = (date: number, from = '09:00', until = '10:30') => ({
  day: `2030-05-${date < 10 ? '0' : ''}${date}` as LocalDate,
  hours: { from, until } as HourRange,
})

describe('A series that is published on another day', () => {
  const series = [on(1), on(8), on(10, '19:00', '20:00')]

  it('(4.1) is held as many days later, each at its hours', () => {
    expect(seriesFrom(series, on(4))).toEqual([on(4), on(11), on(13, '19:00', '20:00')])
    expect(seriesFrom(series, on(1, '14:30', '16:00'))).toEqual([
      on(1, '14:30', '16:00'),
      on(8, '14:30', '16:00'),
      on(10, '19:00', '20:00'),
    ])
    expect(seriesFrom([], on(1))).toEqual([])
  })

  it('(4.1) is past from when its first begins', () => {
    const begins = startOf(on(1).day) + 9 * HOUR_MS
    expect([hasPast(series, begins - 1), hasPast(series, begins)]).toEqual([false, true])
    expect(hasPast([], begins)).toBe(false)
  })
})
