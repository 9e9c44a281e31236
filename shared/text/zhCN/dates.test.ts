import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../kernel/dates'
import { dayName, daysName, rangeName } from './dates'

const day = (text: string) => text as LocalDate
const TODAY = day('2026-12-30')
const range = (from: string, until: string) => ({ from: day(from), until: day(until) })

describe('Days, as a neighbour says them', () => {
  it('are called by their nearness', () =>
    expect(
      ['2026-12-29', '2026-12-30', '2026-12-31', '2027-01-01'].map((one) =>
        dayName(day(one), TODAY),
      ),
    ).toEqual(['昨天', '今天', '明天', '后天']))

  it('and by date and weekday further away', () =>
    expect([dayName(day('2027-01-02'), TODAY), dayName(day('2026-12-28'), TODAY)]).toEqual([
      '1月2日 周六',
      '12月28日 周一',
    ]))

  it('stand by their date on paper, which is read on another day', () =>
    expect(dayName(TODAY, undefined)).toBe('12月30日 周三'))

  it('end with the last day of use, not with the one after', () => {
    expect(daysName(range('2026-12-31', '2027-01-03'), TODAY)).toBe('明天到1月2日 周六')
    expect(daysName(range('2026-12-31', '2027-01-01'), TODAY)).toBe('明天')
    expect(rangeName(range('2026-12-31', '2027-01-03'))).toBe('12月31日到1月2日')
  })
})
