import { describe, expect, it } from '@jest/globals'
import { type LocalDate, MINUTE_MS } from '../../../../../shared/kernel/dates'
import { hoursOf, type LocalTime, startsAt } from '../../../../../shared/kernel/hours'
import { momentsOf } from './moments'

const day = '2030-05-01' as LocalDate
const hours = { from: '09:00' as LocalTime, until: '10:00' as LocalTime }
const begins = startsAt(hoursOf(day, hours))
const minutesOf = (now: number) =>
  momentsOf({ day, hours }, now).map((at) => (at - begins) / MINUTE_MS)

describe('When something happened at a class', () => {
  it('(4.7) is one of its half hours, as far as they have come', () => {
    expect(minutesOf(begins - 1)).toEqual([])
    expect(minutesOf(begins)).toEqual([0])
    expect(minutesOf(begins + 59 * MINUTE_MS)).toEqual([0, 30])
    expect(minutesOf(begins + 600 * MINUTE_MS)).toEqual([0, 30, 60])
  })
})
