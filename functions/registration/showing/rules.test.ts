import { describe, expect, it } from '@jest/globals'
import type { Event } from '../../event/rules'
import type { LocalDate } from '../../../shared/kernel/dates'
import { at, registration, session } from '../../testing/seats'
import { isComing, listedFrom, rowOf, waitsIn, windowOf, wordsOf } from './rules'

const TODAY = '2030-05-08' as LocalDate
const { day, hours } = session()
const words = { kind: 'class', title: '手机微信班' } as const
const event = (sessions: Event['sessions'] = []): Event =>
  ({ id: 'evt_class', words, signUp: 'each', sessions }) as never

describe('What everybody reads of a session', () => {
  it('(4.3) is whether one may sign up now', () => {
    const open = (terms: object, now: number) =>
      windowOf(session({ terms: { capacity: 3, ...terms } }), now)
    expect(open({}, at(8, 12))).toEqual({ closesAt: at(10, 19), isOpen: true })
    expect(open({}, at(10, 19)).isOpen).toBe(false)
    expect(open({ opensAt: at(8, 13) }, at(8, 12))).toEqual({
      ...{ opensAt: at(8, 13), closesAt: at(10, 19), isOpen: false },
    })
    expect(open({ opensAt: at(8, 13) }, at(8, 13)).isOpen).toBe(true)
    expect(windowOf(session({ status: 'cancelled' }), at(8, 12)).isOpen).toBe(false)
  })

  it('(4.4) says from when on nobody gets in line any more', () => {
    const terms = { capacity: 3, promotesUntilHoursBefore: 2 }
    const isLineOver = (now: number) => windowOf(session({ terms }), now).isLineOver
    expect([isLineOver(at(10, 17) - 1), isLineOver(at(10, 17))]).toEqual([undefined, true])
  })

  it('(4.2) is of a lesson of a course what its seats say, but for one that is not held', () => {
    const seats = session({ terms: { capacity: 3 } })
    const later = session({ id: 'ses_later' as never, day: '2030-05-17' as LocalDate })
    const window = (lesson: typeof later, now: number) =>
      wordsOf({ session: lesson, seats, event: event() }, { now, today: TODAY }).window
    expect(window(later, at(8, 12))).toEqual({ closesAt: at(10, 19), isOpen: true })
    expect(window(later, at(10, 19)).isOpen).toBe(false)
    expect(window({ ...later, status: 'cancelled' }, at(8, 12)).isOpen).toBe(false)
  })

  it('(4.2) are the others of its series that are to come', () => {
    const others = ['2030-05-07', '2030-05-08', '2030-05-17', '2030-05-24'].map((other, n) => ({
      ...{ id: `ses_${n}` as never, day: other as LocalDate, hours },
      ...(n === 3 ? { isCancelled: true as const } : {}),
    }))
    const held = event([...others, { id: session().id, day, hours }])
    const of = { session: session(), seats: session(), event: held }
    const shown = wordsOf(of, { now: at(8, 12), today: TODAY })
    expect(shown.others).toEqual([
      { id: 'ses_1', day: '2030-05-08', hours, status: 'open' },
      { id: 'ses_2', day: '2030-05-17', hours, status: 'open' },
      { id: 'ses_3', day: '2030-05-24', hours, status: 'cancelled' },
    ])
    expect(shown).toMatchObject({ words, signUp: 'each', nodeName: '九鼎小区', day, hours })
    expect(shown).not.toHaveProperty('districtId')
  })
})

describe('What one signed up for', () => {
  it('(4.4) comes until it is over, and is looked for two months back', () => {
    expect(isComing(session(), at(10, 20.5) - 1)).toBe(true)
    expect(isComing(session(), at(10, 20.5))).toBe(false)
    const course = { last: { day: '2030-05-17' as LocalDate, hours } }
    expect(isComing(session({ course }), at(17, 20.5) - 1)).toBe(true)
    expect(isComing(session({ course }), at(17, 20.5))).toBe(false)
    expect(listedFrom(TODAY)).toBe('2030-03-09')
  })

  it('(4.4) is waited for until nobody moves up any more: of a course before its soonest', () => {
    const waits = { status: 'waitlisted' } as const
    const early = session({ terms: { capacity: 3, promotesUntilHoursBefore: 2 } })
    expect(waitsIn(waits, session())).toEqual({ waitsUntil: at(10, 19) })
    expect(waitsIn(waits, early)).toEqual({ waitsUntil: at(10, 17) })
    const course = { first: { day: '2030-05-09' as LocalDate, hours }, last: { day, hours } }
    expect(waitsIn(waits, session({ course }))).toEqual({ waitsUntil: at(9, 19) })
    expect(waitsIn({ status: 'offered' }, session())).toEqual({})
  })

  it('(4.4) reads as a row', () =>
    expect(rowOf(registration(), session())).toStrictEqual({
      ...{ id: 'reg_chen', status: 'confirmed', party: 1, sessionId: 'ses_class' },
      ...{ eventId: 'evt_class', kind: 'class', title: '手机微信班', day, hours },
      ...{ venue: '共享小屋', session: 'open' },
    }))
})
