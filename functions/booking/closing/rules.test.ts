import { describe, expect, it } from '@jest/globals'
import type { Closing } from '../../../shared/contract/ownListing'
import type { HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import { booking, CHEN, LI, NOON, slot, WANG } from '../../testing/borrowing'
import { areTooMany, calledOff, openSlots, slotsAhead, turnedDown } from './rules'

const OPEN = {
  booked: [slot(WANG, [6, 8]), slot(LI, [1, 2], { isOut: true })],
  asked: [slot(WANG, [4, 5])],
}

describe('What an owner sees before closing a thing', () => {
  it('(2.6) is everything that is open, the soonest first', () =>
    expect(openSlots(OPEN).map(({ from }) => from)).toEqual([
      '2026-05-01',
      '2026-05-04',
      '2026-05-06',
    ]))

  it('(2.6) can be called off as far as it is not out', () =>
    expect(slotsAhead(OPEN).map(({ from }) => from)).toEqual(['2026-05-06', '2026-05-04']))
})

describe('What is called off', () => {
  const REASONS = {
    withdrawn: 'closing',
    paused: 'closing',
    repair: 'repair',
    lost: 'lost',
  } as const
  it.each(Object.keys(REASONS) as Closing[])('(2.6) says why: %s', (as) => {
    const because = REASONS[as]
    const asked = booking(LI, [3, 5], { dueAt: NOON })
    const ended = calledOff(asked, as, { by: CHEN, now: NOON })
    expect(ended).toMatchObject({ status: 'cancelled', because, changedBy: CHEN, rev: 2 })
    expect(ended).not.toHaveProperty('dueAt')
  })

  it('(2.6) is so when somebody else was given the thing, too', () => {
    expect(turnedDown(booking(LI, [3, 4]), NOON)).toMatchObject({
      status: 'declined',
      because: 'given',
    })
    expect(turnedDown(booking(LI, [3, 4], { status: 'accepted' }), NOON).status).toBe('cancelled')
  })
})

describe('One transaction', () => {
  const households = (count: number) =>
    Array.from({ length: count }, (_, index) => slot(`res_${index}` as ResidentId, [3, 4]))

  it('(2.6) takes forty-nine bookings of as many households, and no more', () => {
    expect(areTooMany(households(49))).toBe(false)
    expect(areTooMany(households(50))).toBe(true)
  })

  it('(2.6) takes more where households have several', () => {
    const one = { householdId: 'hhd_one' as HouseholdId }
    const ofOne = Array.from({ length: 97 }, (_, index) =>
      slot(`res_${index}` as ResidentId, [3, 4], one),
    )
    expect(areTooMany(ofOne)).toBe(false)
    expect(areTooMany([...ofOne, slot(LI, [3, 4])])).toBe(true)
  })
})

describe('What is written of what is called off', () => {
  const { dueAt: _due, ...asked } = booking(LI, [3, 5])
  const now = { changedAt: NOON, changedBy: CHEN, rev: 2 }

  it('(2.6) is who did it, when and why', () => {
    expect(calledOff(asked, 'lost', { by: CHEN, now: NOON })).toStrictEqual({
      ...{ ...asked, ...now, status: 'cancelled', because: 'lost' },
    })
    expect(turnedDown(asked, NOON)).toStrictEqual({
      ...{ ...asked, ...now, status: 'declined', because: 'given' },
    })
  })

  it('(2.6) is listed in the same order each time where days are the same', () => {
    const [li, wang] = [slot(LI, [3, 4]), slot(WANG, [3, 4])]
    expect(openSlots({ booked: [wang], asked: [li] })).toEqual([li, wang])
    expect(openSlots({ booked: [li], asked: [wang] })).toEqual([li, wang])
    const later = slot('res_a' as ResidentId, [5, 6])
    expect(openSlots({ booked: [later], asked: [wang, li] })).toEqual([li, wang, later])
  })
})
