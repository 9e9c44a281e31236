import { describe, expect, it } from '@jest/globals'
import type { Terms } from '../../../../shared/contract/listing'
import { addDays, type LocalDate, startOf } from '../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../shared/kernel/hours'
import { may, NOON, TERMS, TODAY } from '../../../testing/borrowing'
import { refusedByDays } from './rules'

const SUNDAY = may(3)
const hours = (from: string, until: string) => ({
  hours: { from: from as LocalTime, until: until as LocalTime },
})
type Asked = { from: LocalDate; until: LocalDate; hours?: ReturnType<typeof hours>['hours'] }

const answer = (terms: Partial<Terms>, asked: Asked, now = NOON) =>
  refusedByDays({ ...TERMS, ...terms }, { ...asked, today: TODAY, now })?.refusal
const days = (from: number, count = 1): Asked => ({
  from: addDays(TODAY, from),
  until: addDays(TODAY, from + count),
})
const inThePast = { code: 'booking.inThePast' }

describe('The days of a loan', () => {
  it('(2.6) begin today at the earliest', () => {
    expect(answer({}, days(0))).toBeUndefined()
    expect(answer({}, days(-1, 2))).toEqual(inThePast)
  })

  it('(2.6) are over with their last moment', () => {
    const end = startOf(addDays(TODAY, 1))
    expect(answer({}, days(0), end - 1)).toBeUndefined()
    expect(answer({}, days(0), end)).toEqual(inThePast)
    expect(answer({}, days(0), end + 1)).toEqual(inThePast)
  })

  it('(2.1) begin after the notice that the owner wants, and on its very day', () => {
    const tooSoon = { code: 'booking.tooSoon', leadDays: 2 }
    expect(answer({ leadDays: 2 }, days(1))).toEqual(tooSoon)
    expect(answer({ leadDays: 2 }, days(2))).toBeUndefined()
  })

  it('(2.4) begin sixty days ahead at the latest', () => {
    expect(answer({}, days(60))).toBeUndefined()
    expect(answer({}, days(61))).toEqual({ code: 'booking.tooFarAhead', maxAheadDays: 60 })
  })

  it.each(['day', undefined] as const)('(2.1) are as many as the owner lends for: %s', (unit) => {
    expect(answer({ unit }, days(1, 3))).toBeUndefined()
    expect(answer({ unit }, days(1, 4))).toEqual({ code: 'booking.tooLong', maxDays: 3 })
  })
})

describe('The hours of a loan', () => {
  const asks = (more: object, terms: Partial<Terms> = {}) =>
    answer({ unit: 'halfHour', maxHalfHours: 4, ...terms }, { ...days(2), ...more })
  const chooseHours = { code: 'booking.chooseHours' }

  it('(2.4) are chosen, on one day, and not none', () => {
    expect(asks(hours('10:00', '10:30'))).toBeUndefined()
    expect(asks({})).toEqual(chooseHours)
    expect(asks({ ...days(2, 2), ...hours('10:00', '11:00') })).toEqual(chooseHours)
    expect(asks(hours('10:00', '10:00'))).toEqual(chooseHours)
    expect(asks(hours('11:00', '10:00'))).toEqual(chooseHours)
  })

  it('(2.1) are as many as the owner lends for', () => {
    expect(asks(hours('10:00', '12:00'))).toBeUndefined()
    expect(asks(hours('10:00', '12:30'))).toEqual({
      code: 'booking.tooManyHours',
      maxHalfHours: 4,
    })
  })

  it('(2.1) are sixteen half-hours at the most where the owner says nothing', () => {
    const asksFor = (until: string) =>
      answer({ unit: 'halfHour' }, { ...days(2), ...hours('10:00', until) })
    expect(asksFor('18:00')).toBeUndefined()
    expect(asksFor('18:30')).toEqual({ code: 'booking.tooManyHours', maxHalfHours: 16 })
  })

  it('(2.4) lie between the first and the last at which neighbours open', () => {
    const closedThen = { code: 'booking.closedThen', open: { from: '08:00', until: '22:00' } }
    expect(asks(hours('08:00', '08:30'))).toBeUndefined()
    expect(asks(hours('21:30', '22:00'))).toBeUndefined()
    expect(asks(hours('07:30', '08:30'))).toEqual(closedThen)
    expect(asks(hours('21:30', '22:30'))).toEqual(closedThen)
  })

  it('(2.6) are gone by once their last minute is', () => {
    const asked = { ...days(0), ...hours('10:00', '12:00') }
    const terms = { unit: 'halfHour', maxHalfHours: 4 } as const
    expect(answer(terms, asked, NOON - 1)).toBeUndefined()
    expect(answer(terms, asked, NOON)).toEqual(inThePast)
  })
})

describe('The slot of somebody’s help', () => {
  const terms: Partial<Terms> = {
    unit: 'slot',
    weekly: [{ weekday: 0, ...hours('10:00', '12:00') }],
  }
  const asks = (more: object, now = NOON) =>
    answer(terms, { from: SUNDAY, until: addDays(SUNDAY, 1), ...more }, now)
  const noSuchSlot = { code: 'booking.noSuchSlot' }

  it('is one of those that are offered, no more and no less', () => {
    expect(asks(hours('10:00', '11:00'))).toBeUndefined()
    expect(asks({})).toEqual({ code: 'booking.chooseSlot' })
    expect(asks(hours('10:00', '12:00'))).toEqual(noSuchSlot)
    expect(asks({ ...days(3), ...hours('10:00', '11:00') })).toEqual(noSuchSlot)
  })

  it('can be had until it begins', () => {
    const begins = startOf(SUNDAY) + 10 * 3_600_000
    const first = hours('10:00', '11:00')
    expect(asks(first, begins - 1)).toBeUndefined()
    expect(asks(first, begins)).toEqual(noSuchSlot)
  })
})
