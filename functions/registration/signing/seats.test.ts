import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listSessions, showSession } from '../../../shared/contract/event'
import {
  cancelRegistration,
  joinWaitlist,
  listMyRegistrations,
  signUp,
} from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import { neighboursIn } from '../../testing/goers'
import { worker } from '../../testing/neighbours'
import { holdsClass, settledMine } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let people: readonly Person[]
const person = (n: number): Person => people[n] as Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  people = await neighboursIn(town, xiaoli, 6)
}, 60_000)
afterAll(() => town.stop())

const seats = async (sessionId: SessionId, by = person(5)) => {
  const { seats: found, mine } = await by.gets(showSession, { sessionId })
  return { ...found, mine }
}
const signsUp = (n: number, sessionId: SessionId, party = 1) =>
  person(n).asks(signUp, { sessionId, party })
const joins = (n: number, sessionId: SessionId, party = 1) =>
  person(n).asks(joinWaitlist, { sessionId, party })
const cancels = (n: number, sessionId: SessionId) =>
  person(n).asks(cancelRegistration, { sessionId })
const statusOf = async (n: number, sessionId: SessionId) =>
  (await settledMine(town, person(n), sessionId))?.status

describe('A class of three seats', () => {
  it('(4.4) gives a seat to each of three, and to a fourth none', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    for (const n of [0, 1, 2])
      expect(await signsUp(n, sessionId)).toMatchObject({
        value: { status: 'confirmed', party: 1 },
      })
    expect(await signsUp(3, sessionId)).toMatchObject({
      status: 409,
      message: '名额刚刚满了。可以点“有位就帮我占上”，有空位马上给您。',
    })
    expect(await seats(sessionId)).toMatchObject({ capacity: 3, left: 0, waiting: 0 })
  })

  it('(4.4) passes a seat that becomes free to the first in line, in the same moment', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1 })
    await signsUp(0, sessionId)
    expect(await joins(1, sessionId)).toMatchObject({ value: { status: 'waitlisted' } })
    expect(await joins(2, sessionId)).toMatchObject({ value: { status: 'waitlisted' } })
    expect((await seats(sessionId, person(2))).mine).toMatchObject({ ahead: 1 })
    expect(await cancels(0, sessionId)).toMatchObject({ value: { status: 'cancelled' } })
    expect(await statusOf(1, sessionId)).toBe('confirmed')
    expect((await seats(sessionId, person(2))).mine).toMatchObject({ ahead: 0 })
    expect(await signsUp(3, sessionId)).toMatchObject({ status: 409 })
  })

  it('(4.4) lets nobody overtake: two are free, and the first in line wants three', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 3, maxParty: 3 })
    await signsUp(0, sessionId, 2)
    await signsUp(1, sessionId, 1)
    expect(await joins(2, sessionId, 3)).toMatchObject({ value: { status: 'waitlisted' } })
    await cancels(0, sessionId)
    expect(await seats(sessionId)).toMatchObject({ left: 2, waiting: 1 })
    expect(await signsUp(3, sessionId)).toMatchObject({ status: 409 })
    expect(await statusOf(3, sessionId)).toBeUndefined()
    await cancels(1, sessionId)
    expect(await statusOf(2, sessionId)).toBe('confirmed')
  })

  it('(4.4) gives what is free to the next when whoever it did not do for waits no longer', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 3, maxParty: 3 })
    await signsUp(0, sessionId, 2)
    await signsUp(1, sessionId, 1)
    await joins(2, sessionId, 3)
    await joins(3, sessionId, 1)
    await cancels(0, sessionId)
    expect(await statusOf(3, sessionId)).toBe('waitlisted')
    await cancels(2, sessionId)
    expect(await statusOf(3, sessionId)).toBe('confirmed')
  })

  it('(4.4) is signed up for once, however often one taps', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    const key = 'one-and-the-same-tap'
    const [first, second] = await Promise.all([
      person(0).asks(signUp, { sessionId, party: 1 }, { key }),
      person(0).asks(signUp, { sessionId, party: 1 }, { key }),
    ])
    expect(first).toMatchObject({ ok: true })
    expect(second).toMatchObject({ ok: true })
    expect(await signsUp(0, sessionId)).toMatchObject({
      status: 409,
      message: '您已经报过名了，不用再报。',
    })
    expect(await seats(sessionId)).toMatchObject({ left: 2 })
  })

  it('(4.4) takes one back who left: as anybody new', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    await signsUp(0, sessionId)
    await cancels(0, sessionId)
    expect(await seats(sessionId)).toMatchObject({ left: 3 })
    expect(await signsUp(0, sessionId)).toMatchObject({ value: { status: 'confirmed' } })
    const mine = await person(0).gets(listMyRegistrations, { when: 'coming' })
    expect(mine.registrations.filter((one) => one.sessionId === sessionId)).toHaveLength(1)
  })

  it('(4.3) is full in the list too, a moment later, and again not', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1 })
    const { jiuding } = town.places
    const fillFor = async (by: Person) => {
      const { cards } = await by.gets(listSessions, { compoundId: jiuding })
      return cards.find(({ id }) => id === sessionId)?.fill
    }
    expect(await fillFor(person(5))).toBe('enough')
    await signsUp(0, sessionId)
    await town.stream?.drain()
    expect(await fillFor(person(5))).toBe('full')
    expect(await fillFor(town.stranger)).toBeUndefined()
    await cancels(0, sessionId)
    await town.stream?.drain()
    expect(await fillFor(person(5))).toBe('enough')
  })
})
