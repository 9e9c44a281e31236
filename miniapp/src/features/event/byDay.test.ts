import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { byDay } from './byDay'

const on = (id: string, day: string) => ({ id, day: day as LocalDate })

describe('What comes in a compound', () => {
  it('(4.2) stands below its day, in the order in which it came', () => {
    const cards = [on('太极', '2030-03-05'), on('手机班', '2030-03-05'), on('合唱', '2030-03-06')]
    expect(byDay(cards)).toEqual([
      { day: '2030-03-05', cards: [cards[0], cards[1]] },
      { day: '2030-03-06', cards: [cards[2]] },
    ])
  })

  it('(4.2) has each day once, though a page ends in its midst', () => {
    const [first, second] = [on('太极', '2030-03-05'), on('手机班', '2030-03-05')]
    expect(byDay([...[first], ...[second]]).map(({ day }) => day)).toEqual(['2030-03-05'])
  })

  it('(4.2) may be nothing', () => expect(byDay([])).toEqual([]))
})
