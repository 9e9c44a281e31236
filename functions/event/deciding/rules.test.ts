import { describe, expect, it } from '@jest/globals'
import type { EventTerms } from '../../../shared/contract/event'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { at, session } from '../../testing/seats'
import { dueAfter, type Session } from '../rules'
import { decidedAnew, decisionFor, wantedAt, wrongMinimum } from './rules'

const time = (text: string) => text as LocalTime
const EVENING = { daysBefore: 1, at: time('20:00') }
const MORNING = { daysBefore: 0, at: time('08:00') }
const minimum = { people: 8, ...EVENING }
/** On the evening of 10 May, from seven. */
const needing = (change: Partial<Session> = {}) =>
  session({ terms: { capacity: 20, minimum }, ...change })

describe('A class that needs eight', () => {
  it('(4.5) is decided on the evening before, or on its morning, as its terms have it', () => {
    expect(wantedAt(session(), EVENING)).toBe(at(9, 20))
    expect(wantedAt(session(), MORNING)).toBe(at(10, 8))
    expect(decisionFor(needing(), at(1, 12))).toEqual({ decidesAt: at(9, 20) })
  })

  it('(4.5) is decided two hours before it begins where that evening is over', () => {
    expect(decisionFor(needing(), at(9, 20) - 1)).toEqual({ decidesAt: at(9, 20) })
    expect(decisionFor(needing(), at(9, 20))).toEqual({ decidesAt: at(10, 17) })
  })

  it('(4.5) is decided before the soonest of its course, where its seats are those of a later one', () => {
    const soonest = { day: '2030-05-08' as LocalDate, hours: session().hours }
    const course = { first: soonest, last: { day: session().day, hours: session().hours } }
    expect(decisionFor(needing({ course }), at(1, 12))).toEqual({ decidesAt: at(7, 20) })
  })

  it('(4.5) is held where no time is left to decide', () => {
    expect(decisionFor(needing(), at(10, 17) - 1)).toEqual({ decidesAt: at(10, 17) })
    expect(decisionFor(needing(), at(10, 17))).toEqual({ certain: 'anyway' })
  })

  it('(4.5) is decided by whoever has the seats, and one without a minimum by nobody', () => {
    expect(decisionFor(needing({ seatsId: 'ses_first' as SessionId }), at(1, 12))).toEqual({})
    expect(decisionFor(session(), at(1, 12))).toEqual({})
  })

  it('(4.5) is decided anew at other times, whatever was decided before', () => {
    const moved = needing({ day: '2030-05-20' as LocalDate, decidesAt: at(9, 20) })
    expect(decidedAnew(moved, at(1, 12))).toEqual({ ...moved, decidesAt: at(19, 20) })
    const was = needing({ certain: 'anyway' })
    const { certain: _was, ...open } = was
    expect(decidedAnew(was, at(1, 12))).toEqual({ ...open, decidesAt: at(9, 20) })
  })

  it('(4.5) is due when it is decided or when its last day begins, whichever is first', () => {
    const due = (decidesAt: number | undefined, now: number) =>
      dueAfter(needing(decidesAt === undefined ? {} : { decidesAt }), now)
    expect(due(at(8, 20), at(1, 12))).toEqual({ dueAt: at(8, 20) })
    expect(due(at(9, 20), at(1, 12))).toEqual({ dueAt: at(9, 19) })
    expect(due(at(9, 20), at(9, 19))).toEqual({ dueAt: at(9, 20) })
    expect(due(undefined, at(1, 12))).toEqual({ dueAt: at(9, 19) })
    expect(due(undefined, at(9, 19))).toEqual({})
    const lesson = needing({ seatsId: 'ses_first' as SessionId, decidesAt: at(9, 20) })
    expect(dueAfter(lesson, at(1, 12))).toEqual({})
  })
})

const wrong = (terms: Partial<EventTerms>, now = at(1, 12), signUp: 'each' | 'course' = 'each') => {
  const sessions = [session(), session({ day: '2030-05-11' as LocalDate })]
  const morning = { ...sessions[1], hours: { from: time('07:00'), until: time('08:00') } }
  return wrongMinimum(
    {
      terms: { capacity: 20, minimum, ...terms },
      sessions: [session(), morning as Session],
      signUp,
    },
    now,
  )
}

describe('A minimum', () => {
  it('(4.5) is at most as many as there are seats', () => {
    expect(wrong({ capacity: 8 })).toBeUndefined()
    expect(wrong({ capacity: 7 })).toBe('minimum')
  })

  it('(4.5) is decided in what is to come, and once people can sign up', () => {
    expect(wrong({}, at(9, 20) - 1)).toBeUndefined()
    expect(wrong({}, at(9, 20))).toBe('deciding')
    expect(wrong({ opensAt: at(9, 20) - 1 })).toBeUndefined()
    expect(wrong({ opensAt: at(9, 20) })).toBe('deciding')
  })

  it('(4.5) is decided before each of a series begins, and before the first of a course', () => {
    const early = { people: 8, ...MORNING }
    expect(wrong({ minimum: early })).toBe('deciding')
    expect(wrong({ minimum: early }, at(1, 12), 'course')).toBeUndefined()
    const late = { people: 8, daysBefore: 0, at: time('19:00') }
    expect(wrong({ minimum: late }, at(1, 12), 'course')).toBe('deciding')
  })
})
