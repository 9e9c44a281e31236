import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { anEvent } from '../../testing/eventFacts'
import { at, session } from '../../testing/seats'
import type { Session } from '../../event/rules'
import { leavingEndsAt } from '../leaving/rules'
import { standingOf } from '../seating/rules'
import {
  areSeatsLost,
  countOff,
  decideCallOff,
  decideSignUp,
  isLessonOff,
  isToCome,
  meantBy,
  toldBy,
  withoutSessions,
} from './rules'

const NOW = at(8, 12)
const nth = (n: number, change: Partial<Session> = {}): Session =>
  session({
    ...{ id: `ses_${n}` as SessionId, seatsId: `ses_${n}` as SessionId, dueAt: at(9 + n, 19) },
    ...{ day: `2030-05-${10 + n}` as LocalDate, ...change },
  })
const FIRST = 'ses_1' as SessionId
const lesson = (n: number, change: Partial<Session> = {}) => nth(n, { seatsId: FIRST, ...change })

const of = (series: readonly Session[], asked = 0) => ({
  session: series[asked] as Session,
  event: anEvent({
    signUp: series.some(({ id, seatsId }) => id !== seatsId) ? 'course' : 'each',
    sessions: series.map(({ id, day, hours, status }) => ({
      ...{ id, day, hours },
      ...(status === 'cancelled' ? { isCancelled: true as const } : {}),
    })),
  }),
  series,
})
const EACH = [nth(1), nth(2), nth(3)]
const timesOf = ({ day, hours }: Session) => ({ day, hours })
const COURSE = [lesson(1, { course: { last: timesOf(lesson(3)) } }), lesson(2), lesson(3)]

const callsOff = (
  series: readonly Session[],
  { asked = 0, now = NOW, whole = false }: { asked?: number; now?: number; whole?: boolean } = {},
) => {
  const wish = {
    because: 'teacher',
    now,
    ...(whole ? { isWholeSeries: true as const } : {}),
  } as const
  const decided = decideCallOff(of(series, asked), wish)
  return decided.ok ? decided.value : decided.refusal
}
const stands = (sessions: readonly Session[]) =>
  sessions.map(({ id, status, areSeatsKept, toldWith }) => [
    ...[id, status, areSeatsKept === true ? 'seats stand' : 'seats off', toldWith],
  ])
const seatsIn = (decided: ReturnType<typeof callsOff>): Session =>
  ('sessions' in decided && decided.sessions.find(({ id }) => id === FIRST)) || session()
const off = (series: readonly Session[], asking: Parameters<typeof callsOff>[1] = {}) => {
  const decided = callsOff(series, asking)
  return 'sessions' in decided ? stands(decided.sessions) : decided
}

describe('A session', () => {
  it('(4.1) can be changed until it begins, and not once nothing becomes of it', () => {
    expect(isToCome(session(), at(10, 19) - 1)).toBe(true)
    expect(isToCome(session(), at(10, 19))).toBe(false)
    expect(isToCome(session({ status: 'closed' }), NOW)).toBe(true)
    for (const status of ['cancelled', 'tookPlace'] as const)
      expect(isToCome(session({ status }), NOW)).toBe(false)
  })

  it('(4.1) is called off, why, and nothing of it is due any more', () => {
    const { dueAt: _due, ...rest } = nth(1)
    expect(callsOff([nth(1, { toldWith: FIRST })])).toStrictEqual({
      count: 1,
      sessions: [{ ...rest, rev: 2, status: 'cancelled', calledOff: 'teacher', changedAt: NOW }],
      event: {
        ...of([nth(1)]).event,
        ...{ rev: 2, changedAt: NOW, status: 'cancelled' },
        sessions: [{ id: FIRST, day: nth(1).day, hours: nth(1).hours, isCancelled: true }],
      },
    })
    expect(callsOff([nth(1)], { now: at(11, 19) })).toEqual({ code: 'session.begun' })
    const gone = callsOff([nth(1, { status: 'cancelled' })])
    expect(gone).toEqual({ code: 'session.cancelled' })
  })

  it('(4.2) is called off alone, or with all of its series that are to come', () => {
    expect(off(EACH)).toEqual([['ses_1', 'cancelled', 'seats off', undefined]])
    const over = [nth(1, { status: 'tookPlace' }), nth(2), nth(3)]
    expect(off(over, { asked: 1, whole: true })).toEqual([
      ['ses_2', 'cancelled', 'seats off', undefined],
      ['ses_3', 'cancelled', 'seats off', undefined],
    ])
    expect(meantBy(of(EACH), { now: NOW }).map(({ id }) => id)).toEqual(['ses_1'])
  })

  it('(4.2) is counted among those called off when the answer of then is asked for and no longer kept', () => {
    const series = [nth(1, { status: 'cancelled' }), nth(2, { status: 'cancelled' }), nth(3)]
    expect(countOff({ series }, { isWholeSeries: true })).toBe(2)
    expect(countOff({ series }, {})).toBe(1)
  })

  it('(4.2) leaves its event as it is while another of it is held', () => {
    const { event } = of(EACH)
    const one = withoutSessions(event, [nth(1)], NOW)
    expect(one).toMatchObject({ status: 'published', rev: 2, changedAt: NOW })
    expect(one.sessions.map(({ isCancelled = false }) => isCancelled)).toEqual([true, false, false])
    const all = withoutSessions(one, [nth(2), nth(3)], NOW)
    expect(all).toMatchObject({ status: 'cancelled', rev: 3 })
  })
})

describe('A course', () => {
  it('(4.2) keeps its seats where the first is called off by itself', () => {
    expect(off(COURSE)).toEqual([['ses_1', 'cancelled', 'seats stand', undefined]])
    const decided = callsOff(COURSE)
    expect('sessions' in decided && decided.sessions[0]).toMatchObject({ dueAt: at(11, 19) })
    const morning = { from: '09:00', until: '10:00' } as Session['hours']
    const soon = [lesson(1), lesson(2, { hours: morning })]
    const later = callsOff(soon, { now: at(11, 12) })
    expect('sessions' in later && later.sessions[0]).not.toHaveProperty('dueAt')
  })

  it('(4.2) keeps them where another is', () =>
    expect(off(COURSE, { asked: 1 })).toEqual([['ses_2', 'cancelled', 'seats off', undefined]]))

  it('(4.2) whose first is called off is signed up for until the next begins', () => {
    const kept = seatsIn(callsOff(COURSE))
    expect(kept).toMatchObject({ status: 'cancelled', rev: 2 })
    expect(standingOf(kept)).toMatchObject({ isOpen: true, closesAt: at(12, 19) })
    const closed = seatsIn(callsOff(COURSE.map((one) => ({ ...one, status: 'closed' }) as const)))
    expect(standingOf(closed)).toMatchObject({ isOpen: true, closesAt: 0 })
    const further = seatsIn(callsOff([kept, lesson(2), lesson(3)], { asked: 1 }))
    expect(standingOf(further)).toMatchObject({ asOf: 3, closesAt: at(13, 19) })
  })

  it('(4.2) whose last is called off is left until the one before begins', () => {
    expect(leavingEndsAt(seatsIn(callsOff(COURSE, { asked: 2 })))).toBe(at(12, 19))
    expect(leavingEndsAt(seatsIn(callsOff(COURSE)))).toBe(at(13, 19))
  })

  it('(4.2) loses them with the last that is to come', () => {
    expect(off(COURSE, { asked: 1, whole: true })).toEqual([
      ['ses_1', 'cancelled', 'seats off', 'ses_2'],
      ['ses_2', 'cancelled', 'seats off', 'ses_2'],
      ['ses_3', 'cancelled', 'seats off', 'ses_2'],
    ])
    const first = lesson(1, { status: 'cancelled', areSeatsKept: true })
    expect(off([first, lesson(2)], { asked: 1 })).toEqual([
      ['ses_1', 'cancelled', 'seats off', undefined],
      ['ses_2', 'cancelled', 'seats off', undefined],
    ])
    const gone = lesson(1, { status: 'cancelled' })
    expect(off([gone, lesson(2)], { asked: 1 })).toEqual([
      ['ses_2', 'cancelled', 'seats off', undefined],
    ])
  })

  it('(4.2) keeps them for good once one was held', () => {
    const now = at(11, 19)
    expect(off(COURSE, { asked: 1, now, whole: true })).toEqual([
      ['ses_1', 'open', 'seats off', undefined],
      ['ses_2', 'cancelled', 'seats off', 'ses_2'],
      ['ses_3', 'cancelled', 'seats off', 'ses_2'],
    ])
    const course = { first: timesOf(lesson(2)), last: timesOf(lesson(3)) }
    const first = lesson(1, { status: 'cancelled', areSeatsKept: true, course })
    const second = lesson(2, { status: 'tookPlace' })
    expect(off([first, second, lesson(3)], { asked: 2, now: at(12, 21) })).toEqual([
      ['ses_1', 'cancelled', 'seats stand', undefined],
      ['ses_3', 'cancelled', 'seats off', undefined],
    ])
  })

  it('(4.5) has it decided before the next, where its first is called off before that', () => {
    const minimum = { people: 8, daysBefore: 1, at: '20:00' as LocalTime }
    const terms = { capacity: 20, minimum }
    const first = lesson(1, { terms, decidesAt: at(10, 20), dueAt: at(10, 19) })
    const seats = seatsIn(callsOff([first, lesson(2, { terms }), lesson(3, { terms })]))
    expect(seats).toMatchObject({ areSeatsKept: true, decidesAt: at(11, 20), dueAt: at(11, 19) })
    const decided = lesson(1, { terms, certain: 'enough' })
    const certain = seatsIn(callsOff([decided, lesson(2), lesson(3)]))
    expect(certain).toMatchObject({ areSeatsKept: true, certain: 'enough' })
    expect(certain).not.toHaveProperty('decidesAt')
  })

  it('(4.2) tells of several at once by the first of them', () => {
    expect(toldBy(of(COURSE, 1), [lesson(2), lesson(3)])).toEqual({ toldWith: 'ses_2' })
    expect(toldBy(of(COURSE, 1), [lesson(2)])).toEqual({})
    expect(toldBy(of(EACH), EACH)).toEqual({})
  })
})

describe('Sign-up', () => {
  it('(4.3) is closed and opened again, of a course for all of it that is to come', () => {
    const asked = { status: 'closed', now: NOW } as const
    expect(decideSignUp(of(EACH), asked)).toStrictEqual({
      ...{ ok: true, value: [{ ...nth(1), rev: 2, status: 'closed', changedAt: NOW }] },
    })
    const decided = decideSignUp(of(COURSE, 1), { ...asked, now: at(11, 19) })
    expect(decided.ok && decided.value.map(({ id, status }) => [id, status])).toEqual([
      ['ses_2', 'closed'],
      ['ses_3', 'closed'],
    ])
    const kept = lesson(1, { status: 'cancelled', areSeatsKept: true })
    const without = [kept, lesson(2), lesson(3)]
    const shut = decideSignUp(of(without, 1), asked)
    const [seats] = shut.ok ? shut.value.filter(({ id }) => id === FIRST) : []
    expect(seats).toStrictEqual({ ...kept, isSignUpClosed: true, rev: 2, changedAt: NOW })
    const again = decideSignUp(of([seats ?? kept, lesson(2)], 1), { status: 'open', now: NOW })
    expect(again.ok && again.value).toContainEqual({ ...kept, rev: 3, changedAt: NOW })
    const closed = of([nth(1, { status: 'closed' })])
    expect(decideSignUp(closed, { status: 'open', now: NOW })).toMatchObject({
      value: [{ status: 'open' }],
    })
    expect(decideSignUp(of(EACH), { status: 'open', now: at(11, 19) })).toEqual({
      ...{ ok: false, refusal: { code: 'session.begun' } },
    })
  })
})

describe('Whoever has a seat hears of it', () => {
  const [before, after] = [nth(1), nth(1, { status: 'cancelled' })]

  it('(4.1) once, where the seats are off from then on', () => {
    expect(areSeatsLost({ before, after })).toBe(true)
    expect(areSeatsLost({ after })).toBe(true)
    expect(areSeatsLost({ before: after, after })).toBe(false)
    expect(areSeatsLost({ before, after: before })).toBe(false)
    expect(areSeatsLost({ before })).toBe(false)
    const kept = { ...after, areSeatsKept: true } as const
    expect(areSeatsLost({ before, after: kept })).toBe(false)
    expect(areSeatsLost({ before: kept, after })).toBe(true)
  })

  it('(4.2) and of one of a course by itself', () => {
    const gone = lesson(2, { status: 'cancelled' })
    expect(isLessonOff({ before: lesson(2), after: gone })).toBe(true)
    expect(isLessonOff({ before: gone, after: gone })).toBe(false)
    expect(isLessonOff({ before: lesson(2), after: lesson(2) })).toBe(false)
    expect(isLessonOff({ before, after })).toBe(false)
    expect(isLessonOff({ before, after: { ...after, areSeatsKept: true } })).toBe(true)
    expect(isLessonOff({ before: lesson(2), after: { ...gone, toldWith: gone.id } })).toBe(true)
    expect(isLessonOff({ before: lesson(2), after: { ...gone, toldWith: FIRST } })).toBe(false)
    expect(isLessonOff({ before: lesson(2) })).toBe(false)
  })
})
