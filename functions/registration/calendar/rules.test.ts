import { describe, expect, it } from '@jest/globals'
import type { SessionId } from '../../../shared/kernel/ids'
import { aRegistration, aSession } from '../../testing/attendanceFacts'
import { sessionAt } from '../../testing/eventFacts'
import { calendarOf, entryFor, folded, sessionsFor, statusFor } from './rules'

describe('A line of a calendar', () => {
  it('(4.9) has at most 75 bytes, and no character is cut', () => {
    expect(folded('a'.repeat(75))).toBe('a'.repeat(75))
    expect(folded('a'.repeat(76))).toBe(`${'a'.repeat(75)}\r\n a`)
    expect(folded('a'.repeat(75 + 74))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}`)
    expect(folded('a'.repeat(75 + 75))).toBe(`${'a'.repeat(75)}\r\n ${'a'.repeat(74)}\r\n a`)
    // Three bytes each: 25 of them are 75.
    expect(folded('课'.repeat(26))).toBe(`${'课'.repeat(25)}\r\n 课`)
    expect(folded(`a${'课'.repeat(25)}`)).toBe(`a${'课'.repeat(24)}\r\n 课`)
  })

  it('(4.9) means what was written, with commas and line breaks', () => {
    const session = aSession({ title: '一,二;三\\四\r\n五', venue: { name: '1栋,大厅' } })
    const text = calendarOf('我,的', [entryFor(session, 'CONFIRMED')])
    expect(text).toContain('SUMMARY:一\\,二\\;三\\\\四\\n五\r\n')
    expect(text).toContain('LOCATION:1栋\\,大厅\r\n')
    expect(text).toContain('X-WR-CALNAME:我\\,的\r\n')
  })
})

describe('A calendar', () => {
  it('(4.9) has the soonest first, and times that every program reads', () => {
    const [late, early] = [
      aSession({ day: '2030-05-03' as never }),
      aSession({ day: '2030-05-01' as never }),
    ]
    const text = calendarOf('我', [entryFor(late, 'CONFIRMED'), entryFor(early, 'TENTATIVE')])
    const starts = [...text.matchAll(/DTSTART:(\S+)/g)].map(([, start]) => start)
    expect(starts).toHaveLength(2)
    const at = Date.UTC(2030, 3, 30, 23, 59, 7)
    const told = calendarOf('我', [entryFor(aSession({ changedAt: at }), 'CONFIRMED')])
    expect(told).toContain('DTSTAMP:20300430T235907Z\r\n')
    expect(told).toContain('DTSTART:20300502T010000Z\r\nDTEND:20300502T030000Z\r\n')
    expect(starts[0]?.localeCompare(starts[1] ?? '')).toBe(-1)
    expect(text.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\n')).toBe(true)
    expect(text.endsWith('END:VEVENT\r\nEND:VCALENDAR\r\n')).toBe(true)
  })
})

describe('What of a registration is in it', () => {
  it('(4.9) is a seat, one that is kept, and one of a class that is not held', () => {
    const of = (change: Parameters<typeof aRegistration>[0]) => statusFor(aRegistration(change))
    for (const status of ['confirmed', 'attended', 'noShow'] as const)
      expect(of({ status })).toBe('CONFIRMED')
    expect(of({ status: 'offered' })).toBe('TENTATIVE')
    expect(of({ status: 'waitlisted' })).toBeUndefined()
    expect(of({ status: 'cancelled' })).toBeUndefined()
    expect(of({ status: 'cancelled', because: 'ill' })).toBeUndefined()
    expect(of({ status: 'cancelled', because: 'session' })).toBe('CANCELLED')
    expect(of({ status: 'confirmed', because: 'session' })).toBe('CONFIRMED')
  })

  it('(4.9) leads to all sessions of a course, and to one alone otherwise', () => {
    const sessions = [1, 2].map((n) => sessionAt(n, n))
    const seatsId = 'ses_1' as SessionId
    expect(sessionsFor({ seatsId }, { signUp: 'course', sessions })).toEqual(
      sessions.map(({ id }) => id),
    )
    expect(sessionsFor({ seatsId }, { signUp: 'each', sessions })).toEqual([seatsId])
    expect(sessionsFor({ seatsId }, undefined)).toEqual([seatsId])
  })

  it('(4.9) is cancelled with the class', () => {
    expect(entryFor(aSession({ status: 'cancelled' }), 'CONFIRMED').status).toBe('CANCELLED')
    expect(entryFor(aSession({ status: 'open' }), 'TENTATIVE').status).toBe('TENTATIVE')
  })
})
