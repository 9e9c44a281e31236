import { describe, expect, it } from '@jest/globals'
import type { Terms } from '../../../shared/contract/listing'
import type { Calendar } from '../../listing/calendar/rules'
import { ladder, LI, may, NOON, onDay, slot, TERMS, WANG } from '../../testing/borrowing'
import { heldBy, isChain } from './rules'

const { householdId } = slot(LI, [1, 2])
const asksFor = (calendar: Calendar, days: readonly [number, number]) =>
  isChain(calendar, slot(LI, days), NOON)

describe('A household that has a thing for at most three days', () => {
  const has = ladder({ booked: [slot(LI, [3, 5])] })

  it('(2.4) may have one day behind its two, and not two', () => {
    expect(asksFor(has, [5, 6])).toBe(false)
    expect(asksFor(has, [5, 7])).toBe(true)
  })

  it('(2.4) nor in front of them', () => {
    const later = ladder({ booked: [slot(LI, [7, 9])] })
    expect(asksFor(later, [6, 7])).toBe(false)
    expect(asksFor(later, [5, 7])).toBe(true)
  })

  it('(2.4) may have three more with a day between', () => {
    expect(asksFor(has, [6, 9])).toBe(false)
    expect(asksFor(ladder({ booked: [slot(LI, [10, 12])] }), [6, 9])).toBe(false)
  })

  it('(2.4) does not close the gap between two loans', () => {
    const around = ladder({ booked: [slot(LI, [3, 5])], asked: [slot(LI, [6, 8])] })
    expect(asksFor(around, [5, 6])).toBe(true)
    const short = ladder({ booked: [slot(LI, [4, 5])], asked: [slot(LI, [6, 7])] })
    expect(asksFor(short, [5, 6])).toBe(false)
  })

  it('(2.4) is followed through as many as touch each other', () => {
    const single = [slot(LI, [5, 6]), slot(LI, [3, 4]), slot(LI, [4, 5])]
    expect(asksFor(ladder({ booked: single }), [6, 7])).toBe(true)
    expect(asksFor(ladder({ booked: single.slice(1) }), [5, 6])).toBe(false)
  })

  it('(2.4) has nothing counted that another household has', () => {
    expect(asksFor(ladder({ booked: [slot(WANG, [3, 5])] }), [5, 8])).toBe(false)
    expect(asksFor(ladder({ asked: [slot(WANG, [3, 5])] }), [5, 8])).toBe(false)
  })

  it('(2.4) does not begin anew by bringing it back for a minute', () => {
    const ended = { householdId, from: may(1), until: may(3) }
    expect(asksFor(ladder({ lately: [ended] }), [3, 5])).toBe(true)
    expect(asksFor(ladder({ lately: [ended] }), [3, 4])).toBe(false)
    const others = { ...ended, householdId: slot(WANG, [1, 2]).householdId }
    expect(asksFor(ladder({ lately: [others] }), [3, 5])).toBe(false)
  })

  it('(2.4) that keeps it too long has today counted as well', () => {
    const late = { ...slot(LI, [1, 2]), from: '2026-04-28', until: '2026-05-01', isOut: true }
    const calendar = ladder({ booked: [late as ReturnType<typeof slot>] })
    expect(heldBy(calendar, { householdId }, NOON)).toEqual([{ from: '2026-04-28', until: may(2) }])
    expect(asksFor(calendar, [2, 3])).toBe(true)
    expect(asksFor(calendar, [3, 5])).toBe(false)
  })
})

describe('A household that has a thing for at most two hours', () => {
  const byHours = (most: Partial<Terms>, from: string, until: string) =>
    ladder({
      terms: { ...TERMS, unit: 'halfHour', ...most },
      booked: [{ ...slot(LI, [3, 4]), ...onDay(3, from, until) }],
    })
  const wants = (calendar: Calendar, ...at: Parameters<typeof onDay>) =>
    isChain(calendar, { householdId, ...onDay(...at) }, NOON)
  const two = byHours({ maxHalfHours: 4 }, '10:00', '11:00')

  it('(2.4) may have one behind its first, and not one and a half', () => {
    expect(wants(two, 3, '11:00', '12:00')).toBe(false)
    expect(wants(two, 3, '11:00', '12:30')).toBe(true)
  })

  it('(2.4) nor in front of it', () => {
    expect(wants(two, 3, '09:00', '10:00')).toBe(false)
    expect(wants(two, 3, '08:30', '10:00')).toBe(true)
  })

  it('(2.4) may have two more on the same day after a pause, or on the next day', () => {
    expect(wants(two, 3, '11:30', '13:30')).toBe(false)
    expect(wants(two, 4, '10:00', '12:00')).toBe(false)
  })

  it('(2.4) has eight hours in a row where its owner says nothing', () => {
    const long = byHours({}, '08:00', '14:00')
    expect(wants(long, 3, '14:00', '16:00')).toBe(false)
    expect(wants(long, 3, '14:00', '16:30')).toBe(true)
  })

  it('(2.4) is not measured in hours by whole days that were agreed before', () => {
    const days = { ...two, booked: [slot(LI, [2, 5])] }
    expect(wants(days, 3, '08:00', '18:00')).toBe(false)
  })
})

describe('Help by the slot', () => {
  it('(2.4) two slots behind each other are two visits', () => {
    const terms: Terms = { ...TERMS, maxDays: 1, unit: 'slot', maxHalfHours: 1 }
    const calendar = ladder({
      terms,
      booked: [{ ...slot(LI, [3, 4]), ...onDay(3, '09:00', '10:00') }],
    })
    expect(isChain(calendar, { householdId, ...onDay(3, '10:00', '11:00') }, NOON)).toBe(false)
    expect(isChain(calendar, slot(LI, [3, 6]), NOON)).toBe(false)
  })
})
