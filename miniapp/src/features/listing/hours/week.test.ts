import { describe, expect, it } from '@jest/globals'
import type { LocalTime } from '../../../../../shared/kernel/hours'
import { allWith, isAlike, weeklyOf, weekOf, withDay, withHours, withMore, withMoved } from './week'

const range = (from: string, until: string) => ({
  from: from as LocalTime,
  until: until as LocalTime,
})
const morning = range('09:00', '11:00')

describe("(2.4) Uncle Liang's week, as he taps it together", () => {
  it('begins with a morning on the first day that he taps', () =>
    expect(weeklyOf(withDay([], 3))).toEqual([{ weekday: 3, hours: morning }]))

  it('has the hours of the first day on each that comes after, Monday in front and Sunday behind', () => {
    const week = withDay(withDay(withDay([], 0), 5), 1)
    expect(weeklyOf(week)).toEqual([1, 5, 0].map((weekday) => ({ weekday, hours: morning })))
    expect(isAlike(week)).toBe(true)
    expect(weekOf(weeklyOf(week))).toEqual(week)
  })

  it('loses a day at the second tap', () => expect(withDay(withDay([], 3), 3)).toEqual([]))

  it('may have other hours on one day, which stay there, and the same on all again', () => {
    const evening = [range('19:00', '21:00')]
    const week = withHours(withDay(withDay([], 3), 5), 5, evening)
    expect(weeklyOf(week)).toEqual([
      { weekday: 3, hours: morning },
      { weekday: 5, hours: evening[0] },
    ])
    expect(isAlike(week)).toBe(false)
    expect(weekOf(weeklyOf(week))).toEqual(week)
    expect(allWith(week, evening)).toEqual(withHours(week, 3, evening))
  })
})

describe('(2.4) The hours of one day', () => {
  const later = (ranges: readonly ReturnType<typeof range>[], at = 0) =>
    withMoved(ranges, { at, end: 'until', halfHours: 1 })

  it('move by half-hours, never out of the day nor past their other end', () => {
    const earlier = { at: 0, end: 'from', halfHours: -1 } as const
    expect(withMoved([morning], earlier)).toEqual([range('08:30', '11:00')])
    expect(withMoved([range('08:00', '11:00')], earlier)).toBeUndefined()
    expect(later([range('20:00', '22:00')])).toBeUndefined()
    const shorter = { at: 0, end: 'until', halfHours: -1 } as const
    expect(withMoved([range('09:00', '09:30')], shorter)).toBeUndefined()
  })

  it('do not run into each other', () => {
    expect(later([morning, range('11:30', '12:00')])).toEqual([
      range('09:00', '11:30'),
      range('11:30', '12:00'),
    ])
    expect(later([morning, range('11:00', '12:00')])).toBeUndefined()
  })

  it('are three ranges at most, and none behind ten in the evening', () => {
    const two = withMore([morning])
    expect(two).toEqual([morning, range('12:00', '13:00')])
    const three = two && withMore(two)
    expect(three && withMore(three)).toBeUndefined()
    expect(withMore([range('20:00', '22:00')])).toBeUndefined()
  })
})
