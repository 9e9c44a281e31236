import { describe, expect, it } from '@jest/globals'
import type { HourRange } from '../../../shared/kernel/hours'
import { aGroup, inMay, mayDay } from '../../testing/groupFacts'
import { meetingsOf, meetsOn, offAhead, standingOf, tidied } from './rules'

const hours = { from: '07:00', until: '08:30' } as HourRange
const daysOf = (...args: Parameters<typeof meetingsOf>) =>
  meetingsOf(...args).map((day) => Number(day.slice(-2)))

describe('The next meetings', () => {
  it('(4.2) follow from the rhythm: that of today until it is over', () => {
    expect(daysOf(aGroup(), inMay(1, 9), 4)).toEqual([2, 7, 9, 14])
    expect(daysOf(aGroup(), inMay(2, 8), 2)).toEqual([2, 7])
    expect(daysOf(aGroup(), inMay(2, 9), 2)).toEqual([7, 9])
  })

  it('(4.2) are none that was called off', () => {
    const group = aGroup({ off: [{ day: mayDay(7), because: 'weather' }] })
    expect(daysOf(group, inMay(1), 3)).toEqual([2, 9, 14])
    expect(meetsOn(group, mayDay(7), inMay(1))).toBe(false)
    expect(offAhead(group, inMay(1))).toEqual([{ day: mayDay(7), because: 'weather' }])
    expect(offAhead(group, inMay(7, 9))).toEqual([])
  })

  it('(4.2) begin behind a pause with a last day, however long, and by themselves', () => {
    const group = aGroup({ status: 'paused', pausedUntil: mayDay(9) })
    expect(daysOf(group, inMay(1), 2)).toEqual([14, 16])
    expect(standingOf(group, mayDay(9))).toBe('paused')
    expect(standingOf(group, mayDay(10))).toBe('running')
    expect(meetsOn(group, mayDay(9), inMay(1))).toBe(false)
    const long = aGroup({ status: 'paused', pausedUntil: mayDay(200) })
    expect(meetingsOf(long, inMay(1), 4)).toHaveLength(4)
    const over = aGroup({ status: 'paused', pausedUntil: mayDay(1) })
    expect(daysOf(over, inMay(5), 1)).toEqual([7])
  })

  it('(4.2) are none of a group that is paused until further notice, or is no more', () => {
    expect(meetingsOf(aGroup({ status: 'paused' }), inMay(1), 4)).toEqual([])
    expect(meetingsOf(aGroup({ status: 'ended' }), inMay(1), 4)).toEqual([])
    expect(standingOf(aGroup({ status: 'ended' }), mayDay(1))).toBe('ended')
  })

  it('(4.2) forget a day off that the rhythm has no more', () => {
    const off = [{ day: mayDay(3), because: 'venue' } as const]
    expect(offAhead(aGroup({ off }), inMay(1))).toEqual([])
  })

  it('(4.2) are on each day once, Monday first', () => {
    expect(tidied({ weekdays: [0, 4, 2, 4], hours })).toEqual({ weekdays: [2, 4, 0], hours })
  })
})
