import { describe, expect, it } from '@jest/globals'
import { createEvent } from '../../../../../shared/contract/event'
import { HOUR_MS, type LocalDate, startOf } from '../../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../../shared/kernel/hours'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import type { Draft } from './draft'
import { lackingIn, planOf } from './plan'
import { beginning, lengthsFrom, moved } from './times'

const id = (kind: string) => `${kind}_00000000000000000000000001`
const here = {
  nodeId: id('cmt'),
  compounds: [{ id: id('cpd') as CompoundId, name: '九鼎小区' }],
}
const hours = { from: '19:00' as LocalTime, until: '20:30' as LocalTime }
const written: Draft = {
  ...{ kind: 'class', title: ' 手机微信班 ', place: '九鼎小区共享小屋', capacity: 20, hours },
  day: '2030-03-05' as LocalDate,
  ...{ bring: '', description: '', safety: '', contact: '', questions: [] },
  ...{ maxParty: 1, age: 'any', withGuardian: false, opens: 'now', closes: '0', promotes: '0' },
  ...{ weeks: 1, signUp: 'each', least: 0, decides: 'evening' },
}
const plan = (part: Partial<Draft> = {}) => planOf({ ...written, ...part }, here)

describe('A worker publishes a class', () => {
  it('(4.1) with a name, a place and a day, and nothing else', () => {
    expect(plan()).toEqual({
      nodeId: id('cpd'),
      words: { kind: 'class', title: '手机微信班' },
      venue: { name: '九鼎小区共享小屋', placeId: id('cpd') },
      sessions: [{ day: '2030-03-05', hours }],
      terms: { capacity: 20 },
    })
  })

  it('(4.1) and is told what is missing, one thing after the other', () => {
    expect(lackingIn({ ...written, title: ' ' })).toBe('还没写叫什么。')
    expect(lackingIn({ ...written, place: '' })).toBe('还没写在哪里。')
    const { day: _none, ...undated } = written
    expect(lackingIn(undated)).toBe('还没选哪一天。')
    expect(planOf(undated, here)).toBeUndefined()
    expect(lackingIn(written)).toBeUndefined()
  })

  it('(4.5) with how many are needed, never more than there are places, and when it is decided', () => {
    expect(plan({ least: 8 })?.terms.minimum).toEqual({ people: 8, daysBefore: 1, at: '20:00' })
    expect(plan({ least: 30, decides: 'noon' })?.terms.minimum).toEqual({
      ...{ people: 20, daysBefore: 0, at: '12:00' },
    })
  })

  it('(4.2) anywhere that words can say', () =>
    expect(plan({ place: '2栋架空层' })?.venue).toEqual({ name: '2栋架空层' }))

  it('(4.2) every week, by itself or as a course', () => {
    expect(plan({ weeks: 3 })?.sessions.map(({ day }) => day)).toEqual([
      ...['2030-03-05', '2030-03-12', '2030-03-19'],
    ])
    expect(plan({ weeks: 3 })).not.toHaveProperty('signUp')
    expect(plan({ weeks: 3, signUp: 'course' })).toMatchObject({ signUp: 'course' })
    expect(plan({ signUp: 'course' })).not.toHaveProperty('signUp')
  })

  it('(4.3) on the terms that they chose', () => {
    const terms = plan({
      ...{ capacity: 4, maxParty: 6, questions: ['会用微信吗？', ' '], age: 'children' },
      ...{ withGuardian: true, opens: 'threeDays', closes: '24', promotes: '12' },
    })?.terms
    expect(terms).toEqual({
      ...{ capacity: 4, maxParty: 4, questions: ['会用微信吗？'], minAge: 6, maxAge: 13 },
      withGuardian: true,
      opensAt: startOf('2030-03-02' as LocalDate) + 8 * HOUR_MS,
      closesHoursBefore: 24,
      promotesUntilHoursBefore: 12,
    })
  })

  it('(4.1) in one compound alone, and further on purpose', () => {
    expect(plan({ reach: id('cmt') })?.nodeId).toBe(id('cmt'))
    expect(planOf(written, { ...here, compounds: [] })?.nodeId).toBe(here.nodeId)
  })

  it('(4.1) with all that the contract knows', () => {
    const whole = plan({
      ...{ bring: '手机', description: '从头教', safety: '地滑', contact: '小李' },
      ...{ weeks: 2, signUp: 'course', age: 'elders', opens: 'week' },
    })
    expect(createEvent.input.parse(whole)).toMatchObject({ words: { safety: '地滑' } })
  })
})

describe('The hours of a class', () => {
  it('(4.1) are as many wherever it begins, as far as the day goes', () => {
    expect(beginning(hours, '14:30' as LocalTime)).toEqual({ from: '14:30', until: '16:00' })
    expect(beginning(hours, '23:30' as LocalTime)).toEqual({ from: '23:30', until: '24:00' })
  })

  it('(4.1) move by half an hour, and never into the night', () => {
    expect(moved(hours, 1)).toEqual({ from: '19:30', until: '21:00' })
    expect(moved({ ...hours, from: '06:00' as LocalTime }, -1)).toBeUndefined()
    expect(moved({ from: '23:30' as LocalTime, until: '24:00' as LocalTime }, 1)).toBeUndefined()
  })

  it('(4.1) are offered only where they fit', () =>
    expect(lengthsFrom('22:30' as LocalTime)).toEqual([1, 2, 3]))
})
