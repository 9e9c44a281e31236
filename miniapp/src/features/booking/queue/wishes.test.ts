import { describe, expect, it } from '@jest/globals'
import type { ListingView } from '../../../../../shared/contract/listing'
import { addDays, type LocalDate } from '../../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../../shared/kernel/hours'
import { isWorthWaiting, lengthsOf, takenDays, takenHours, wishFor } from './wishes'

const TODAY = '2026-05-01' as LocalDate
const NOON = Date.parse('2026-05-01T04:00:00Z')
const may = (date: number) => addDays(TODAY, date - 1)
const TERMS = { maxDays: 3, leadDays: 0, handover: 'door', acceptance: 'owner' } as const
const thing = (taken: ListingView['taken'], terms: Partial<ListingView['terms']> = {}) =>
  ({ taken, terms: { ...TERMS, ...terms } }) as ListingView

describe('What a neighbour can wait for', () => {
  it('(2.8) are the days that somebody has, not before the owner wants to hear of it', () => {
    const taken = [{ from: may(1), until: may(4) }]
    expect(takenDays(thing(taken), TODAY)).toEqual([may(1), may(2), may(3)])
    expect(takenDays(thing(taken, { leadDays: 2 }), TODAY)).toEqual([may(3)])
    expect(isWorthWaiting(thing(taken), TODAY, NOON)).toBe(true)
    expect(isWorthWaiting(thing([]), TODAY, NOON)).toBe(false)
  })

  it('(2.8) are hours that have yet to begin', () => {
    const hours = (from: string, until: string) => ({
      ...{ from: may(1), until: may(2) },
      hours: { from: from as LocalTime, until: until as LocalTime },
    })
    const taken = [hours('09:00', '10:00'), hours('15:00', '16:00')]
    expect(takenHours(thing(taken, { unit: 'halfHour' }), NOON)).toEqual([taken[1]])
  })

  it('(2.8) is no longer than it is lent', () =>
    expect(lengthsOf(thing([], { maxDays: 5 }))).toEqual([1, 2, 3, 5]))

  it('(2.8) is asked as days, or as any days for so long', () => {
    expect(wishFor({ length: 2, from: may(3), patience: 'week' }, TODAY)).toEqual({
      ...{ from: may(3), until: may(5) },
    })
    expect(wishFor({ length: 2, from: undefined, patience: 'week' }, TODAY)).toEqual({
      ...{ from: may(1), until: may(3), latest: may(8) },
    })
  })
})
