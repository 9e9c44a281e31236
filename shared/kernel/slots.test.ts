import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from './dates'
import type { LocalTime } from './hours'
import { areHoursOfADay, hoursOn, isSlotOf, slotsOn, type Timetable } from './slots'

const time = (text: string) => text as LocalTime
const range = (from: string, until: string) => ({ from: time(from), until: time(until) })
// 1 May 2030 is a Wednesday.
const day = (date: number) => `2030-05-0${date}` as LocalDate

const liang: Timetable = {
  slotMinutes: 60,
  weekly: [
    { weekday: 3, hours: range('14:00', '16:30') },
    { weekday: 3, hours: range('09:00', '11:00') },
  ],
  exceptions: [
    { day: day(8), hours: [] },
    { day: day(2), hours: [range('19:00', '20:00')] },
  ],
}
const namesOn = (date: number) => slotsOn(liang, day(date)).map(({ hours }) => hours?.from)

describe("(2.4) Uncle Liang's week", () => {
  it('is cut into slots of an hour, the earliest first, and no half one at the end', () =>
    expect(namesOn(1)).toEqual(['09:00', '10:00', '14:00', '15:00']))

  it('has none on other days', () => expect(namesOn(3)).toEqual([]))

  it('has none on a day off, and others on a day with other hours', () => {
    expect(namesOn(8)).toEqual([])
    expect(namesOn(2)).toEqual(['19:00'])
    expect(hoursOn(liang, day(2))).toEqual([range('19:00', '20:00')])
  })

  it('knows its own slots from hours that only lie in it', () => {
    const at = (from: string, until: string) =>
      isSlotOf(liang, { from: day(1), until: day(2), hours: range(from, until) })
    expect(at('09:00', '10:00')).toBe(true)
    expect(at('09:30', '10:30')).toBe(false)
    expect(at('09:00', '11:00')).toBe(false)
    expect(isSlotOf(liang, { from: day(1), until: day(2) })).toBe(false)
  })

  it('ends a slot where the next begins, also at midnight', () => {
    const late = { ...liang, weekly: [{ weekday: 3, hours: range('22:00', '24:00') }] }
    expect(slotsOn(late, day(1)).map(({ hours }) => hours?.until)).toEqual(['23:00', '24:00'])
  })
})

describe('(2.4) Hours of one day', () => {
  it('may follow each other, and not overlap or be reversed', () => {
    expect(areHoursOfADay([range('09:00', '10:00'), range('10:00', '11:00')], 3)).toBe(true)
    expect(areHoursOfADay([range('09:00', '10:30'), range('10:00', '11:00')], 3)).toBe(false)
    expect(areHoursOfADay([range('10:00', '09:00')], 3)).toBe(false)
  })

  it('are three at the most', () => {
    const four = ['08', '10', '12', '14'].map((hour) => range(`${hour}:00`, `${hour}:30`))
    expect(areHoursOfADay(four, 3)).toBe(false)
    expect(areHoursOfADay(four.slice(1), 3)).toBe(true)
  })
})
