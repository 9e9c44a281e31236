import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { Event } from '../../event/rules'
import type { Group } from '../../group/rules'
import { isEmpty, patternOf } from './rules'

const day = (text: string) => text as LocalDate
const TODAY = day('2030-05-01')
const hours = { from: '09:00', until: '11:00' } as never
const check = { is: 'passed', of: 'h' } as const

const paper = {
  ...{ id: 'evt_1', signUp: 'course', textCheck: check },
  words: {
    ...{ kind: 'class', title: '剪纸', description: '带剪刀', bring: '剪刀', safety: '小心手' },
    ...{ contact: '何姨', host: { name: '某公司', promised: true } },
  },
  venue: { name: '活动室', placeId: 'cpd_1' },
  terms: { capacity: 12, opensAt: 5, minimum: { people: 3 }, maxParty: 2 },
  sessions: [
    { id: 'ses_1', day: day('2030-04-01'), hours },
    { id: 'ses_2', day: day('2030-04-03'), hours },
  ],
} as unknown as Event
const qigong = {
  ...{ id: 'grp_1', textCheck: check, limit: 15, venue: { name: '花园' } },
  words: { name: '八段锦', about: '一起练', leader: '何姨' },
  rhythm: { weekdays: [1, 3], hours },
} as unknown as Group
const nothing = { compound: {}, events: [], groups: [], shifts: [] }

describe('(10.3) What one compound takes over from another', () => {
  it('(10.3) words, place and terms of a class, on the same weekdays a week ahead at the soonest', () =>
    expect(patternOf({ ...nothing, events: [paper] }, TODAY).drafts).toEqual([
      {
        ...{ sourceId: 'evt_1', textCheck: check },
        plan: {
          words: {
            ...{ kind: 'class', title: '剪纸', description: '带剪刀' },
            ...{ bring: '剪刀', safety: '小心手' },
          },
          venue: { name: '活动室' },
          terms: { capacity: 12, maxParty: 2 },
          signUp: 'course',
          sessions: [
            { day: '2030-05-13', hours },
            { day: '2030-05-15', hours },
          ],
        },
      },
    ]))

  it('(10.3) a class that is to come far ahead keeps its days', () => {
    const ahead = { ...paper, sessions: [{ id: 'ses_1', day: day('2030-05-08'), hours }] } as never
    const [draft] = patternOf({ ...nothing, events: [ahead] }, TODAY).drafts
    expect(draft?.plan.sessions).toEqual([{ day: '2030-05-08', hours }])
  })

  it('(10.3) of a group its next meetings, and not who leads it', () => {
    const [draft] = patternOf({ ...nothing, groups: [qigong] }, TODAY).drafts
    expect(draft?.plan).toEqual({
      words: { kind: 'event', title: '八段锦', description: '一起练' },
      ...{ venue: { name: '花园' }, terms: { capacity: 15 }, signUp: 'each' },
      sessions: ['08', '13', '15', '20', '22', '27'].map((date) => ({
        ...{ day: `2030-05-${date}`, hours },
      })),
    })
  })

  it('(10.3) each title once, ten at the most', () => {
    const many = Array.from({ length: 12 }, (_, n) => ({
      ...paper,
      words: { kind: 'class', title: `课${n}` },
    })) as unknown as readonly Event[]
    expect(patternOf({ ...nothing, events: [paper, paper] }, TODAY).drafts).toHaveLength(1)
    expect(patternOf({ ...nothing, events: many }, TODAY).drafts).toHaveLength(10)
  })

  it('(10.3) the hours of its duty roster, from Monday on, and never who', () => {
    const shifts = ['2030-04-28', '2030-04-29', '2030-04-22'].map((date) => ({
      ...{ day: day(date), hours, residentId: 'res_1' },
    }))
    expect(patternOf({ ...nothing, shifts }, TODAY).hours).toEqual([
      { weekday: 1, hours },
      { weekday: 0, hours },
    ])
  })

  it('(10.3) nothing, where there is neither a number nor a class', () => {
    expect(isEmpty(patternOf(nothing, TODAY))).toBe(true)
    expect(isEmpty(patternOf({ ...nothing, compound: { phone: '0757' } }, TODAY))).toBe(false)
    expect(isEmpty(patternOf({ ...nothing, events: [paper] }, TODAY))).toBe(false)
  })
})
