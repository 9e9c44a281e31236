import { describe, expect, it } from '@jest/globals'
import type { Terms } from '../../../../shared/contract/listing'
import { addDays, type LocalDate, startOf } from '../../../../shared/kernel/dates'
import type { HourRange, LocalTime } from '../../../../shared/kernel/hours'
import { ladder, LI, may, NOON, slot, TERMS, TODAY, WANG } from '../../../testing/borrowing'
import {
  areHoursRight,
  freeSlots,
  hasFreeSlot,
  hasHours,
  SLOT_DAYS,
  timetableOf,
  withoutHours,
} from './rules'

const FRIDAY = 5
const range = (from: string, until: string): HourRange => ({
  from: from as LocalTime,
  until: until as LocalTime,
})
const on = (weekday: number, from: string, until: string) => ({
  weekday,
  hours: range(from, until),
})
const except = (day: LocalDate, ...hours: HourRange[]) => ({ day, hours })

const MORNING = [on(FRIDAY, '10:00', '12:00')]
const help = (more: Partial<Terms> = {}): Terms => ({
  ...TERMS,
  unit: 'slot',
  weekly: MORNING,
  ...more,
})
const at = (hour: number, day = TODAY) => startOf(day) + hour * 3_600_000

describe('The timetable of somebody’s help', () => {
  it('is an hour a slot and empty where its owner has said nothing', () =>
    expect(timetableOf(TERMS)).toEqual({ slotMinutes: 60, weekly: [], exceptions: [] }))

  it('is what its owner said', () => {
    const said = { slotMinutes: 30, weekly: MORNING, exceptions: [except(may(8))] }
    expect(timetableOf({ ...TERMS, ...said })).toEqual(said)
  })

  it('is not what visitors are told', () =>
    expect(withoutHours(help({ exceptions: [except(may(8))] }))).toEqual({
      ...TERMS,
      unit: 'slot',
    }))

  it('has hours with one in the week or on a day; a day without any is none', () => {
    const has = (said: Partial<Terms>) => hasHours({ ...TERMS, ...said })
    expect(has({})).toBe(false)
    expect(has({ weekly: [], exceptions: [] })).toBe(false)
    expect(has({ weekly: MORNING })).toBe(true)
    expect(has({ exceptions: [except(may(8), range('10:00', '11:00'))] })).toBe(true)
    expect(has({ exceptions: [except(may(8))] })).toBe(false)
    const mixed = [except(may(8)), except(may(9), range('10:00', '11:00'))]
    expect(has({ exceptions: mixed })).toBe(true)
  })
})

describe('Hours that somebody sets', () => {
  it.each<[string, Pick<Terms, 'weekly' | 'exceptions'>]>([
    ['none at all', {}],
    ['the whole of an open day', { weekly: [on(0, '08:00', '22:00')] }],
    ['one behind the other', { weekly: [on(6, '08:00', '10:00'), on(6, '10:00', '12:00')] }],
    [
      'the same on Sunday and Saturday',
      { weekly: [on(0, '10:00', '12:00'), on(6, '10:00', '12:00')] },
    ],
    ['days that differ, one of them free', { exceptions: [except(may(8)), except(may(9))] }],
    [
      'three on one day',
      { weekly: [on(1, '08:00', '09:00'), on(1, '10:00', '11:00'), on(1, '12:00', '13:00')] },
    ],
  ])('are right: %s', (_, hours) => expect(areHoursRight(hours)).toBe(true))

  it.each<[string, Pick<Terms, 'weekly' | 'exceptions'>]>([
    ['before neighbours open their doors', { weekly: [on(0, '07:30', '09:00')] }],
    ['after they close them', { weekly: [on(0, '20:00', '22:30')] }],
    ['one of two too late', { weekly: [on(0, '08:00', '09:00'), on(0, '20:00', '22:30')] }],
    ['reversed', { weekly: [on(1, '12:00', '10:00')] }],
    [
      'over each other on the last day',
      { weekly: [on(6, '08:00', '10:00'), on(6, '09:30', '12:00')] },
    ],
    [
      'over each other on the first day',
      { weekly: [on(0, '08:00', '10:00'), on(0, '09:30', '12:00')] },
    ],
    [
      'four on one day',
      {
        weekly: ['08', '10', '12', '14'].map((hour) => on(1, `${hour}:00`, `${hour}:30`)),
      },
    ],
    ['one day said twice', { exceptions: [except(may(8)), except(may(8))] }],
    ['a day that differs too early', { exceptions: [except(may(8), range('06:00', '09:00'))] }],
    [
      'a day that differs with hours over each other',
      { exceptions: [except(may(8), range('08:00', '10:00'), range('09:00', '11:00'))] },
    ],
  ])('are wrong: %s', (_, hours) => expect(areHoursRight(hours)).toBe(false))
})

describe('Slots that can still be had', () => {
  const free = (more: Parameters<typeof ladder>[0] = {}, now = at(9)) =>
    freeSlots(ladder({ terms: help(), ...more }), now)
  const early = { hours: range('10:00', '11:00'), left: 1 }
  const later = { hours: range('11:00', '12:00'), left: 1 }

  it('are those of fourteen days from today on', () => {
    expect(SLOT_DAYS).toBe(14)
    expect(free()).toEqual([
      { day: may(1), ...early },
      { day: may(1), ...later },
      { day: may(8), ...early },
      { day: may(8), ...later },
    ])
    expect(free({ terms: help({ weekly: [on(4, '10:00', '11:00')] }) })).toEqual([
      { day: may(7), ...early },
      { day: may(14), ...early },
    ])
  })

  it('begin after the notice that is wanted, for fourteen days from then', () => {
    const days = free({ terms: help({ leadDays: 1 }) }).map(({ day }) => day)
    expect([...new Set(days)]).toEqual([may(8), may(15)])
    const all = free({ terms: help({ leadDays: 8 }) }).map(({ day }) => day)
    expect([...new Set(all)]).toEqual([may(15), may(22)])
  })

  it('are not those that have begun, to the very moment', () => {
    const today = (now: number) => free({}, now).filter(({ day }) => day === TODAY)
    expect(today(at(10) - 1)).toHaveLength(2)
    expect(today(at(10))).toEqual([{ day: may(1), ...later }])
    expect(today(at(11))).toEqual([])
  })

  it('are not those that somebody has, and the others stay', () => {
    const booked = [slot(LI, [1, 2], { hours: range('10:00', '11:00') })]
    expect(free({ booked }).slice(0, 2)).toEqual([
      { day: may(1), ...later },
      { day: may(8), ...early },
    ])
  })

  it('say how many places are left in each', () => {
    const terms = help({ places: 3, weekly: [on(FRIDAY, '10:00', '11:00')] })
    const who = (count: number) =>
      [LI, WANG, LI].slice(0, count).map((one) => slot(one, [1, 2], { hours: early.hours }))
    const left = (count: number) => free({ terms, booked: who(count) }).map((one) => one.left)
    expect(left(0)).toEqual([3, 3])
    expect(left(1)).toEqual([2, 3])
    expect(left(2)).toEqual([1, 3])
    expect(left(3)).toEqual([3])
  })

  it('are none while it is closed, and none without hours', () => {
    expect(free({ isOpen: false })).toEqual([])
    expect(free({ terms: { ...TERMS, unit: 'slot' } })).toEqual([])
  })
})

describe('Whether a slot is left on some days', () => {
  const has = (from: LocalDate, count: number, more: Partial<Terms> = {}) =>
    hasFreeSlot({ booked: [], terms: help(more) }, { from, until: addDays(from, count) }, NOON)

  it('is so with one on any of them, the last among them', () => {
    expect(has(may(8), 1)).toBe(true)
    expect(has(may(7), 2)).toBe(true)
    expect(has(may(7), 1)).toBe(false)
    expect(has(may(2), 6)).toBe(false)
  })

  it('is not so on days gone by, or before the notice', () => {
    expect(has(addDays(TODAY, -7), 1)).toBe(false)
    expect(has(may(8), 1, { leadDays: 7 })).toBe(true)
    expect(has(may(8), 1, { leadDays: 8 })).toBe(false)
  })

  it('is looked for on sixty-two days at the most', () => {
    const far = (day: number) => ({
      weekly: [],
      exceptions: [except(addDays(TODAY, day), range('10:00', '11:00'))],
    })
    expect(has(TODAY, 100, far(61))).toBe(true)
    expect(has(TODAY, 100, far(62))).toBe(false)
  })
})
