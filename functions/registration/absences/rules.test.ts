import { describe, expect, it } from '@jest/globals'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { at, CHEN, LI, registration, session } from '../../testing/seats'
import { absenceCard, isAbsence } from '../rules'
import { callsFrom, countOf, isCalledBefore, whoIsCalled } from './rules'

const NOW = at(30, 12)
const missed = (residentId: ResidentId, daysAgo: number) => ({
  residentId,
  at: NOW - daysAgo * DAY_MS,
})

describe('An absence', () => {
  it('(4.8) counts once a closed list says so, and not where it is excused or contested', () => {
    expect(isAbsence(registration({ status: 'noShow' }))).toBe(true)
    for (const absence of ['ill', 'family', 'wasThere'] as const)
      expect(isAbsence(registration({ status: 'noShow', absence }))).toBe(false)
    for (const status of ['confirmed', 'attended', 'cancelled'] as const)
      expect(isAbsence(registration({ status }))).toBe(false)
  })

  it('(4.8) is known by person and time alone, and of nobody else anything', () => {
    const one = registration({ status: 'noShow', changedAt: NOW })
    expect(absenceCard(one)).toEqual({ residentId: CHEN, at: NOW })
    expect(absenceCard(registration())).toBeUndefined()
  })

  it('(4.8) is gone after ninety days', () => {
    const almost = { residentId: CHEN, at: NOW - 90 * DAY_MS + 1 }
    expect(countOf([missed(CHEN, 1), almost], NOW)).toBe(2)
    expect(countOf([missed(CHEN, 1), missed(CHEN, 90)], NOW)).toBe(1)
  })

  it('(4.8) twice, and one is called: each by their own', () => {
    expect(whoIsCalled([missed(CHEN, 1), missed(LI, 2)], NOW)).toEqual([])
    expect(whoIsCalled([missed(CHEN, 1), missed(LI, 2), missed(LI, 30)], NOW)).toEqual([LI])
    expect(whoIsCalled([missed(LI, 2), missed(LI, 90)], NOW)).toEqual([])
  })
})

describe('Whoever is called before a class of 10 May', () => {
  const seat = registration()

  it('(4.8) is from the morning of the day before until it begins', () => {
    expect(callsFrom(session())).toBe(at(9, 0))
    expect(isCalledBefore(seat, session(), at(9, 0) - 1)).toBe(false)
    expect(isCalledBefore(seat, session(), at(9, 0))).toBe(true)
    expect(isCalledBefore(seat, session(), at(10, 19) - 1)).toBe(true)
    expect(isCalledBefore(seat, session(), at(10, 19))).toBe(false)
  })

  it('(4.8) has a seat in what is held', () => {
    expect(isCalledBefore(registration({ status: 'waitlisted' }), session(), at(9, 9))).toBe(false)
    const off = session({ status: 'cancelled' })
    expect(isCalledBefore(seat, off, at(9, 9))).toBe(false)
  })

  it('(4.8) is not called again once they said that they come', () => {
    const act = { what: 'called', life: 1, by: LI, at: at(9, 8) } as const
    const comes = registration({ acts: [{ ...act, outcome: 'comes' }] })
    expect(isCalledBefore(comes, session(), at(9, 9))).toBe(false)
    const tried = registration({ acts: [{ ...act, outcome: 'notReached' }] })
    expect(isCalledBefore(tried, session(), at(9, 9))).toBe(true)
  })
})
