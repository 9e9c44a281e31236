import { describe, expect, it } from '@jest/globals'
import { addDays } from '../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../shared/kernel/hours'
import { ladder, LI, may, NOON, slot, TERMS, WANG } from '../../../testing/borrowing'
import { isFreeOn, takenSpans } from './rules'

const hours = (from: string, until: string) =>
  ({ from, until }) as { from: LocalTime; until: LocalTime }

describe('What a neighbour sees as taken', () => {
  it('(2.5) are days, and not where one loan ends and the next begins', () =>
    expect(
      takenSpans({ terms: TERMS, booked: [slot(LI, [3, 5]), slot(WANG, [5, 6])] }, NOON),
    ).toEqual([{ from: may(3), until: may(6) }]))

  it('(2.5) begin today, however long the thing has been away', () =>
    expect(
      takenSpans(
        { terms: TERMS, booked: [slot(LI, [1, 2], { from: '2026-04-28' as never, isOut: true })] },
        NOON,
      ),
    ).toEqual([{ from: may(1), until: may(2) }]))

  it('(2.1) are with two copies the days on which both are away', () =>
    expect(
      takenSpans(
        { terms: { ...TERMS, copies: 2 }, booked: [slot(LI, [3, 6]), slot(WANG, [5, 8])] },
        NOON,
      ),
    ).toEqual([{ from: may(5), until: may(6) }]))

  it('(2.1) have the owner’s days of rest around them', () =>
    expect(
      takenSpans({ terms: { ...TERMS, bufferDays: 1 }, booked: [slot(LI, [5, 7])] }, NOON),
    ).toEqual([{ from: may(4), until: may(8) }]))

  it('(2.4) are hours of what is lent by the half-hour', () => {
    const terms = { ...TERMS, unit: 'halfHour' } as const
    const morning = slot(LI, [3, 4], { hours: hours('09:00', '10:30') })
    const noon = slot(WANG, [3, 4], { hours: hours('10:30', '11:00') })
    const later = slot(WANG, [3, 4], { hours: hours('15:00', '16:00') })
    expect(takenSpans({ terms, booked: [morning, noon, later] }, NOON)).toEqual([
      { from: may(3), until: may(4), hours: hours('09:00', '11:00') },
      { from: may(3), until: may(4), hours: hours('15:00', '16:00') },
    ])
  })

  it('(2.6) is all of today when what was lent by the hour has not come back', () => {
    const terms = { ...TERMS, unit: 'halfHour' } as const
    const late = slot(LI, [1, 2], { hours: hours('09:00', '10:00'), isOut: true })
    expect(takenSpans({ terms, booked: [late] }, NOON)).toEqual([
      { from: may(1), until: may(2), hours: hours('00:00', '24:00') },
    ])
  })
})

describe('What somebody finds who looks for the 3rd', () => {
  const third = { from: may(3), until: may(4) }

  it('(2.5) is what nobody has then, also where one of two copies is left', () => {
    expect(isFreeOn(ladder(), third, NOON)).toBe(true)
    const lent = ladder({ booked: [slot(LI, [2, 5])] })
    expect(isFreeOn(lent, third, NOON)).toBe(false)
    expect(isFreeOn({ ...lent, terms: { ...TERMS, copies: 2 } }, third, NOON)).toBe(true)
  })

  it('(2.5) is neither what is closed, nor wants to be asked for earlier, nor is lent for shorter', () => {
    expect(isFreeOn(ladder({ isOpen: false }), third, NOON)).toBe(false)
    expect(isFreeOn(ladder({ terms: { ...TERMS, leadDays: 3 } }), third, NOON)).toBe(false)
    expect(isFreeOn(ladder(), { from: may(3), until: may(9) }, NOON)).toBe(false)
  })

  it('(2.5) is what is lent by the hour, while an hour of the day is left', () => {
    const terms = { ...TERMS, unit: 'halfHour' } as const
    const busy = (from: string, until: string) =>
      ladder({ terms, booked: [slot(LI, [3, 4], { hours: hours(from, until) })] })
    expect(isFreeOn(busy('08:00', '21:30'), third, NOON)).toBe(true)
    expect(isFreeOn(busy('08:00', '22:00'), third, NOON)).toBe(false)
  })
})

describe('What is taken, where spans lie close to each other', () => {
  const halfHours = { ...TERMS, unit: 'halfHour' } as const
  const on = (day: number, from: string, until: string) =>
    slot(LI, [day, day + 1], { hours: hours(from, until) })
  const taken = (day: number, from: string, until: string) => ({
    ...{ from: may(day), until: may(day + 1) },
    hours: hours(from, until),
  })

  it('(2.5) a free day between two loans stays free', () =>
    expect(
      takenSpans({ terms: TERMS, booked: [slot(LI, [3, 4]), slot(WANG, [5, 6])] }, NOON),
    ).toEqual([
      { from: may(3), until: may(4) },
      { from: may(5), until: may(6) },
    ]))

  it('(2.4) the same hours of two days are not one', () => {
    const booked = [on(3, '10:00', '11:00'), on(4, '11:00', '12:00')]
    expect(takenSpans({ terms: halfHours, booked }, NOON)).toEqual([
      taken(3, '10:00', '11:00'),
      taken(4, '11:00', '12:00'),
    ])
  })

  it('(2.4) the first and the last half-hour of a day are told too', () => {
    const booked = [on(3, '00:00', '00:30'), on(3, '23:30', '24:00'), on(4, '00:00', '00:30')]
    expect(takenSpans({ terms: halfHours, booked }, NOON)).toEqual([
      taken(3, '00:00', '00:30'),
      taken(3, '23:30', '24:00'),
      taken(4, '00:00', '00:30'),
    ])
  })

  it('(2.5) nothing is, of what nobody has, and of slots', () => {
    expect(takenSpans({ terms: TERMS, booked: [] }, NOON)).toEqual([])
    const slots = { terms: { ...TERMS, unit: 'slot' } as const, booked: [on(3, '10:00', '11:00')] }
    expect(takenSpans(slots, NOON)).toEqual([])
  })

  it('(2.5) is told as far ahead as a loan can reach, which is a hundred days', () => {
    const far = (days: number, until: number) =>
      slot(LI, [1, 2], { from: addDays(may(1), days), until: addDays(may(1), until) })
    expect(takenSpans({ terms: TERMS, booked: [far(99, 101)] }, NOON)).toEqual([
      { from: addDays(may(1), 99), until: addDays(may(1), 100) },
    ])
    expect(takenSpans({ terms: TERMS, booked: [far(100, 101)] }, NOON)).toEqual([])
  })
})

describe('Days that somebody looks for, on the boundary of what can be had', () => {
  const days = (from: number, until: number) => ({ from: may(from), until: may(until) })

  it('(2.1) begin on the very day of the notice, and are as many as its owner lends for', () => {
    const soon = ladder({ terms: { ...TERMS, leadDays: 2 } })
    expect(isFreeOn(soon, days(3, 4), NOON)).toBe(true)
    expect(isFreeOn(soon, days(2, 3), NOON)).toBe(false)
    expect(isFreeOn(ladder(), days(3, 6), NOON)).toBe(true)
    expect(isFreeOn(ladder(), days(3, 7), NOON)).toBe(false)
  })

  it('(2.4) are one where it is lent by the half-hour, and the hours are open ones', () => {
    const free = (from: string, until: string, to = 4) =>
      isFreeOn(
        ladder({
          terms: { ...TERMS, unit: 'halfHour' },
          booked: [slot(LI, [3, 4], { hours: hours(from, until) })],
        }),
        days(3, to),
        NOON,
      )
    expect(free('08:30', '22:00')).toBe(true)
    expect(free('08:00', '22:00')).toBe(false)
    expect(free('10:00', '11:00', 5)).toBe(false)
  })

  it('are those with a slot of somebody’s help, while it is open', () => {
    const weekly = [{ weekday: 0, hours: hours('10:00', '11:00') }]
    const help = ladder({ terms: { ...TERMS, unit: 'slot', maxDays: 1, weekly } })
    expect(isFreeOn(help, days(3, 4), NOON)).toBe(true)
    expect(isFreeOn(help, days(2, 5), NOON)).toBe(true)
    expect(isFreeOn(help, days(4, 5), NOON)).toBe(false)
    expect(isFreeOn({ ...help, isOpen: false }, days(3, 4), NOON)).toBe(false)
  })
})
