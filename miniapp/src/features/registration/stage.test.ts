import { describe, expect, it } from '@jest/globals'
import type { SessionView } from '../../../../shared/contract/event'
import type { RegistrationStatus } from '../../../../shared/contract/seats'
import { HOUR_MS, type LocalDate } from '../../../../shared/kernel/dates'
import { hoursOf, type LocalTime, startsAt } from '../../../../shared/kernel/hours'
import {
  asksAnything,
  isPassedOn,
  mayLeave,
  mayStillCome,
  mustWait,
  stageOf,
  standing,
} from './stage'

const times = {
  day: '2030-03-05' as LocalDate,
  hours: { from: '19:00' as LocalTime, until: '20:30' as LocalTime },
}
const BEGINS = startsAt(hoursOf(times.day, times.hours))
const BEFORE = BEGINS - 24 * HOUR_MS
const AFTER = BEGINS + 2 * HOUR_MS

const phones = {
  ...times,
  status: 'open',
  terms: { capacity: 20 },
  seats: { capacity: 20, left: 3, waiting: 0 },
  window: { closesAt: BEGINS, isOpen: true },
} as unknown as SessionView
const a = (part: Partial<SessionView>): SessionView => ({ ...phones, ...part })
const seats = (left: number, waiting: number) => ({ seats: { capacity: 20, left, waiting } })
const mine = (status: RegistrationStatus) =>
  ({ mine: { id: 'reg_1', status, party: 1 } }) as unknown as Partial<SessionView>
const shut = (opensAt?: number) => ({
  window: { closesAt: BEGINS, isOpen: false, ...(opensAt === undefined ? {} : { opensAt }) },
})

describe('Behind the time until which somebody moves up', () => {
  const over = { window: { closesAt: BEGINS, isOpen: true, isLineOver: true as const } }

  it('(4.4) nobody is sent into a line that does not move, and what is free is signed up for', () => {
    expect(stageOf(a({ ...seats(0, 2), ...over }), BEFORE)).toBe('taken')
    expect(stageOf(a({ ...seats(1, 2), ...over }), BEFORE)).toBe('open')
    expect(mustWait(a({ ...seats(1, 2), ...over }), 2)).toBe(true)
  })
})

describe('A seat', () => {
  const others = (...all: readonly (readonly [number, string])[]) =>
    ({
      others: all.map(([day, status]) => ({ ...times, day: `2030-03-0${day}`, status })),
    }) as unknown as Partial<SessionView>

  it('(4.4) is given back until it begins', () => {
    const one = a({ signUp: 'each', ...others([6, 'open']) })
    expect([mayLeave(one, BEGINS - 1), mayLeave(one, BEGINS)]).toEqual([true, false])
  })

  it('(4.4) in a course is given back until the last of it begins that is held', () => {
    const day = 24 * HOUR_MS
    const course = a({ signUp: 'course', ...others([4, 'open'], [6, 'open'], [7, 'cancelled']) })
    expect(mayLeave(course, BEGINS + day - 1)).toBe(true)
    expect(mayLeave(course, BEGINS + day)).toBe(false)
  })

  it('(4.4) in a course is shown as one’s own where a lesson is called off, while another is held', () => {
    const off = (part: Partial<SessionView>) =>
      stageOf(a({ signUp: 'course', status: 'cancelled', ...part }), BEFORE)
    const another = others([6, 'open'])
    for (const is of ['confirmed', 'offered', 'waitlisted'] as const) {
      expect(off({ ...mine(is), ...another })).toBe('mine')
      expect(off({ ...mine(is), ...others([6, 'cancelled']) })).toBe('cancelled')
      expect(off({ ...mine(is), ...another, signUp: 'each' })).toBe('cancelled')
    }
    expect(off(another)).toBe('cancelled')
    expect(off({ ...mine('cancelled'), ...another })).toBe('cancelled')
    for (const is of ['attended', 'noShow'] as const)
      expect(off({ ...mine(is), ...others() })).toBe('mine')
  })

  it('(4.4) comes no more once nobody moves up, whenever that is', () => {
    const waits = a(mine('waitlisted'))
    expect([mayStillCome(waits, BEGINS - 1), mayStillCome(waits, BEGINS)]).toEqual([true, false])
    const ends = { ...waits.mine, waitsUntil: BEFORE } as NonNullable<SessionView['mine']>
    const early = a({ mine: ends })
    expect([mayStillCome(early, BEFORE - 1), mayStillCome(early, BEFORE)]).toEqual([true, false])
  })

  it('(4.4) goes to somebody else, but for one in a course that nobody signs up for any more', () => {
    const course = a({ signUp: 'course' })
    expect([isPassedOn(course, BEGINS - 1), isPassedOn(course, BEGINS)]).toEqual([true, false])
    expect(isPassedOn(a({ signUp: 'each' }), BEGINS)).toBe(true)
  })
})

describe('The phone class', () => {
  it('(4.3) is open while seats are left', () => expect(stageOf(phones, BEFORE)).toBe('open'))

  it('(4.4) is full without a seat, and while somebody waits for more than is left', () => {
    expect(stageOf(a(seats(0, 0)), BEFORE)).toBe('full')
    expect(stageOf(a(seats(1, 2)), BEFORE)).toBe('full')
  })

  it('(4.4) makes three wait for two seats, and not one', () => {
    expect(mustWait(a(seats(2, 0)), 3)).toBe(true)
    expect(mustWait(a(seats(2, 0)), 1)).toBe(false)
  })

  it('(4.3) is open to a guest, who sees no seats', () => {
    const { seats: _hidden, ...guest } = phones
    expect(stageOf(guest, BEFORE)).toBe('open')
  })

  it('(4.3) is not yet open, or closed, as the server says, whatever the clock of the phone', () => {
    expect(stageOf(a(shut(BEFORE + HOUR_MS)), BEFORE)).toBe('notYet')
    expect(stageOf(a(shut(BEFORE - HOUR_MS)), BEFORE)).toBe('notYet')
    expect(stageOf(a(shut()), BEFORE)).toBe('closed')
    expect(stageOf(a({ ...shut(BEFORE), status: 'closed' }), BEFORE)).toBe('closed')
  })

  it('(4.1) is over once its hours are, and cancelled whoever had signed up', () => {
    expect(stageOf(phones, AFTER)).toBe('over')
    expect(stageOf(a(mine('confirmed')), AFTER)).toBe('over')
    expect(stageOf(a({ ...mine('confirmed'), status: 'cancelled' }), BEFORE)).toBe('cancelled')
  })
})

describe('Whoever has signed up', () => {
  it.each(['confirmed', 'waitlisted', 'offered'] as const)('(4.3) sees their own state: %s', (is) =>
    expect(stageOf(a({ ...mine(is), ...seats(0, 2) }), BEFORE)).toBe('mine'),
  )

  it.each(['attended', 'noShow'] as const)('(4.4) sees afterwards what is written: %s', (is) =>
    expect(stageOf(a({ ...mine(is), status: 'tookPlace' }), AFTER)).toBe('mine'),
  )

  it('(4.3) may sign up again after giving the seat back', () => {
    expect(standing(a(mine('cancelled')))).toBeUndefined()
    expect(stageOf(a(mine('cancelled')), BEFORE)).toBe('open')
  })
})

describe('A tap is enough', () => {
  it('(4.3) where nothing is asked', () => {
    expect(asksAnything({ capacity: 20 })).toBe(false)
    expect(asksAnything({ capacity: 20, maxParty: 1, questions: [] })).toBe(false)
  })

  it.each([{ maxParty: 2 }, { questions: ['吃素吗？'] }, { minAge: 60 }, { maxAge: 12 }])(
    '(4.3) but not where something is: %j',
    (terms) => expect(asksAnything({ capacity: 20, ...terms })).toBe(true),
  )

  it('(4.3) nor where a guardian may have to agree', () =>
    expect(asksAnything({ capacity: 20, withGuardian: true })).toBe(true))
})
