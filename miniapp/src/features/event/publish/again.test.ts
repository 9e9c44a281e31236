import { describe, expect, it } from '@jest/globals'
import { createEvent, type SessionView } from '../../../../../shared/contract/event'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../../shared/kernel/hours'
import { again } from './again'
import { type Draft, EMPTY_DRAFT } from './draft'
import { lackingIn, planOf } from './plan'
import { TEMPLATES } from './templates'
import { takenOf } from '../manage/taken'

const id = (kind: string) => `${kind}_00000000000000000000000001`
const here = { nodeId: id('cmt'), compounds: [] }
const day = '2030-03-05' as LocalDate

const draft: Draft = {
  ...EMPTY_DRAFT,
  ...{ kind: 'training', title: '急救入门', place: '社区活动室', capacity: 12, maxParty: 2 },
  ...{ bring: '水', description: '上手练', safety: '地滑', contact: '小李', questions: ['会吗？'] },
  ...{
    age: 'children',
    withGuardian: true,
    opens: 'week',
    closes: '24',
    promotes: '2',
    signUp: 'course',
  },
  ...{ least: 8, decides: 'morning' },
}

/** The page of the session that came of a draft. */
function held(change: Partial<Draft> = {}): SessionView {
  const plan = planOf({ ...draft, ...change, day }, here)
  return { ...plan, ...plan?.sessions[0], signUp: 'course' } as unknown as SessionView
}

describe('What was held', () => {
  it('(4.1) is held again with its words, place, hours and terms, on a day that is left to choose', () => {
    expect(again(held())).toEqual({ ...draft, reach: here.nodeId })
    expect(lackingIn(again(held()))).toBe('还没选哪一天。')
  })

  it('(4.1) with the least that there was', () => {
    const least = { ...EMPTY_DRAFT, title: '合唱', place: '广场' }
    const plain = { ...again(held(least)), signUp: least.signUp }
    expect(plain).toEqual({ ...least, reach: here.nodeId })
  })

  it('(4.5) with as many as were needed, decided as long before', () => {
    expect(held().terms.minimum).toEqual({ people: 8, daysBefore: 0, at: '08:00' })
    const odd = { people: 3, daysBefore: 9, at: '10:00' as LocalTime }
    const terms = { capacity: 12, minimum: odd }
    expect(again({ ...held(), terms })).toMatchObject({ least: 3, decides: 'evening' })
  })

  it('(4.1) with what cannot be chosen here left to what most would say', () => {
    const odd = {
      capacity: 3,
      minAge: 30,
      closesHoursBefore: 5,
      promotesUntilHoursBefore: 5,
      opensAt: 0,
    }
    expect(again({ ...held(), terms: odd })).toMatchObject({
      ...{ age: 'any', closes: '0', promotes: '0', opens: 'now', questions: [], maxParty: 1 },
    })
  })
})

describe('What is held often', () => {
  it('(4.1) is filled in with one tap: only the place and the day are missing', () => {
    for (const template of TEMPLATES) {
      const filled = { ...EMPTY_DRAFT, ...template }
      expect(lackingIn(filled)).toBe('还没写在哪里。')
      const plan = planOf({ ...filled, place: '社区活动室', day }, here)
      expect(() => createEvent.input.parse(plan)).not.toThrow()
    }
  })
})

describe('The seats that are taken', () => {
  it('(4.4) are those that are not left', () => {
    expect(takenOf({ seats: { capacity: 5, left: 2, waiting: 1 } })).toBe(3)
    expect(takenOf({ seats: { capacity: 5, left: 6, waiting: 0 } })).toBe(0)
    expect(takenOf({})).toBe(0)
  })
})
