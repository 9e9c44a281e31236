import { describe, expect, it } from '@jest/globals'
import { anEvent, sessionAt } from '../../testing/eventFacts'
import { session } from '../../testing/seats'
import {
  beginsAt,
  firstTimes,
  isOverAt,
  isSignUpOpen,
  lastDayAt,
  lastTimes,
  promotionEndsAt,
  signUpEndsAt,
} from '../rules'
import { courseOf, lastHeld, nextHeld, nextOrLast } from './rules'

describe('A course', () => {
  const [first, second, third] = [sessionAt(1, 9), sessionAt(2, 10), sessionAt(3, 11)]
  const off = <One extends object>(one: One) => ({ ...one, isCancelled: true as const })
  const timesOf = ({ day, hours }: typeof first) => ({ day, hours })
  const of = (sessions: (typeof first)[], signUp: 'course' | 'each' = 'course') =>
    anEvent({ signUp, sessions })
  const seats = session({ ...first, seatsId: first.id })

  it('(4.2) is held until its last that is not called off, whatever their order', () => {
    expect(lastHeld(of([third, first, off(second)]))).toEqual(third)
    expect(lastHeld(of([first, off(third)]))).toEqual(first)
    expect(lastHeld(of([off(first)]))).toBeUndefined()
    const held = of([first, off(second), third])
    expect(nextHeld(held, isOverAt(first) - 1)).toEqual(first)
    expect(nextHeld(held, isOverAt(first))).toEqual(third)
    expect(nextHeld(held, isOverAt(third))).toBeUndefined()
    expect(nextOrLast(held, isOverAt(third) - 1)).toEqual(third)
    expect(nextOrLast(held, isOverAt(third))).toEqual(third)
    expect(nextOrLast(of([off(first), second]), isOverAt(second))).toEqual(second)
    expect(nextOrLast(of([off(first)]), 0)).toBeUndefined()
  })

  it('(4.2) is known to its seats, where they are for more than one', () => {
    expect(courseOf(seats, of([first, second]))).toEqual({ course: { last: timesOf(second) } })
    expect(courseOf(seats, of([off(first), second, third]))).toEqual({
      course: { first: timesOf(second), last: timesOf(third) },
    })
    expect(courseOf(seats, of([off(first)]))).toEqual({})
    expect(courseOf(seats, of([first, second], 'each'))).toEqual({})
    expect(courseOf({ id: second.id, seatsId: first.id }, of([first, second]))).toEqual({})
  })

  it('(4.2) begins with its soonest, whichever lesson its seats were made for', () => {
    const begun = courseOf(seats, of([second, { ...first, day: third.day }]))
    const course = { first: timesOf(second), last: { ...timesOf(first), day: third.day } }
    expect(begun).toEqual({ course })
    const moved = { ...seats, day: third.day, ...begun }
    expect(signUpEndsAt(moved)).toBe(beginsAt(second))
    expect(promotionEndsAt(moved)).toBe(beginsAt(second))
  })

  it('(4.2) without its first is signed up for until the next begins, as long as nobody closed it', () => {
    const kept = { ...seats, status: 'cancelled', areSeatsKept: true } as const
    const without = { ...kept, ...courseOf(kept, of([off(first), second, third])) }
    expect([firstTimes(without), lastTimes(without)]).toEqual([timesOf(second), timesOf(third)])
    expect(signUpEndsAt(without)).toBe(beginsAt(second))
    expect(promotionEndsAt(without)).toBe(beginsAt(second))
    expect(lastDayAt(without)).toBe(beginsAt(first))
    expect(isSignUpOpen(without)).toBe(true)
    expect(isSignUpOpen({ ...without, isSignUpClosed: true })).toBe(false)
    expect(isSignUpOpen({ status: 'cancelled' })).toBe(false)
    expect(isSignUpOpen({ status: 'closed' })).toBe(false)
    expect([firstTimes(seats), lastTimes(seats)]).toEqual([timesOf(first), timesOf(first)])
  })
})
