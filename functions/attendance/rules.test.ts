import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS } from '../../shared/kernel/dates'
import type { ResidentId } from '../../shared/kernel/ids'
import { accept, refuse } from '../../shared/kernel/outcome'
import { beginsAt, isOverAt } from '../event/rules'
import { aCheckIn, aRegistration, aSession } from '../testing/attendanceFacts'
import { cameIn, cameOf, decideDoor, doorOpensAt, hasSeat, isIn, undone } from './rules'

const session = aSession()
const begins = beginsAt(session)
const ends = isOverAt(session)
const OPEN = accept(undefined)
const OVER = refuse({ code: 'attendance.over' })
const door = (now: number, who: 'resident' | 'worker' = 'resident', change = {}) =>
  decideDoor(aSession(change), { now, who })

describe('The door of a session', () => {
  it('(4.6) opens two hours before it begins', () => {
    const opensAt = begins - 2 * HOUR_MS
    expect(doorOpensAt(session)).toBe(opensAt)
    expect(door(opensAt - 1)).toEqual(refuse({ code: 'attendance.early', opensAt }))
    expect(door(opensAt - 1, 'worker')).toEqual(refuse({ code: 'attendance.early', opensAt }))
    expect(door(opensAt)).toEqual(OPEN)
  })

  it('(4.6) is shut when it ends, for a worker a month later', () => {
    expect(door(ends - 1)).toEqual(OPEN)
    expect(door(ends)).toEqual(OVER)
    expect(door(ends, 'worker')).toEqual(OPEN)
    expect(door(ends + 30 * DAY_MS - 1, 'worker')).toEqual(OPEN)
    expect(door(ends + 30 * DAY_MS, 'worker')).toEqual(OVER)
  })

  it('(4.6) is shut once the list is closed, but for a worker, and for nobody where it was called off', () => {
    const closed = { status: 'tookPlace' } as const
    expect(door(begins, 'resident', closed)).toEqual(OVER)
    expect(door(begins, 'worker', closed)).toEqual(OPEN)
    for (const who of ['resident', 'worker'] as const)
      expect(door(begins, who, { status: 'cancelled' })).toEqual(
        refuse({ code: 'session.cancelled' }),
      )
  })
})

describe('Whoever comes', () => {
  const place = { id: aCheckIn().id, sessionId: aCheckIn().sessionId }
  const coming = { way: 'scan', party: 1, at: 9, by: 'res_2' as ResidentId } as const

  it('(4.6) has a seat where it was confirmed, and where the list was closed since', () => {
    for (const status of ['confirmed', 'attended', 'noShow'] as const)
      expect(hasSeat(aRegistration({ status }))).toBe(true)
    for (const status of ['waitlisted', 'offered', 'cancelled'] as const)
      expect(hasSeat(aRegistration({ status }))).toBe(false)
    expect(hasSeat(undefined)).toBe(false)
  })

  it('(4.6) is written down once', () => {
    expect(cameIn(undefined, place, coming)).toEqual({ ...place, ...coming, rev: 1, done: [] })
    expect(cameIn(aCheckIn(), place, coming)).toBeUndefined()
  })

  it('(4.6) comes again behind a mistake, with all that was done before', () => {
    const done = [{ key: 'k', hash: 'h', at: 1, answer: '' }]
    const back = undone(aCheckIn({ done }), 'res_3' as ResidentId)
    expect(back).toMatchObject({ rev: 2, isUndone: true, by: 'res_3' })
    expect(cameIn(back, place, coming)).toEqual({ ...place, ...coming, rev: 3, done })
  })

  it('(4.6) counts with those who come along, unless it was a mistake', () => {
    const mistake = aCheckIn({ isUndone: true })
    expect([isIn(aCheckIn()), isIn(mistake), isIn(undefined)]).toEqual([true, false, false])
    expect(cameOf([aCheckIn(), aCheckIn({ party: 3 }), mistake])).toBe(5)
    expect(cameOf([])).toBe(0)
  })
})
