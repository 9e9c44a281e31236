import { describe, expect, it } from '@jest/globals'
import { HOUR_MS, type LocalDate, MINUTE_MS } from '../../../../../shared/kernel/dates'
import { hoursOf, type LocalTime, startsAt } from '../../../../../shared/kernel/hours'
import { goesOn } from './goesOn'

const day = '2030-05-01' as LocalDate
const hours = { from: '09:00' as LocalTime, until: '10:00' as LocalTime }
const begins = startsAt(hoursOf(day, hours))

describe('Whom to call of somebody at a class', () => {
  it('(4.7) is offered from half an hour before it begins until two hours behind it', () => {
    const [from, until] = [begins - 30 * MINUTE_MS, begins + 3 * HOUR_MS]
    const open = { day, hours, status: 'open' } as const
    expect([from - 1, from, until - 1, until].map((now) => goesOn(open, now))).toEqual([
      ...[false, true, true, false],
    ])
    expect(goesOn({ ...open, status: 'cancelled' }, begins)).toBe(false)
  })
})
