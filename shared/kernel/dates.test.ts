import { describe, expect, it } from '@jest/globals'
import {
  addDays,
  daysIn,
  isLocalDate,
  type LocalDate,
  localDateAt,
  overlaps,
  startOf,
} from './dates'

const day = (text: string) => text as LocalDate
const range = (from: string, until: string) => ({ from: day(from), until: day(until) })

describe('Days, as neighbours in Foshan count them on a server in UTC', () => {
  it('(2.4) half past midnight is already today', () =>
    expect(localDateAt(Date.parse('2026-05-03T16:30:00Z'))).toBe('2026-05-04'))

  it('(2.4) one minute before midnight is still yesterday', () =>
    expect(localDateAt(Date.parse('2026-05-03T15:59:00Z'))).toBe('2026-05-03'))

  it('begin at midnight in Shanghai', () =>
    expect(new Date(startOf(day('2026-05-04'))).toISOString()).toBe('2026-05-03T16:00:00.000Z'))

  it('go on over the end of a leap February', () =>
    expect(addDays(day('2028-02-28'), 2)).toBe('2028-03-01'))

  it.each([
    '2026-02-30',
    '2026-13-01',
    '2026-1-1',
    'tomorrow',
    '',
    '0000-01-01',
    '2026-05-04T00:00',
  ])('are refused when they do not exist: %s', (text) => expect(isLocalDate(text)).toBe(false))

  it('(2.4) a thing back on the 4th can go out on the 4th', () =>
    expect(overlaps(range('2026-05-01', '2026-05-04'), range('2026-05-04', '2026-05-06'))).toBe(
      false,
    ))

  it('(2.4) but not on the 3rd', () =>
    expect(overlaps(range('2026-05-01', '2026-05-04'), range('2026-05-03', '2026-05-05'))).toBe(
      true,
    ))

  it('are counted without the last morning', () =>
    expect(daysIn(range('2026-05-01', '2026-05-04'))).toBe(3))
})
