import { describe, expect, it } from '@jest/globals'
import type { DutyWeek, Shift } from '../rules'
import { dutyNews } from './rules'

const shift = (id: string, residentId: string) => ({ id, residentId }) as unknown as Shift
const week = (shifts: readonly Shift[], changedBy?: string) =>
  ({ shifts, changedBy }) as unknown as DutyWeek
const news = (before: readonly Shift[] | undefined, after: readonly Shift[], by = 'guan') =>
  dutyNews(before && week(before), week(after, by)).map(
    ({ kind, shift: { id, residentId } }) => `${kind} ${residentId} ${id}`,
  )

const [MON, TUE, WED] = ['mon', 'tue', 'wed'] as const

describe('A change of who is on duty', () => {
  it('(1.11) is told to whom it gave a shift, and to whom it took one', () =>
    expect(news([shift(MON, 'fang')], [shift(MON, 'yin')])).toEqual([
      'duty.yours yin mon',
      'duty.gone fang mon',
    ]))

  it('(1.11) of a first week is told to all of it', () =>
    expect(news(undefined, [shift(MON, 'fang'), shift(TUE, 'yin')]).sort()).toEqual([
      'duty.yours fang mon',
      'duty.yours yin tue',
    ]))

  it('(1.11) that gives several shifts is told once, with the first of them', () => {
    const all = [shift(MON, 'fang'), shift(TUE, 'fang'), shift(WED, 'fang')]
    expect(news([], all)).toEqual(['duty.yours fang mon'])
    expect(news(all, [])).toEqual(['duty.gone fang mon'])
    expect(news([shift(MON, 'fang')], all)).toEqual(['duty.yours fang tue'])
  })

  it('(1.11) is nothing to whom it leaves as they were, nor to who made it', () => {
    const before = [shift(MON, 'fang'), shift(TUE, 'yin')]
    expect(news(before, before)).toEqual([])
    expect(news(before, [shift(MON, 'fang')])).toEqual(['duty.gone yin tue'])
    expect(news(before, [shift(MON, 'yin'), shift(TUE, 'yin')], 'yin')).toEqual([
      'duty.gone fang mon',
    ])
    expect(news(before, [], 'fang')).toEqual(['duty.gone yin tue'])
  })
})
