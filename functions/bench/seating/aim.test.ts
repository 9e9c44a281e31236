import { describe, expect, it } from '@jest/globals'
import { diceFrom } from '../../testing/dice'
import { aim, PEOPLE } from './aim'
import { act } from './deeds'
import { type Room, swept } from './room'

const HOUR = 3_600_000
/** Noon in Shanghai. */
const NOON = Date.UTC(2030, 4, 1, 4)
const EMPTY: Room = {
  ...{ now: NOON, begins: NOON + 80 * HOUR, ends: NOON + 82 * HOUR, capacity: 4 },
  ...{ seats: new Map(), line: [], isInTurn: false, gone: new Map(), came: new Set() },
}
/** The last hours at the door are as long as all the days before. */
const stepOf = ({ now, begins }: Room): number => (now < begins - 2 * HOUR ? 2 : 0.1) * HOUR

/** What whole lives of classes are answered, by the model alone. */
function answersOf(seed: number): readonly string[] {
  const dice = diceFrom(seed)
  const answers: string[] = []
  for (let room = EMPTY; room.now < EMPTY.ends + HOUR;) {
    const done = act(room, aim(room, dice))
    answers.push(done.answer)
    room = swept({ ...done.room, now: room.now + stepOf(room) })
  }
  return answers
}

const answers = Array.from({ length: 100 }, (_, seed) => answersOf(seed)).flat()
const share = (some: (answer: string) => boolean): number =>
  answers.filter(some).length / answers.length

describe('What is asked of the model of seats', () => {
  it('is accepted mostly, and refused one time in ten at the least', () => {
    const refused = share((answer) => answer.includes('.'))
    expect(refused).toBeGreaterThan(0.1)
    expect(refused).toBeLessThan(0.35)
  })

  it('meets every answer that the model knows', () =>
    expect([...new Set(answers)].sort()).toEqual(
      [
        ...['attendance.early', 'attendance.noSeat', 'attendance.over', 'cancelled', 'confirmed'],
        ...['in', 'registration.already', 'registration.notFound'],
        ...['registration.notOffered', 'registration.offerOver', 'registration.over'],
        ...['registration.partyTooLarge', 'session.closed', 'session.full', 'waitlisted'],
      ].sort(),
    ))

  it('asks for no more seats than are free where it fits, and by everybody', () => {
    const dice = diceFrom(7)
    const two: Room = { ...EMPTY, seats: new Map([[0, { party: 2 }]]) }
    const wishes = Array.from({ length: 1000 }, () => aim(two, dice))
    const signUps = wishes.flatMap((deed) => (deed.is === 'signUp' ? [deed] : []))
    const tooMany = signUps.filter(({ party }) => party > 2)
    expect(tooMany.length / signUps.length).toBeLessThan(0.15)
    expect(new Set(wishes.map(({ by }) => by)).size).toBe(PEOPLE)
  })
})
