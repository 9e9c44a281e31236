import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { daysOf, nameOf, weekendFrom } from './wantedDays'

// A Wednesday.
const day = (date: number) => `2030-05-${String(date).padStart(2, '0')}` as LocalDate
const WEDNESDAY = day(1)

describe('which days somebody means', () => {
  it('the weekend is the next Saturday and Sunday, or what is left of it', () => {
    expect(weekendFrom(WEDNESDAY)).toEqual({ from: day(4), until: day(6) })
    expect(weekendFrom(day(4))).toEqual({ from: day(4), until: day(6) })
    expect(weekendFrom(day(5))).toEqual({ from: day(5), until: day(6) })
  })
  it('today and tomorrow are one day each, and no matter is none', () => {
    expect(daysOf('today', WEDNESDAY)).toEqual({ from: day(1), until: day(2) })
    expect(daysOf('tomorrow', WEDNESDAY)).toEqual({ from: day(2), until: day(3) })
    expect(daysOf('any', WEDNESDAY)).toBeUndefined()
  })
  it('is said by the chip that means them', () => {
    for (const choice of ['any', 'today', 'tomorrow', 'weekend'] as const)
      expect(nameOf(daysOf(choice, WEDNESDAY), WEDNESDAY)).toBe(choice)
    expect(nameOf({ from: day(2), until: day(9) }, WEDNESDAY)).toBe('choose')
  })
})
