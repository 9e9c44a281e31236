import { describe, expect, it } from '@jest/globals'
import type { EventId, SessionId } from '../../../shared/kernel/ids'
import type { HourRange } from '../../../shared/kernel/hours'
import { anEvent, NOON_OF_MAY, sessionAt } from '../../testing/eventFacts'
import { registration } from '../../testing/seats'
import { clashOf, comesTo, othersOf } from './rules'

const hours = (from: string, until: string) => ({ from, until }) as HourRange
const of = (eventId: string, seatsId: string) =>
  registration({ eventId: eventId as EventId, seatsId: seatsId as SessionId })

/** A class of two mornings, nine to eleven: 2 and 3 May. */
const each = anEvent({ sessions: [sessionAt(1, 1), sessionAt(2, 2)] })
const course = anEvent({ ...each, signUp: 'course' })
const known = (event = each) => ({ events: new Map([[event.id, event]]), now: NOON_OF_MAY })
const wanted = (from: string, until: string, days = 1) => [
  { ...sessionAt(9, days), hours: hours(from, until) },
]
const found = (from: string, until: string) =>
  clashOf(wanted(from, until), [of('evt_1', 'ses_1')], known())

describe('What somebody comes to already', () => {
  it('(4.3) is at the same time from its first minute to its last', () => {
    const clash = { title: '书法课', day: '2030-05-02', hours: each.sessions[0]?.hours }
    expect(found('10:59', '12:00')).toEqual(clash)
    expect(found('08:00', '09:01')).toEqual(clash)
    expect(found('09:30', '10:00')).toEqual(clash)
    expect(found('08:00', '12:00')).toEqual(clash)
  })

  it('(4.3) is at no other time: half-open, and on that day alone', () => {
    expect(found('11:00', '12:00')).toBeUndefined()
    expect(found('08:00', '09:00')).toBeUndefined()
    expect(clashOf(wanted('09:00', '11:00', 2), [of('evt_1', 'ses_1')], known())).toBeUndefined()
  })

  it('(4.3) of a course is each of its days, of a series the one that was chosen', () => {
    const other = wanted('09:00', '11:00', 2)
    expect(clashOf(other, [of('evt_1', 'ses_1')], known(course))).toMatchObject({
      day: '2030-05-03',
    })
    expect(comesTo(each, 'ses_2' as SessionId, 0).map(({ id }) => id)).toEqual(['ses_2'])
    expect(comesTo(course, 'ses_2' as SessionId, 0).map(({ id }) => id)).toEqual(['ses_1', 'ses_2'])
  })

  it('(4.3) is the earliest of several', () => {
    const both = [...wanted('09:00', '11:00', 2), ...wanted('09:00', '11:00', 1)]
    const theirs = [of('evt_1', 'ses_2'), of('evt_1', 'ses_1')]
    expect(clashOf(both, theirs, known())).toMatchObject({ day: '2030-05-02' })
    expect(clashOf(both, [...theirs].reverse(), known())).toMatchObject({ day: '2030-05-02' })
  })

  it('(4.3) is nothing that was called off, is over, or is not there', () => {
    const off = anEvent({ sessions: [{ ...sessionAt(1, 1), isCancelled: true }] })
    const asked = [wanted('09:00', '11:00'), [of('evt_1', 'ses_1')]] as const
    expect(clashOf(...asked, known(off))).toBeUndefined()
    const over = { ...known(), now: NOON_OF_MAY + 23 * 3_600_000 }
    expect(clashOf(...asked, over)).toBeUndefined()
    expect(clashOf(...asked, { ...over, now: over.now - 1 })).toBeDefined()
    expect(clashOf(...asked, { events: new Map(), now: 0 })).toBeUndefined()
  })
})

describe('What is looked at', () => {
  it('(4.3) is whatever somebody has a seat in or waits for, but for these seats', () => {
    const mine = registration()
    const other = of('evt_2', 'ses_other')
    const gone = registration({ ...other, status: 'cancelled' })
    const waiting = registration({ ...other, status: 'waitlisted' })
    expect(othersOf([mine, other, gone, waiting], mine.seatsId)).toEqual([other, waiting])
  })
})
