import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type EventTerms } from '../../../shared/contract/event'
import { listNotices } from '../../../shared/contract/notice'
import {
  cancelRegistration,
  joinWaitlist,
  signUp,
  takeSeat,
} from '../../../shared/contract/registration'
import { signUpFor } from '../../../shared/contract/seatsDesk'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { standsForSignUp } from '../../testing/brokenOff'
import { homeOf } from '../../testing/blocking'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass, settledMine } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of ['陈姨', '李叔', '王姐', '赵伯'].entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

// Logged in anew: the clock is moved about.
const person = (name: string): Promise<Person> => town.person(name)
const EVENING = { from: '19:00', until: '20:30' } as HourRange
const onTenth = async (title: string, terms: Partial<EventTerms>) =>
  holdsClass(town, await person('小李'), {
    ...{ title, times: { day: may(10), hours: EVENING } },
    ...terms,
  })

const does = async (
  name: string,
  what: typeof signUp | typeof joinWaitlist,
  sessionId: SessionId,
  party = 1,
) => (await person(name)).asks(what, { sessionId, party })
const cancels = async (name: string, sessionId: SessionId) =>
  (await person(name)).gets(cancelRegistration, { sessionId, because: 'ill' })
const takes = async (name: string, sessionId: SessionId) =>
  (await person(name)).asks(takeSeat, { sessionId })
const mine = async (name: string, sessionId: SessionId) =>
  settledMine(town, await person(name), sessionId)
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const heard = async (name: string): Promise<readonly string[]> => {
  const { notices } = await (await person(name)).gets(listNotices, {})
  return notices.map((notice) => noticeSentence(notice, may(9)))
}

/** One has the only seat, two wait. */
async function fullClass(title: string): Promise<SessionId> {
  const sessionId = await onTenth(title, { capacity: 1 })
  await does('陈姨', signUp, sessionId)
  await does('李叔', joinWaitlist, sessionId)
  await does('王姐', joinWaitlist, sessionId)
  return sessionId
}

describe('A seat that becomes free', () => {
  it('(4.4) is simply taken for the first in line more than a day before, and they are told', async () => {
    moveTo(8, 12)
    const sessionId = await fullClass('书法班')
    await cancels('陈姨', sessionId)
    expect(await mine('李叔', sessionId)).toMatchObject({ status: 'confirmed' })
    await drain()
    expect(await heard('李叔')).toContainEqual(
      '有位了！“书法班”有您的名额，明天 19:00到20:30，到时候来。',
    )
    expect(await heard('陈姨')).toEqual([])
  })

  it('(4.4) is offered for two hours on the last day, and theirs when they say yes', async () => {
    moveTo(8, 12)
    const sessionId = await fullClass('太极班')
    moveTo(10, 9)
    await cancels('陈姨', sessionId)
    const offered = await mine('李叔', sessionId)
    expect(offered?.status).toBe('offered')
    expect(await takes('王姐', sessionId)).toMatchObject({ status: 409 })
    expect(await takes('李叔', sessionId)).toMatchObject({ value: { status: 'confirmed' } })
    expect(await takes('李叔', sessionId)).toMatchObject({ value: { status: 'confirmed' } })
    moveTo(10, 13)
    await town.call('sweep', {})
    expect(await mine('李叔', sessionId)).toMatchObject({ status: 'confirmed' })
  })

  it('(4.4) passes to the next when nobody answers, once, though the sweep runs twice and late', async () => {
    moveTo(8, 12)
    const sessionId = await fullClass('剪纸班')
    moveTo(10, 9)
    await cancels('陈姨', sessionId)
    await drain()
    moveTo(10, 13)
    await Promise.all([town.call('sweep', {}), town.call('sweep', {})])
    await town.call('sweep', {})
    await drain()
    expect(await mine('李叔', sessionId)).toBeUndefined()
    expect(await takes('李叔', sessionId)).toMatchObject({
      status: 409,
      message: '留名额的时间过了，不再留了。',
    })
    const next = await mine('王姐', sessionId)
    expect(next?.status).toBe('offered')
    expect((next?.offeredUntil ?? 0) % MINUTE_MS).toBe(0)
    const told = (await heard('李叔')).filter((words) => words.includes('剪纸班'))
    expect(told).toHaveLength(2)
    expect(told[0]).toBe('“剪纸班”给您留的名额过了时间，不再留了。还想来，点开看看还能不能报。')
  })

  it('(4.4) goes to nobody any more where the class says that nobody moves up so late', async () => {
    moveTo(8, 12)
    const terms = { capacity: 1, promotesUntilHoursBefore: 12 }
    const sessionId = await onTenth('合唱班', terms)
    await does('陈姨', signUp, sessionId)
    await does('李叔', joinWaitlist, sessionId)
    moveTo(10, 9)
    await cancels('陈姨', sessionId)
    await drain()
    expect(await mine('李叔', sessionId)).toMatchObject({ status: 'waitlisted', ahead: 0 })
  })

  it('(4.4) is whoever’s asks for it then, and nobody gets in a line that never moves', async () => {
    moveTo(8, 12)
    const sessionId = await onTenth('相声班', { capacity: 2, promotesUntilHoursBefore: 12 })
    for (const name of ['陈姨', '李叔']) await does(name, signUp, sessionId)
    await does('王姐', joinWaitlist, sessionId)
    await cancels('王姐', sessionId)
    moveTo(10, 9)
    const refused = {
      status: 409,
      message: '离开始太近，不再补位，排队等不到了。有空的名额，可以直接报。',
    }
    expect(await does('王姐', joinWaitlist, sessionId)).toMatchObject(refused)
    await cancels('陈姨', sessionId)
    expect(await does('王姐', joinWaitlist, sessionId)).toMatchObject(refused)
    // What was seen of the seats half a second ago is believed.
    await wait(600)
    expect(await does('赵伯', signUp, sessionId)).toMatchObject({ value: { status: 'confirmed' } })
    expect(await does('王姐', signUp, sessionId)).toMatchObject({
      refusal: { code: 'session.full' },
    })
  })

  it('(4.4) goes, as the last day begins, to the first for whom it does: an empty chair helps nobody', async () => {
    moveTo(8, 12)
    const sessionId = await onTenth('急救班', { capacity: 2, maxParty: 2 })
    await does('陈姨', signUp, sessionId)
    await does('赵伯', signUp, sessionId)
    await does('李叔', joinWaitlist, sessionId, 2)
    await does('王姐', joinWaitlist, sessionId)
    moveTo(9, 12)
    await cancels('陈姨', sessionId)
    await town.call('sweep', {})
    expect(await mine('王姐', sessionId)).toMatchObject({ status: 'waitlisted' })
    moveTo(9, 19)
    await Promise.all([town.call('sweep', {}), town.call('sweep', {})])
    expect(await mine('王姐', sessionId)).toMatchObject({ status: 'offered', party: 1 })
    expect(await mine('李叔', sessionId)).toMatchObject({ status: 'waitlisted', ahead: 0 })
  })
})

describe('Whoever asks for a seat on the last day', () => {
  /** Somebody waited once; on the last day one of two seats is free, and nobody waits. */
  async function freeInTurn(title: string): Promise<SessionId> {
    moveTo(8, 12)
    const sessionId = await onTenth(title, { capacity: 2, maxParty: 2 })
    await does('陈姨', signUp, sessionId)
    await does('李叔', signUp, sessionId)
    await does('王姐', joinWaitlist, sessionId)
    for (const name of ['陈姨', '王姐']) await cancels(name, sessionId)
    moveTo(10, 9)
    return sessionId
  }
  const isKept = async (sessionId: SessionId) => {
    await drain()
    const told = await heard('赵伯')
    expect(told.filter((words) => words.includes('留'))).toEqual([])
    moveTo(10, 13)
    await town.call('sweep', {})
    expect(await mine('赵伯', sessionId)).toMatchObject({ status: 'confirmed' })
  }

  it.each([signUp, joinWaitlist])('(4.4) has said yes: $name is no offer', async (asks) => {
    const sessionId = await freeInTurn('武术班')
    expect(await does('赵伯', asks, sessionId)).toMatchObject({ value: { status: 'confirmed' } })
    await isKept(sessionId)
  })

  it('(4.4) has said yes by the worker who signs them up too', async () => {
    const sessionId = await freeInTurn('口琴班')
    const membershipId = await homeOf(await person('赵伯'))
    const wish = { sessionId, membershipId, party: 1 }
    expect(await (await person('小李')).gets(signUpFor, wish)).toMatchObject({
      status: 'confirmed',
    })
    await isKept(sessionId)
  })

  it('(4.4) has said yes though the seat was offered to them behind a tap that broke off', async () => {
    const sessionId = await freeInTurn('象棋班')
    const [key, wish] = ['the-tap-that-broke-off', { sessionId, party: 1 }]
    await does('王姐', signUp, sessionId)
    const zhao = await person('赵伯')
    await zhao.gets(joinWaitlist, wish, { key })
    await standsForSignUp(zhao, wish, key)
    await cancels('王姐', sessionId)
    expect(await mine('赵伯', sessionId)).toMatchObject({ status: 'offered' })
    expect(await zhao.gets(signUp, wish, { key })).toMatchObject({ status: 'confirmed' })
    moveTo(10, 13)
    await town.call('sweep', {})
    expect(await mine('赵伯', sessionId)).toMatchObject({ status: 'confirmed' })
  })
})
