import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, isOverAt } from '../../event/rules'
import { aRegistration, aSession } from '../../testing/attendanceFacts'
import { anEvent, sessionAt } from '../../testing/eventFacts'
import { concerned, decideClose, isLast, settled } from './rules'

const session = aSession({ dueAt: 7 })
const begins = beginsAt(session)

describe('Closing a list', () => {
  it('(4.8) is for when it has begun, up to a month later', () => {
    expect(decideClose(session, begins - 1)).toEqual(refuse({ code: 'attendance.notBegun' }))
    const { dueAt: _due, ...rest } = session
    expect(decideClose(session, begins)).toEqual(
      accept({ ...rest, rev: session.rev + 1, status: 'tookPlace', changedAt: begins }),
    )
    const late = isOverAt(session) + 30 * DAY_MS
    expect(decideClose(session, late)).toEqual(refuse({ code: 'attendance.over' }))
  })

  it('(4.8) is done once, and never of what was called off', () => {
    expect(decideClose(aSession({ status: 'tookPlace' }), 0)).toEqual(accept(undefined))
    expect(decideClose(aSession({ status: 'cancelled' }), begins)).toEqual(
      refuse({ code: 'session.cancelled' }),
    )
  })

  it('(4.8) is about a course only at its last session that is held', () => {
    const sessions = [1, 2, 3].map((n) => sessionAt(n, n))
    const [first, second, third] = sessions as [
      (typeof sessions)[0],
      (typeof sessions)[0],
      (typeof sessions)[0],
    ]
    const course = anEvent({ signUp: 'course', sessions })
    const ofCourse = (id: SessionId) => ({ id, seatsId: first.id })
    const now = isOverAt(second)
    expect(isLast(ofCourse(second.id), course, now)).toBe(false)
    expect(isLast(ofCourse(third.id), course, now)).toBe(true)
    expect(isLast(ofCourse(third.id), course, now - 1)).toBe(false)
    const cut = { ...course, sessions: [first, second, { ...third, isCancelled: true as const }] }
    expect(isLast(ofCourse(second.id), cut, now)).toBe(true)
    expect(isLast(ofCourse(first.id), course, 0)).toBe(false)
    const each = anEvent({ signUp: 'each', sessions })
    expect(isLast({ id: first.id, seatsId: first.id }, each, 0)).toBe(true)
  })
})

describe('What a closed list makes of a registration', () => {
  const says = (
    change: Parameters<typeof aRegistration>[0],
    came: { isIn?: boolean; isLast?: boolean } = {},
  ) => {
    const facts = { isIn: false, isLast: true, now: 99, ...came }
    const next = settled(aRegistration(change), facts)
    return next && [next.status, next.because, next.rev, next.changedAt, next.changedBy]
  }
  const to = (status: string, because?: string) => [status, because, 4, 99, 'clock']

  it('(4.8) is that they came, or did not', () => {
    expect(says({ status: 'confirmed' }, { isIn: true })).toEqual(to('attended'))
    expect(says({ status: 'waitlisted' }, { isIn: true })).toEqual(to('attended'))
    expect(says({ status: 'noShow' }, { isIn: true })).toEqual(to('attended'))
    expect(says({ status: 'confirmed' })).toEqual(to('noShow'))
  })

  it('(4.8) lets nobody wait any longer', () => {
    expect(says({ status: 'waitlisted' })).toEqual(to('cancelled', 'full'))
    expect(says({ status: 'offered' })).toEqual(to('cancelled', 'full'))
  })

  it('(4.8) is nothing new where it says so already', () => {
    expect(says({ status: 'attended' }, { isIn: true })).toBeUndefined()
    expect(says({ status: 'noShow' })).toBeUndefined()
    expect(says({ status: 'cancelled' }, { isIn: true })).toBeUndefined()
  })

  it('(4.8) is that they did not come where that was taken back', () =>
    expect(says({ status: 'attended' })).toEqual(to('noShow')))

  it('(4.8) is nothing yet in the middle of a course, whether they came to it or not', () => {
    for (const isIn of [true, false]) {
      expect(says({ status: 'confirmed' }, { isIn, isLast: false })).toBeUndefined()
      expect(says({ status: 'waitlisted' }, { isIn, isLast: false })).toBeUndefined()
    }
    expect(says({ status: 'noShow' }, { isIn: true, isLast: false })).toEqual(to('attended'))
  })

  it('(4.8) is never an absence of whoever had no seat', () =>
    expect(says({ status: 'attended', isWalkIn: true })).toBeUndefined())
})

describe('Those whom a list concerns', () => {
  it('(4.8) are named once, and whoever is nobody is left out', () => {
    const [a, b] = ['res_1', 'res_2'] as ResidentId[]
    expect(concerned([a, b], [undefined, a], [])).toEqual([a, b])
  })
})
