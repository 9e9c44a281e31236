import { describe, expect, it } from '@jest/globals'
import { MANDATE_DAYS } from '../../../../shared/contract/care'
import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import { lastDayFor, LENGTHS, LONGEST } from './lasting'

const DAYS = ['2027-03-01', '2027-12-31', '2028-02-28', '2028-02-29'].map((day) => day as LocalDate)

describe('How long somebody may act for another', () => {
  it('(1.6) is a year at the most, which the server counts by its own clock', () => {
    expect(LENGTHS[LENGTHS.length - 1]).toBe(LONGEST)
    for (const today of DAYS) expect(lastDayFor(LONGEST, today)).toEqual({})
  })

  it('(1.6) is else a day within the year also by the clock of a day before, leap years too', () => {
    for (const today of DAYS)
      for (const length of LENGTHS.filter((one) => one !== LONGEST)) {
        const { until = '' } = lastDayFor(length, addDays(today, 1))
        expect(until > today && until <= addDays(today, MANDATE_DAYS)).toBe(true)
      }
  })
})
