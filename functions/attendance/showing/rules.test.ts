import { describe, expect, it } from '@jest/globals'
import type { CheckInId, ResidentId } from '../../../shared/kernel/ids'
import { beginsAt, isOverAt } from '../../event/rules'
import { DAY_MS, HOUR_MS } from '../../../shared/kernel/dates'
import { aCheckIn, aSession } from '../../testing/attendanceFacts'
import { entriesOf, rowFor, standingOf } from './rules'

const face = { name: '陈桂芳', addressForm: '陈姨', buildingName: '3栋' }
const person = (n: number) => `res_${n}` as ResidentId
const seat = (n: number, party = 1) => ({ residentId: person(n), party })
const came = (n: number, change = {}) =>
  aCheckIn({ id: `chk_${n}` as CheckInId, residentId: person(n), ...change })

describe('A row of the list', () => {
  it('(4.6) is awaited with as many as signed up', () =>
    expect(rowFor({ party: 2, number: 3, face })).toEqual({
      ...{ ...face, party: 2, is: 'awaited', number: 3 },
    }))

  it('(4.6) is in with as many as came, when and how', () =>
    expect(rowFor({ party: 2, face, checkIn: came(1, { party: 1 }) })).toEqual({
      ...{ ...face, party: 1, is: 'in', checkInId: 'chk_1', way: 'code', at: 5 },
    }))

  it('(4.6) is awaited again behind a mistake, and left where the seat is gone', () => {
    const mistake = came(1, { isUndone: true })
    expect(rowFor({ party: 2, face, checkIn: mistake })).toEqual({
      ...{ ...face, party: 2, is: 'awaited' },
    })
    expect(rowFor({ face })).toEqual({ ...face, party: 0, is: 'left' })
  })

  it('(4.6) bears the word by which somebody is known', () =>
    expect(
      rowFor({ checkIn: { ...aCheckIn(), name: '李叔的孙子', isWalkIn: true, way: 'guest' } }),
    ).toMatchObject({ name: '李叔的孙子', addressForm: '李叔的孙子', is: 'walkedIn' }))

  it('(4.6) of whoever is gone bears nothing', () =>
    expect(rowFor({ party: 1 })).toMatchObject({ name: '', addressForm: '', buildingName: '' }))
})

describe('The list of a session', () => {
  it('(4.6) names everybody once: the numbered, the others with a seat, then those without', () => {
    const entries = entriesOf({
      order: [person(2), person(9)],
      seated: [seat(3), seat(2, 2), seat(1)],
      checkIns: [
        came(7, { isWalkIn: true, at: 8 }),
        came(6, { isWalkIn: true, at: 7 }),
        came(5, { isWalkIn: true, isUndone: true }),
        came(2),
        { ...came(8, { isWalkIn: true, at: 9, name: '客人' }), residentId: undefined as never },
      ],
    })
    expect([...entries.keys()]).toEqual([
      ...['res_2', 'res_9', 'res_1', 'res_3'],
      ...['res_6', 'res_7', 'chk_8'],
    ])
    expect(entries.get('res_2')).toMatchObject({ number: 1, party: 2, checkIn: came(2) })
    expect(entries.get('res_9')).toEqual({ residentId: 'res_9', number: 2 })
  })

  it('(4.6) keeps its order for whoever reads on while numbers are given out, and says them', () => {
    const stands = {
      seated: [seat(3), seat(2, 2), seat(1)],
      checkIns: [came(7, { isWalkIn: true, at: 8 }), came(6, { isWalkIn: true, at: 7 })],
    }
    const before = entriesOf({ ...stands, order: [person(2)] })
    const order = [person(2), person(7), person(9), person(3), person(1)]
    const after = entriesOf({ ...stands, order }, 1)
    expect([...after.keys()].filter((key) => key !== 'res_9')).toEqual([...before.keys()])
    expect([...after].map(([key, { number }]) => [key, number])).toEqual([
      ...[
        ['res_2', 1],
        ['res_1', 5],
        ['res_3', 4],
        ['res_9', 3],
      ],
      ...[
        ['res_6', undefined],
        ['res_7', 2],
      ],
    ])
    expect([...entriesOf({ ...stands, order }).keys()].slice(0, 5)).toEqual(order)
  })
})

describe('How a list stands', () => {
  const session = aSession()
  const begins = beginsAt(session)

  it('(4.6) is open from two hours before, (4.8) and may be closed once it has begun', () => {
    const opensAt = begins - 2 * HOUR_MS
    expect(standingOf(session, opensAt - 1)).toEqual({ opensAt, isOpen: false, mayClose: false })
    expect(standingOf(session, opensAt)).toEqual({ opensAt, isOpen: true, mayClose: false })
    expect(standingOf(session, begins - 1).mayClose).toBe(false)
    expect(standingOf(session, begins).mayClose).toBe(true)
  })

  it('(4.8) is closed once', () =>
    expect(standingOf(aSession({ status: 'tookPlace' }), begins)).toMatchObject({
      isOpen: true,
      mayClose: false,
    }))

  it('(4.6) is over a month later', () =>
    expect(standingOf(session, isOverAt(session) + 30 * DAY_MS)).toMatchObject({
      isOpen: false,
      mayClose: false,
    }))
})
