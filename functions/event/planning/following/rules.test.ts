import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../shared/kernel/hours'
import type { SessionId } from '../../../../shared/kernel/ids'
import { anEvent } from '../../../testing/eventFacts'
import { at, session } from '../../../testing/seats'
import type { Session } from '../../rules'
import { atTimeOf, ofCourse } from './rules'

const NOW = at(1, 12)
const on = (date: number, from = '19:00', until = '20:30') => ({
  day: `2030-05-${date < 10 ? '0' : ''}${date}` as LocalDate,
  hours: { from: from as LocalTime, until: until as LocalTime },
})
const DRAFT = session({ isShown: false, dueAt: at(9, 19) })
const saying = (times: ReturnType<typeof on>, id: SessionId = DRAFT.id) =>
  anEvent({ sessions: [{ id, ...times }] })
const EVENING = { people: 8, daysBefore: 1, at: '20:00' as LocalTime }
const needing = (change: Partial<Session> = {}) =>
  session({ isShown: false, terms: { capacity: 20, minimum: EVENING }, ...change })

describe('A session of a draft', () => {
  it('(4.5) moves with its event, and is kept and due under its new day', () => {
    const moved = on(20, '14:00', '15:00')
    expect(atTimeOf(DRAFT, saying(moved), NOW)).toStrictEqual({
      ...{ ...DRAFT, ...moved, keptUnder: moved.day, dueAt: at(19, 14) },
    })
  })

  it('(4.5) that was seen stays where those look who signed up for it', () => {
    const moved = atTimeOf({ ...DRAFT, isShown: true }, saying(on(20)), NOW)
    expect(moved).toMatchObject({ day: on(20).day, keptUnder: DRAFT.keptUnder })
  })

  it.each([on(10, '19:00', '21:00'), on(10, '18:30', '20:30')])(
    '(4.5) moves where only its beginning or its end does',
    (times) => expect(atTimeOf(DRAFT, saying(times), NOW)).toMatchObject(times),
  )

  it('(4.1) stays as it is where its event says nothing else of it', () => {
    expect(atTimeOf(DRAFT, saying(on(10)), NOW)).toBe(DRAFT)
    expect(atTimeOf(DRAFT, saying(on(11), 'ses_other' as SessionId), NOW)).toBe(DRAFT)
  })

  it('(4.2) of a course knows its last, and is kept under that day until somebody signs up', () => {
    const id = DRAFT.id
    const lessonOn = (date: number) => ({ ...on(date), id: 'ses_last' as SessionId })
    const event = (first: number, last: number) => ({
      ...saying(on(first)),
      signUp: 'course' as const,
      sessions: [{ ...on(first), id }, lessonOn(last)],
    })
    const first = { ...DRAFT, course: { last: on(17) }, keptUnder: on(17).day }
    const kept = (next: Session) => [next.day, next.course?.last.day, next.keptUnder]
    expect(ofCourse(first, event(10, 17), NOW)).toBe(first)
    const all = ofCourse(first, event(11, 20), NOW)
    expect(kept(all)).toEqual([on(11).day, on(20).day, on(20).day])
    expect(kept(ofCourse(first, event(11, 17), NOW))).toEqual([on(11).day, on(17).day, on(17).day])
    expect(kept(ofCourse(first, event(10, 20), NOW))).toEqual([on(10).day, on(20).day, on(20).day])
    const alone = ofCourse(DRAFT, saying(on(11)), NOW)
    expect(alone).toEqual(atTimeOf(DRAFT, saying(on(11)), NOW))
  })

  it('(4.5) is decided on the evening before its new day', () => {
    const before = needing({ decidesAt: at(9, 20) })
    expect(atTimeOf(before, saying(on(20)), NOW)).toMatchObject({ decidesAt: at(19, 20) })
  })

  it('(4.5) that nobody saw before that evening is decided two hours before it begins', () => {
    const late = needing({ decidesAt: at(9, 20) })
    const seen = atTimeOf(late, saying(on(10)), at(9, 20))
    expect(seen).toMatchObject({ decidesAt: at(10, 17), dueAt: at(10, 17) })
    const shown = { ...late, isShown: true }
    expect(atTimeOf(shown, saying(on(10)), at(9, 20))).toBe(shown)
    expect(atTimeOf(late, saying(on(10)), at(9, 20) - 1)).toBe(late)
  })
})
