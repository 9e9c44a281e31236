import { describe, expect, it } from '@jest/globals'
import type { Times } from '../../../shared/contract/event'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { anEvent } from '../../testing/eventFacts'
import { at, session } from '../../testing/seats'
import { decideMove, eventWith, movedNews } from './rules'

const NOW = at(8, 12)
const FIRST = 'ses_1' as SessionId
const day = (date: number) => `2030-05-${String(date).padStart(2, '0')}` as LocalDate
const nth = (n: number, change: Partial<Session> = {}): Session =>
  session({
    ...{ id: `ses_${n}` as SessionId, seatsId: `ses_${n}` as SessionId },
    ...{ day: day(10 + n), keptUnder: day(10 + n), dueAt: at(10 + n - 1, 19), ...change },
  })
const SERIES = [nth(1), nth(2), nth(3)]
const of = (series: readonly Session[] = SERIES, asked = 0) => ({
  session: series[asked] as Session,
  event: anEvent({ sessions: series.map(({ id, day: on, hours }) => ({ id, day: on, hours })) }),
  series,
})
const times = (date: number, from = '19:00', until = '20:30'): Times =>
  ({ day: day(date), hours: { from, until } }) as Times
const venue = { name: '二楼活动室' }

const moves = (to: Times, series = SERIES, now = NOW) => {
  const decided = decideMove(of(series), { times: to, now })
  return decided.ok ? decided.value : decided.refusal
}

describe('A session that is moved', () => {
  it('(4.2) has another time, and what is due of it follows', () => {
    expect(moves(times(20))).toStrictEqual([
      { ...nth(1), ...times(20), rev: 2, changedAt: NOW, dueAt: at(19, 19) },
    ])
    const { dueAt: _none, ...undue } = nth(1)
    const tonight = times(8, '20:00', '21:00')
    expect(moves(tonight)).toStrictEqual([{ ...undue, ...tonight, rev: 2, changedAt: NOW }])
  })

  it('(4.5) is decided as long before as ever, or shortly before where that would be over', () => {
    const minimum = { people: 8, daysBefore: 1, at: '20:00' } as never
    const needing = (change: Partial<Session> = {}) => [
      nth(1, { terms: { capacity: 20, minimum }, decidesAt: at(10, 20), ...change }),
    ]
    const decided = (to: Times, series = needing()) => {
      const [one] = moves(to, series) as readonly Session[]
      return [one?.decidesAt, one?.certain, one?.dueAt]
    }
    expect(decided(times(20))).toEqual([at(19, 20), undefined, at(19, 19)])
    expect(decided(times(8, '20:00', '21:00'))).toEqual([at(8, 18), undefined, at(8, 18)])
    expect(decided(times(8, '13:00', '14:00'))).toEqual([undefined, 'anyway', undefined])
    const { decidesAt: _open, ...certain } = needing({ certain: 'enough' })[0] as Session
    expect(decided(times(20), [certain])).toEqual([undefined, 'enough', at(19, 19)])
    const elsewhere = decideMove(of(needing({ decidesAt: at(9, 12) })), { venue, now: NOW })
    expect(elsewhere).toMatchObject({ value: [{ decidesAt: at(9, 12), dueAt: at(9, 12) }] })
  })

  it('(4.2) is held elsewhere, alone or with all that are to come', () => {
    const elsewhere = decideMove(of(), { venue, now: NOW })
    expect(elsewhere).toStrictEqual({
      ok: true,
      value: [{ ...nth(1), venue, rev: 2, changedAt: NOW }],
    })
    const over = [nth(1, { status: 'tookPlace' }), nth(2), nth(3)]
    const whole = decideMove(of(over, 2), {
      ...{ venue, times: times(25), isWholeSeries: true, now: NOW },
    })
    expect(whole).toStrictEqual({
      ok: true,
      value: [
        { ...nth(3), ...times(25), dueAt: at(24, 19), venue, rev: 2, changedAt: NOW },
        { ...nth(2), venue, rev: 2, changedAt: NOW },
      ],
    })
  })

  it('(4.2) of a course tells of all by the first of them, and of another one by itself again', () => {
    const course = SERIES.map((one) => ({ ...one, seatsId: FIRST }))
    const whole = decideMove(of(course, 1), { venue, isWholeSeries: true, now: NOW })
    expect(whole.ok && whole.value.map(({ id, toldWith }) => [id, toldWith])).toEqual([
      ['ses_2', 'ses_2'],
      ['ses_1', 'ses_2'],
      ['ses_3', 'ses_2'],
    ])
    const told = course.map((one) => ({ ...one, toldWith: FIRST }))
    const alone = decideMove(of(told), { times: times(20), now: NOW })
    expect(alone.ok && alone.value[0]).not.toHaveProperty('toldWith')
  })

  it('(4.2) of a course is what its seats know, for whoever signs up and whoever leaves', () => {
    const seatsId = FIRST
    const last = nth(2, { seatsId })
    const course = { last: { day: last.day, hours: last.hours } }
    const series = [nth(1, { course }), last]
    const { event, ...rest } = of(series, 1)
    const held = { ...rest, event: { ...event, signUp: 'course' as const } }
    const decided = decideMove(held, { times: times(20), now: NOW })
    const moved = decided.ok ? decided.value : []
    expect(moved.map(({ id, rev }) => [id, rev])).toEqual([
      ['ses_2', 2],
      [FIRST, 2],
    ])
    expect(moved[1]).toMatchObject({ day: nth(1).day, changedAt: 0, course: { last: times(20) } })
    const elsewhere = decideMove(held, { venue, now: NOW })
    expect(elsewhere.ok && elsewhere.value.map(({ id }) => id)).toEqual(['ses_2'])
  })

  it('(4.2) ends behind its beginning, and is not held beside another of its series', () => {
    const wrong = { code: 'event.timesWrong', position: 1 }
    expect(moves(times(20, '19:00', '19:00'))).toEqual(wrong)
    expect(moves(times(20, '19:00', '18:30'))).toEqual(wrong)
    expect(moves(times(12, '20:00', '21:00'))).toEqual(wrong)
    expect(moves(times(12, '20:30', '21:00'))).toMatchObject([times(12, '20:30', '21:00')])
    expect(moves(times(11, '20:00', '21:00'))).toMatchObject([times(11, '20:00', '21:00')])
    const off = [nth(1), nth(2, { status: 'cancelled' })]
    expect(moves(times(12), off)).toMatchObject([times(12)])
  })

  it('(4.2) is to come, before and after', () => {
    expect(moves(times(8, '12:00', '13:00'))).toEqual({ code: 'event.inThePast' })
    expect(moves(times(8, '12:30', '13:00'))).toMatchObject([times(8, '12:30', '13:00')])
    expect(moves(times(20), SERIES, at(11, 19))).toEqual({ code: 'session.begun' })
  })

  it('(4.2) lies not further ahead than any, nor than whoever signed up looks for it', () => {
    const june = (date: number) => ({ ...times(1), day: `2030-07-${date}` as LocalDate })
    expect(moves(june(10))).toMatchObject([june(10)])
    expect(moves(june(11))).toEqual({ code: 'session.movedTooFar', latest: '2030-07-10' })
    const late = [nth(1, { day: '2031-06-10' as LocalDate, keptUnder: '2031-06-10' as LocalDate })]
    const on = (date: string) => ({ ...times(1), day: date as LocalDate })
    expect(moves(on('2031-06-12'), late)).toMatchObject([on('2031-06-12')])
    expect(moves(on('2031-06-13'), late)).toEqual({ code: 'event.tooFarAhead', maxDays: 400 })
  })

  it('(4.3) begins behind the hour from which one signs up for it', () => {
    const terms = { capacity: 3, opensAt: at(9, 8), closesHoursBefore: 11 }
    const wrong = { code: 'event.termsWrong', term: 'opening' }
    expect(moves(times(9), [nth(1, { terms })])).toEqual(wrong)
    expect(moves(times(9, '19:30', '20:30'), [nth(1, { terms })])).toMatchObject([{ rev: 2 }])
  })
})

describe('Its event', () => {
  it('(4.2) lists it where it is then, the soonest first', () => {
    const { event } = of()
    const after = eventWith(event, [{ ...nth(1), ...times(12, '21:00', '22:00') }], NOW)
    expect(after).toStrictEqual({
      ...event,
      ...{ rev: 2, changedAt: NOW },
      sessions: [
        { id: 'ses_2', day: day(12), hours: nth(2).hours },
        { id: 'ses_1', ...times(12, '21:00', '22:00') },
        { id: 'ses_3', day: day(13), hours: nth(3).hours },
      ],
    })
  })

  it('(4.2) has the place and the seats of all its sessions, where they are the same', () => {
    const terms = { capacity: 9 }
    const all = SERIES.map((one) => ({ ...one, venue, terms }))
    expect(eventWith(of().event, all, NOW)).toMatchObject({ venue, terms })
    const some = [...all.slice(0, 2), { ...nth(3), terms }]
    expect(eventWith(of().event, some, NOW)).toMatchObject({ venue: { name: '活动室' }, terms })
    expect(eventWith(of().event, all.slice(1), NOW)).toMatchObject({
      ...{ venue: { name: '活动室' }, terms: { capacity: 20 } },
    })
    expect(eventWith(of([]).event, [], NOW)).toMatchObject({ venue: { name: '活动室' } })
  })
})

describe('What is told of it', () => {
  const before = nth(1)
  const news = (change: Partial<Session>) => movedNews({ before, after: { ...before, ...change } })
  const was = { day: day(11), hours: before.hours }

  it('(4.2) is what it was, as far as that is another', () => {
    expect(news({ day: day(12) })).toEqual({ kind: 'registration.moved', was })
    const later = { from: before.hours.from, until: '21:00' } as Times['hours']
    expect(news({ hours: later })).toEqual({ kind: 'registration.moved', was })
    const sooner = { from: '18:00', until: before.hours.until } as Times['hours']
    expect(news({ hours: sooner })).toEqual({ kind: 'registration.moved', was })
    const place = { kind: 'registration.moved', venue: '二楼活动室', was: { venue: '共享小屋' } }
    expect(news({ venue })).toEqual(place)
    expect(news({ venue, day: day(12) })).toEqual({ ...place, was: { ...was, ...place.was } })
  })

  it('(4.2) is nothing where it stayed, was called off, or is told with another', () => {
    expect(news({ title: '别的', hours: { ...before.hours } })).toBeUndefined()
    for (const status of ['cancelled', 'tookPlace'] as const)
      expect(news({ venue, status })).toBeUndefined()
    expect(news({ venue, status: 'closed' })).toBeDefined()
    expect(news({ venue, toldWith: 'ses_2' as SessionId })).toBeUndefined()
    expect(news({ venue, toldWith: FIRST })).toMatchObject({ kind: 'registration.restMoved' })
    expect(movedNews({ after: before })).toBeUndefined()
    expect(movedNews({ before })).toBeUndefined()
  })
})
