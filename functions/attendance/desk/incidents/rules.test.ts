import { describe, expect, it } from '@jest/globals'
import type { Times } from '../../../../shared/contract/event'
import { DAY_MS, MINUTE_MS } from '../../../../shared/kernel/dates'
import { CLOCK, likelyClock, momentOn } from './rules'

const CLASS = { day: '2030-05-01', hours: { from: '14:30', until: '16:00' } } as Times
const HALF_PAST_TWO = Date.parse('2030-05-01T14:30:00+08:00')

describe('When something happened at a class', () => {
  it('(4.7) is a minute of its day', () => {
    expect(momentOn(CLASS.day, '14:30')).toBe(HALF_PAST_TWO)
    expect(momentOn(CLASS.day, '14:35')).toBe(HALF_PAST_TWO + 5 * MINUTE_MS)
    expect(momentOn(CLASS.day, '00:00')).toBe(Date.parse('2030-05-01T00:00:00+08:00'))
  })

  it('(4.7) is this minute on the day itself, and from the next day on the one it began', () => {
    const now = HALF_PAST_TWO + 7 * MINUTE_MS
    expect(likelyClock(CLASS, now)).toBe('14:37')
    expect(likelyClock(CLASS, now + DAY_MS)).toBe('14:30')
    expect(momentOn(CLASS.day, likelyClock(CLASS, now + 30_000))).toBeLessThanOrEqual(now)
  })

  it('(4.7) is typed as a clock shows it', () => {
    for (const clock of ['00:00', '09:05', '23:59']) expect(clock).toMatch(CLOCK)
    for (const typed of ['24:00', '9:05', '09:60', '0905', '09:05 '])
      expect(typed).not.toMatch(CLOCK)
  })
})
