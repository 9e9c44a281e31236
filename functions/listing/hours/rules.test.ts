import { describe, expect, it } from '@jest/globals'
import type { DayHours } from '../../../shared/kernel/slots'
import { hours, may, onDay, TERMS } from '../../testing/borrowing'
import { listed } from '../../testing/listed'
import type { Listing } from '../rules'
import { decideHours } from './rules'

const on = (date: number, ...ranges: readonly (readonly [string, string])[]): DayHours => ({
  day: may(date),
  hours: ranges.map(([from, until]) => hours(from, until)),
})
const week = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, hours: hours('09:00', '12:00') }))
const help = (change: Partial<Listing> = {}, exceptions = [on(6, ['14:00', '16:00'])]) =>
  listed({
    ...{ kind: 'skill', category: 'teaching' },
    terms: { ...TERMS, unit: 'slot', slotMinutes: 60, weekly: week, exceptions } as never,
    ...change,
  })
type Asked = Parameters<typeof decideHours>[1]
const asked = (change: Partial<Asked> = {}): Asked => ({
  ...{ weekly: week, exceptions: [], rev: 2, today: may(3), ...change },
})
const decides = (
  change: Partial<Asked>,
  booked: Parameters<typeof decideHours>[2] = [],
  of = help(),
) => decideHours(of, asked(change), booked)
const refused = (code: string, more = {}) => ({ ok: false, refusal: { code, ...more } })

describe('The hours of somebody’s help', () => {
  it('(2.4) are another week and other days, of which those that are over are forgotten', () => {
    const weekly = [{ weekday: 1, hours: hours('10:00', '11:00') }]
    const [past, today, later] = [on(2, ['09:00', '10:00']), on(3), on(9, ['15:00', '16:00'])]
    const { terms } = help()
    expect(decides({ weekly, exceptions: [past, today, later] })).toStrictEqual({
      ok: true,
      value: help({ terms: { ...terms, weekly, exceptions: [today, later] } as never, edition: 3 }),
    })
  })

  it('(2.1) are of help alone, and of what is not withdrawn', () => {
    expect(decides({}, [], help({ kind: 'item' }))).toEqual(refused('listing.notInThisState'))
    expect(decides({}, [], help({ status: 'withdrawn' }))).toEqual(
      refused('listing.notInThisState'),
    )
    expect(decides({}, [], help({ status: 'paused' })).ok).toBe(true)
  })

  it('(2.6) are not changed over a newer edit', () =>
    expect(decides({ rev: 1 })).toEqual(refused('listing.changedMeanwhile')))

  it('(2.4) are refused when they overlap', () =>
    expect(decides({ exceptions: [on(9, ['09:00', '11:00'], ['10:00', '12:00'])] })).toEqual(
      refused('listing.hoursWrong'),
    ))
})

describe('A day on which somebody is expected', () => {
  const [early, late] = [onDay(9, '09:00', '10:00'), onDay(9, '11:00', '12:00')]
  const lost = (count: number, date = 9) => refused('listing.dayAgreed', { day: may(date), count })

  it('(2.6) keeps the hours that were agreed', () => {
    expect(decides({ exceptions: [on(9)] }, [early, late])).toEqual(lost(2))
    expect(decides({ exceptions: [on(9, ['09:00', '10:00'])] }, [early, late])).toEqual(lost(1))
    expect(decides({ exceptions: [on(9, ['09:30', '12:30'])] }, [early])).toEqual(lost(1))
    expect(
      decides({ exceptions: [on(9, ['09:00', '10:00'], ['11:00', '12:00'])] }, [early, late]).ok,
    ).toBe(true)
  })

  it('(2.6) says which of several days it is about', () =>
    expect(decides({ exceptions: [on(8), on(9)] }, [early])).toEqual(lost(1)))

  it('(2.6) does not hold the other days, nor another week', () => {
    expect(decides({ exceptions: [on(8)] }, [early]).ok).toBe(true)
    expect(decides({ weekly: [] }, [early]).ok).toBe(true)
  })
})

describe('A day that stays as its owner had set it', () => {
  const agreed = [onDay(6, '09:00', '10:00')]
  const set = (...ranges: Parameters<typeof on> extends [number, ...infer Rest] ? Rest : never) =>
    decides({ exceptions: [on(6, ...ranges)] }, agreed)

  it('(2.6) is not asked about again, though an older promise does not fit it', () =>
    expect(set(['14:00', '16:00']).ok).toBe(true))

  it.each<readonly [string, readonly (readonly [string, string])[]]>([
    ['begins at another time', [['15:00', '16:00']]],
    ['ends at another time', [['14:00', '15:00']]],
    [
      'has more hours',
      [
        ['14:00', '16:00'],
        ['17:00', '18:00'],
      ],
    ],
    ['has no hours', []],
  ])('(2.6) is another day once it %s', (_what, ranges) =>
    expect(set(...ranges)).toEqual(refused('listing.dayAgreed', { day: may(6), count: 1 })),
  )

  it('(2.6) is known by its own date', () => {
    const two = [on(7, ['10:00', '11:00']), on(6, ['14:00', '16:00'])]
    expect(decides({ exceptions: two }, agreed, help({}, two)).ok).toBe(true)
    const { exceptions: _none, ...terms } = help().terms
    expect(decides({ exceptions: [on(6)] }, agreed, help({ terms }))).toEqual(
      refused('listing.dayAgreed', { day: may(6), count: 1 }),
    )
  })
})
