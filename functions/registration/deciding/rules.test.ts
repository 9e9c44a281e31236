import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { anEvent } from '../../testing/eventFacts'
import { at, session } from '../../testing/seats'
import { decideByHand, decideMinimum, decidingOf, isBelowMinimum, withLacking } from './rules'

const minimum = { people: 8, daysBefore: 1, at: '20:00' as LocalTime }
const NOW = at(9, 20)
const FIRST = 'ses_1' as SessionId
/** Of 10, 11 and 12 May. */
const nth = (n: number, change: Partial<Session> = {}): Session => {
  const id = `ses_${n}` as SessionId
  const seats = { id, seatsId: id, terms: { capacity: 20, minimum } }
  const open = { decidesAt: at(8 + n, 20), dueAt: at(8 + n, 20) }
  return session({ ...seats, ...open, day: `2030-05-${9 + n}` as LocalDate, ...change })
}
const lesson = (n: number, change: Partial<Session> = {}): Session => {
  const { decidesAt: _none, dueAt: _due, ...rest } = nth(n, { seatsId: FIRST, ...change })
  return n === 1 ? nth(1, change) : rest
}
const EACH = [nth(1), nth(2), nth(3)]
const COURSE = [lesson(1), lesson(2), lesson(3)]

const of = (series: readonly Session[]) => ({
  session: series[0] as Session,
  event: anEvent({ sessions: series.map(({ id, day, hours }) => ({ id, day, hours })) }),
  series,
})
const decide = (series: readonly Session[], taken: number, now = NOW) =>
  decideMinimum(of(series), { taken, now })
const stands = (series: readonly Session[], taken: number, now = NOW) =>
  decide(series, taken, now).sessions.map(({ id, status, certain, calledOff, decidesAt }) => [
    ...[id, status, certain ?? calledOff, decidesAt],
  ])

describe('When it is decided', () => {
  it('(4.5) enough have signed up: it is certain, and only its last day is due still', () => {
    expect(stands(EACH, 8)).toEqual([['ses_1', 'open', 'enough', undefined]])
    const early = decide([nth(1, { decidesAt: at(8, 20) })], 8, at(8, 20))
    expect(early.sessions).toMatchObject([{ rev: 2, changedAt: at(8, 20), dueAt: at(9, 19) }])
    expect(decide(EACH, 8).sessions[0]).not.toHaveProperty('dueAt')
    expect(decide(EACH, 8).event).toBeUndefined()
  })

  it('(4.5) too few have: the one is called off for that reason, and the others stand', () => {
    expect(stands(EACH, 7)).toEqual([['ses_1', 'cancelled', 'fewPeople', undefined]])
    expect(decide(EACH, 7).event?.sessions).toMatchObject([{ isCancelled: true }, {}, {}])
    expect(decide(EACH, 7).sessions[0]).not.toHaveProperty('dueAt')
  })

  it('(4.5) of a course all of it is, once, at its first', () => {
    expect(stands(COURSE, 7).map(([id, status]) => [id, status])).toEqual([
      ['ses_1', 'cancelled'],
      ['ses_2', 'cancelled'],
      ['ses_3', 'cancelled'],
    ])
    expect(stands(COURSE, 8)).toEqual([['ses_1', 'open', 'enough', undefined]])
  })

  it('(4.5) what has begun is held, however late the clock comes to it', () => {
    expect(stands(EACH, 0, at(10, 19))).toEqual([['ses_1', 'open', 'anyway', undefined]])
    expect(stands(EACH, 0, at(10, 19) - 1)).toEqual([
      ['ses_1', 'cancelled', 'fewPeople', undefined],
    ])
    expect(stands(COURSE, 0, at(10, 19))).toEqual([['ses_1', 'open', 'anyway', undefined]])
  })

  it('(4.5) a course without its first is decided by the seats all the same', () => {
    const without = [
      lesson(1, { status: 'cancelled', calledOff: 'teacher', areSeatsKept: true }),
      ...COURSE.slice(1),
    ]
    expect(stands(without, 8)).toEqual([['ses_1', 'cancelled', 'enough', undefined]])
    expect(stands(without, 7).map(([id, status]) => [id, status])).toEqual(
      expect.arrayContaining([
        ['ses_2', 'cancelled'],
        ['ses_3', 'cancelled'],
      ]),
    )
  })

  it('(4.5) what nobody could see yet is decided shortly before it begins', () => {
    expect(stands([nth(1, { isShown: false })], 0)).toEqual([
      ['ses_1', 'open', undefined, at(10, 17)],
    ])
  })

  it.each<Partial<Session>>([
    { status: 'cancelled', calledOff: 'teacher' },
    { status: 'tookPlace' },
    { terms: { capacity: 20 } },
  ])('(4.5) nothing is said of what is over: %j', (change) => {
    const [only] = decide([nth(1, change)], 0).sessions
    expect(only).toMatchObject({ ...change, rev: 2 })
    expect(only).not.toHaveProperty('decidesAt')
    expect(only).not.toHaveProperty('certain')
  })
})

type Says = Parameters<typeof decideByHand>[2]
const byHand = (series: readonly Session[], says: Partial<Says>, changed = series.slice(0, 1)) => {
  const came = decideByHand(of(series), changed, { taken: 3, now: at(8, 12), ...says })
  return came.ok ? came.value : came.refusal
}

describe('A worker', () => {
  it('(4.5) lets it take place in spite of it, or because enough have signed up already', () => {
    expect(byHand(EACH, { takesPlace: true })).toMatchObject([
      { id: 'ses_1', certain: 'anyway', dueAt: at(9, 19), rev: 2 },
    ])
    expect(byHand(EACH, { takesPlace: true, taken: 8 })).toMatchObject([{ certain: 'enough' }])
  })

  it('(4.5) has it decided at another time, which is that of its terms from then on', () => {
    const decides = { daysBefore: 0, at: '12:00' as LocalTime }
    expect(byHand(EACH, { decides })).toMatchObject([
      { decidesAt: at(10, 12), terms: { minimum: { people: 8, ...decides } }, dueAt: at(9, 19) },
    ])
    const over = { daysBefore: 2, at: '12:00' as LocalTime }
    expect(byHand(EACH, { decides: over })).toEqual({ code: 'event.termsWrong', term: 'deciding' })
  })

  it('(4.5) says it of a course at whichever of its lessons', () => {
    const changed = [{ ...(COURSE[1] as Session), rev: 2 }]
    expect(byHand(COURSE, { takesPlace: true }, changed)).toMatchObject([
      { id: 'ses_2', rev: 2 },
      { id: 'ses_1', rev: 2, certain: 'anyway' },
    ])
  })

  it('(4.5) says it twice without harm, and nothing where nothing is left to decide', () => {
    const { decidesAt: _open, ...decided } = nth(1, { certain: 'enough' })
    expect(byHand([decided], { takesPlace: true })).toMatchObject([{ certain: 'enough' }])
    const decides = { daysBefore: 0, at: '12:00' as LocalTime }
    expect(byHand([decided], { decides })).toEqual({ code: 'session.decided' })
    expect(byHand([session()], { takesPlace: true })).toEqual({ code: 'session.decided' })
    expect(byHand([nth(1, { terms: { capacity: 2 } })], { decides })).toEqual({
      code: 'session.decided',
    })
    expect(byHand(EACH, {})).toEqual([nth(1)])
  })

  it('(4.5) does not make the seats fewer than are needed, while that is open', () => {
    expect(isBelowMinimum(nth(1), 8)).toBe(false)
    expect(isBelowMinimum(nth(1), 7)).toBe(true)
    const { decidesAt: _open, ...decided } = nth(1, { certain: 'anyway' })
    expect(isBelowMinimum(decided, 1)).toBe(false)
    expect(isBelowMinimum(session(), 1)).toBe(false)
  })
})

describe('Everybody', () => {
  it('(4.5) reads how many are needed, and when it is decided or that it is certain', () => {
    expect(decidingOf(nth(1), nth(1))).toEqual({ people: 8, decidesAt: at(9, 20) })
    const { decidesAt: _open, ...decided } = nth(1, { certain: 'enough' })
    expect(decidingOf(decided, nth(2))).toEqual({ people: 8, certain: 'enough' })
    expect(decidingOf(session(), session())).toBeUndefined()
    expect(decidingOf(nth(1), nth(1, { status: 'cancelled' }))).toBeUndefined()
    expect(decidingOf(nth(1), nth(1, { status: 'tookPlace' }))).toBeUndefined()
  })

  it('(4.5) of those who may come reads how many are lacking, never less than none', () => {
    const open = { people: 8, decidesAt: at(9, 20) }
    expect(withLacking(open, 5)).toEqual({ deciding: { ...open, lacking: 3 } })
    expect(withLacking(open, 9)).toEqual({ deciding: { ...open, lacking: 0 } })
    expect(withLacking({ people: 8, certain: 'enough' }, 5)).toEqual({})
    expect(withLacking(undefined, 5)).toEqual({})
  })
})
