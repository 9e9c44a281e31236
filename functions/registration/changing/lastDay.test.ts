import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Times } from '../../../shared/contract/event'
import {
  cancelRegistration,
  joinWaitlist,
  listMyRegistrations,
  signUp,
} from '../../../shared/contract/registration'
import { changeSession } from '../../../shared/contract/sessionChanges'
import type { SessionId } from '../../../shared/kernel/ids'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass, settledMine } from '../../testing/registrations'
import { at } from '../../testing/seats'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of ['陈姨', '李叔', '王姐'].entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

// Logged in anew: the clock is moved about.
const person = (name: string): Promise<Person> => town.person(name)
const evening = (date: number): Times =>
  ({ day: may(date), hours: { from: '19:00', until: '20:30' } }) as Times
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const mine = async (name: string, sessionId: SessionId) =>
  settledMine(town, await person(name), sessionId)

/** 陈姨 had the only seat, which is offered to 李叔 on its last day at nine; 王姐 waits behind. */
async function offered(): Promise<SessionId> {
  moveTo(8, 9)
  const sessionId = await holdsClass(town, await person('小李'), {
    ...{ capacity: 1, times: evening(10) },
  })
  await (await person('陈姨')).gets(signUp, { sessionId, party: 1 })
  for (const name of ['李叔', '王姐'])
    await (await person(name)).gets(joinWaitlist, { sessionId, party: 1 })
  moveTo(10, 9)
  await (await person('陈姨')).gets(cancelRegistration, { sessionId })
  return sessionId
}

describe('A class that is moved on its last day', () => {
  it('(4.4) keeps an offer no longer than one may move up', async () => {
    const sessionId = await offered()
    const before = await mine('李叔', sessionId)
    expect(before?.status).toBe('offered')
    expect(before?.offeredUntil).toBeGreaterThan(at(10, 10.5))
    const times = { day: may(10), hours: { from: '10:00', until: '11:30' } } as Times
    await (await person('小李')).gets(changeSession, { sessionId, times })
    await drain()
    expect(await mine('李叔', sessionId)).toMatchObject({
      ...{ status: 'offered', offeredUntil: at(10, 10) },
    })
  })

  it('(4.4) to a later day gives again what becomes free, without asking', async () => {
    const sessionId = await offered()
    await (await person('小李')).gets(changeSession, { sessionId, times: evening(20) })
    await (await person('李叔')).gets(cancelRegistration, { sessionId })
    expect(await mine('王姐', sessionId)).toMatchObject({ status: 'confirmed' })
  })
})

describe('Seats that become fewer once nobody moves up any more', () => {
  it('(4.4) are never fewer than are taken: nobody is moved into a line that never moves', async () => {
    moveTo(8, 9)
    const sessionId = await holdsClass(town, await person('小李'), {
      ...{ capacity: 3, times: evening(10), promotesUntilHoursBefore: 12 },
    })
    for (const name of ['陈姨', '李叔'])
      await (await person(name)).gets(signUp, { sessionId, party: 1 })
    moveTo(10, 9)
    const xiaoli = await person('小李')
    const fewer = { sessionId, capacity: 1, moveLastToLine: true } as const
    const refused = {
      status: 409,
      message: '已经有2位报了名，名额不能比这少。现在不再补位，也不能让谁先排队。',
    }
    expect(await xiaoli.asks(changeSession, fewer)).toMatchObject(refused)
    expect(await xiaoli.asks(changeSession, { sessionId, capacity: 1 })).toMatchObject(refused)
    expect(await xiaoli.gets(changeSession, { sessionId, capacity: 2 })).toMatchObject({
      capacity: 2,
    })
    expect(await mine('李叔', sessionId)).toMatchObject({ status: 'confirmed' })
    const later = { ...fewer, times: evening(20) }
    expect(await xiaoli.gets(changeSession, later)).toMatchObject({ capacity: 1 })
    expect(await mine('李叔', sessionId)).toMatchObject({ status: 'waitlisted' })
  })
})

describe('What somebody signed up for', () => {
  it('(4.2) is over once it was held, though it was moved to before its first day', async () => {
    moveTo(8, 9)
    const sessionId = await holdsClass(town, await person('小李'), { times: evening(28) })
    await (await person('陈姨')).gets(signUp, { sessionId, party: 1 })
    await (await person('小李')).gets(changeSession, { sessionId, times: evening(12) })
    moveTo(13, 9)
    const ids = async (when: 'coming' | 'over') => {
      const { registrations } = await (await person('陈姨')).gets(listMyRegistrations, { when })
      return registrations.map((one) => one.sessionId)
    }
    expect(await ids('over')).toContain(sessionId)
    expect(await ids('coming')).not.toContain(sessionId)
  })
})
