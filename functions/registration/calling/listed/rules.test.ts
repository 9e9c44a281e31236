import { describe, expect, it } from '@jest/globals'
import { addDays, DAY_MS, type LocalDate } from '../../../../shared/kernel/dates'
import type { HourRange } from '../../../../shared/kernel/hours'
import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import type { Event, Session } from '../../../event/rules'
import { at, CHEN, registration, session } from '../../../testing/seats'
import type { Registration } from '../../rules'
import {
  cardOf,
  changesTo,
  isDue,
  isHeldOtherwise,
  linesOf,
  looksAt,
  lookedUntil,
  type SeatCallLine,
  toLookAt,
} from './rules'

const FIRST = '2030-05-01' as LocalDate
const EVENING = { from: '19:00', until: '20:30' } as HourRange
const he = 'res_HE' as ResidentId
const NOW = at(9, 12)
const missed = (date: number, change: Partial<Registration> = {}) =>
  registration({
    ...{ status: 'noShow', seatsId: `ses_${date}` as SessionId, changedAt: at(date, 21) },
    ...change,
  })
const TWICE = [missed(1), missed(3)]
const lines = (all: readonly Registration[], now = NOW, held: Partial<Session> = {}) =>
  linesOf({ all, heldBy: () => ({ session: session(held) }) }, now)
const offered = (change: Partial<Registration> = {}) =>
  registration({ status: 'offered', offeredUntil: at(10, 11), ...change })
const ofChen = {
  ...{ residentId: CHEN, seatsId: 'ses_class', sessionId: 'ses_class', communityId: 'cmt' },
  ...{ householdId: 'hhd', title: '手机微信班', tries: 0 },
}

describe('A call about a seat', () => {
  it('(4.4) is made at once about an offer, until it lapses, and stands for a day behind that', () => {
    const line = { ...ofChen, reason: 'offered', from: 0, until: at(10, 11) }
    expect(lines([offered()])).toEqual([line])
    expect(lines([offered()], at(11, 11) - 1)).toEqual([line])
    expect(lines([offered()], at(11, 11))).toEqual([])
    const { offeredUntil: _none, ...open } = offered()
    expect(lines([open])).toEqual([])
  })

  it('(4.8) is made on the day before of whoever did not come twice, until the class begins', () => {
    const [line, ...others] = lines([...TWICE, registration()])
    expect(others).toEqual([])
    expect(line).toEqual({
      ...{ ...ofChen, reason: 'absences', from: at(9, 0), until: at(10, 19) },
      lapsesAt: at(1, 21) + 90 * DAY_MS,
    })
    expect(line && [at(9, 0) - 1, at(9, 0)].map((now) => isDue(cardOf(line), now))).toEqual([
      ...[false, true],
    ])
  })

  it('(4.8) is not made after once, nor where one was excused, elsewhere, or too long ago', () => {
    const seat = registration()
    expect(lines([missed(1), seat])).toEqual([])
    expect(lines([missed(1), missed(3, { absence: 'ill' }), seat])).toEqual([])
    expect(lines([missed(1), missed(3, { communityId: 'other' as never }), seat])).toEqual([])
    const lapses = at(1, 21) + 90 * DAY_MS
    const [late] = lines([...TWICE, seat], lapses - 1, { day: addDays(FIRST, 92) })
    expect(late && isDue(cardOf(late), lapses)).toBe(false)
    expect(lines([...TWICE, seat], lapses, { day: addDays(FIRST, 92) })).toEqual([])
  })

  it('(4.8) is not made once they said yes, gave the seat back, or nothing is held', () => {
    const yes = { what: 'called', life: 1, by: he, at: 1, outcome: 'comes' } as const
    const no = { ...yes, outcome: 'notReached' } as const
    expect(lines([...TWICE, registration({ acts: [yes] })])).toEqual([])
    expect(lines([...TWICE, registration({ status: 'cancelled' })])).toEqual([])
    expect(lines([...TWICE, registration()], NOW, { status: 'cancelled' })).toEqual([])
    expect(lines([...TWICE, registration()], NOW, { status: 'tookPlace' })).toEqual([])
    expect(lines([...TWICE, registration()], NOW, { status: 'closed' })).toHaveLength(1)
    expect(lines([...TWICE, registration({ acts: [no] })])).toMatchObject([
      { tries: 1, lastBy: he },
    ])
    expect(linesOf({ all: [...TWICE, registration()], heldBy: () => undefined }, NOW)).toEqual([])
  })

  it('(4.8) stands once before each lesson of a course, one behind the other', () => {
    const lesson = (id: string, date: number, more = {}) => ({
      ...{ id: id as SessionId, day: addDays(FIRST, date - 1), hours: EVENING, ...more },
    })
    const sessions = [
      lesson('ses_c', 11),
      lesson('ses_class', 10),
      lesson('ses_b', 12, { isCancelled: true }),
    ]
    const held = { session: session(), event: { sessions } as unknown as Event }
    const of = (all: readonly Registration[]) => linesOf({ all, heldBy: () => held }, NOW)
    expect(of([...TWICE, registration()])).toMatchObject([
      { sessionId: 'ses_class', from: at(9, 0), until: at(10, 19) },
      { sessionId: 'ses_c', from: at(10, 20.5), until: at(11, 19) },
    ])
    expect(of([offered()])).toMatchObject([{ sessionId: 'ses_class', until: at(10, 11) }])
  })
})

describe('The calls to somebody', () => {
  it('(4.8) are looked for only where there is an offer, or two absences', () => {
    expect(toLookAt([missed(1), registration()], NOW)).toEqual([])
    expect(toLookAt([missed(1), offered()], NOW)).toHaveLength(1)
    expect(toLookAt([...TWICE, registration()], NOW)).toHaveLength(1)
  })

  it('(4.8) change with a record of an offer or an absence; a seat only of whoever misses much', () => {
    const looks = (before: string | undefined, after: string | undefined) => {
      const one = (status: string | undefined) =>
        status === undefined ? undefined : registration({ status: status as 'offered' })
      return looksAt({ before: one(before), after: one(after) })
    }
    expect(looks('waitlisted', 'offered')).toBe('all')
    expect(looks('offered', 'confirmed')).toBe('all')
    expect(looks('noShow', undefined)).toBe('all')
    expect(looks(undefined, 'confirmed')).toBe('missed')
    expect(looks('confirmed', 'cancelled')).toBe('missed')
    expect(looks(undefined, 'waitlisted')).toBe('nothing')
  })

  it('(4.8) change where a class is held otherwise, and not by who comes', () => {
    expect(isHeldOtherwise(session(), session({ rev: 2, fill: 'few' }))).toBe(false)
    expect(isHeldOtherwise(undefined, session())).toBe(false)
    expect(isHeldOtherwise(session(), undefined)).toBe(true)
    expect(isHeldOtherwise(session(), session({ status: 'cancelled' }))).toBe(true)
    expect(isHeldOtherwise(session(), session({ day: addDays(FIRST, 10) }))).toBe(true)
  })

  it('(10.2) are written where they differ, and taken away where nothing asks for them', () => {
    const [one] = lines([offered()]) as [SeatCallLine]
    const other = { ...one, sessionId: 'ses_other' as SessionId }
    expect(changesTo([], [one])).toEqual({ put: [one], gone: [] })
    expect(changesTo([{ ...one }, other], [one])).toEqual({ put: [], gone: [other] })
    const later = { ...one, until: one.until + 1 }
    expect(changesTo([one], [later])).toEqual({ put: [later], gone: [] })
  })

  it('(10.2) are read to the end of tomorrow, by what a desk shows alone', () => {
    expect(lookedUntil('2030-05-09' as LocalDate)).toBe(at(11, 0))
    const [one] = lines([offered()]) as [SeatCallLine]
    expect(Object.keys(cardOf(one)).sort()).toEqual([
      'from',
      'householdId',
      'reason',
      'residentId',
      'sessionId',
      'title',
      'tries',
      'until',
    ])
  })
})
