import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../shared/contract/event'
import { cancelRegistration, joinWaitlist, signUp } from '../../../../shared/contract/registration'
import { listPeople, moveInLine } from '../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../shared/kernel/ids'
import { homeOf } from '../../../testing/blocking'
import { onDay } from '../../../testing/events'
import { colleague } from '../../../testing/colleagues'
import { neighbour, worker } from '../../../testing/neighbours'
import { fullClass, holdsClass } from '../../../testing/registrations'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let xiaohe: Person
const people: Record<string, Person> = {}
const homes: Record<string, MembershipId> = {}
const WAITING = ['李叔', '王姐', '赵伯']

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  xiaohe = await colleague(town, xiaoli, '小何')
  for (const [n, name] of ['陈姨', ...WAITING].entries()) {
    const one = await neighbour(town, xiaoli, name, { room: `${100 + n}` })
    people[name] = one
    homes[name] = await homeOf(one)
  }
}, 60_000)
afterAll(() => town.stop())

const person = (name: string): Person => people[name] as Person
const home = (name: string): MembershipId => homes[name] as MembershipId
type Reason = 'frail' | 'other'
const moves = (name: string, sessionId: SessionId, place: number, reason: Reason = 'frail') =>
  xiaohe.asks(moveInLine, { sessionId, membershipId: home(name), place, reason })
const listed = async (sessionId: SessionId, which: 'waiting' | 'seated') =>
  (await xiaoli.gets(listPeople, { sessionId, which })).people
const line = async (sessionId: SessionId) =>
  (await listed(sessionId, 'waiting')).map(({ addressForm }) => addressForm)
const ahead = async (name: string, sessionId: SessionId) =>
  (await person(name).gets(showSession, { sessionId })).mine?.ahead

/** 陈姨 has the seat; the others wait in their order. */
async function aLine(): Promise<SessionId> {
  const sessionId = await fullClass(town, xiaoli, { by: person('陈姨') })
  for (const name of WAITING) await person(name).gets(joinWaitlist, { sessionId, party: 1 })
  return sessionId
}

describe('Somebody who waits and is put elsewhere in the line', () => {
  it('(4.4) is next from then on, and everybody reads their true place', async () => {
    const sessionId = await aLine()
    expect(await moves('赵伯', sessionId, 1)).toMatchObject({ value: { ahead: 0 } })
    expect(await line(sessionId)).toEqual(['赵伯', '李叔', '王姐'])
    expect(await ahead('李叔', sessionId)).toBe(1)
    expect(await ahead('王姐', sessionId)).toBe(2)
    await person('陈姨').gets(cancelRegistration, { sessionId })
    expect(await listed(sessionId, 'seated')).toMatchObject([{ addressForm: '赵伯' }])
    expect(await line(sessionId)).toEqual(['李叔', '王姐'])
  })

  it('(4.4) is kept with the reason and whose hand it was, and no neighbour reads it', async () => {
    const sessionId = await aLine()
    const asked = { sessionId, membershipId: home('王姐'), place: 1 }
    const words = '刚出院'
    expect(await xiaohe.asks(moveInLine, { ...asked, reason: 'other' })).toMatchObject({
      ...{ status: 422, message: '选了“其他”，请写一句为什么；选了别的，就不用写。' },
    })
    await xiaohe.gets(moveInLine, { ...asked, reason: 'other', words })
    const [first] = await listed(sessionId, 'waiting')
    expect(first).toMatchObject({
      ...{ addressForm: '王姐', place: 1 },
      acted: [{ what: 'moved', by: '小何', reason: 'other', words }],
    })
    for (const name of WAITING) {
      const shown = JSON.stringify(await person(name).gets(showSession, { sessionId }))
      expect(shown).not.toMatch(/刚出院|小何|王姐/)
    }
  })

  it('(4.4) stands between two, behind the last, and back where they were', async () => {
    const sessionId = await aLine()
    await moves('赵伯', sessionId, 2)
    expect(await line(sessionId)).toEqual(['李叔', '赵伯', '王姐'])
    await moves('李叔', sessionId, 99)
    expect(await line(sessionId)).toEqual(['赵伯', '王姐', '李叔'])
    await moves('李叔', sessionId, 1)
    await moves('王姐', sessionId, 2)
    expect(await line(sessionId)).toEqual(['李叔', '王姐', '赵伯'])
    for (const name of ['赵伯', '王姐', '李叔', '赵伯', '王姐']) await moves(name, sessionId, 2)
    expect((await line(sessionId))[1]).toBe('王姐')
    expect(new Set(await line(sessionId)).size).toBe(3)
  })

  it('(4.4) has a seat at once where one does for them that did not for the one before', async () => {
    const times = onDay(9)
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1, maxParty: 1, times })
    await person('陈姨').gets(signUp, { sessionId, party: 1 })
    const pair = await holdsClass(town, xiaoli, { capacity: 2, maxParty: 2, times })
    await person('陈姨').gets(signUp, { sessionId: pair, party: 1 })
    await person('李叔').gets(joinWaitlist, { sessionId: pair, party: 2 })
    await person('王姐').gets(joinWaitlist, { sessionId: pair, party: 1 })
    expect(await moves('王姐', pair, 1)).toMatchObject({ value: { status: 'confirmed' } })
    expect(await line(pair)).toEqual(['李叔'])
  })

  it('(4.4) is nobody who has a seat, nor the worker themself, nor of another’s session', async () => {
    const sessionId = await aLine()
    expect(await moves('陈姨', sessionId, 1)).toMatchObject({
      ...{ status: 409, message: '这位已经不在排队了，请刷新看看。' },
    })
    await xiaohe.gets(joinWaitlist, { sessionId, party: 1 })
    const own = {
      sessionId,
      membershipId: await homeOf(xiaohe),
      place: 1,
      reason: 'frail' as const,
    }
    expect(await xiaohe.asks(moveInLine, own)).toMatchObject({
      ...{ status: 403, message: '自己的次序要请别的同事来改。' },
    })
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect(await amin.asks(moveInLine, own)).toMatchObject({ status: 404 })
  })

  it('(4.4) is moved once, however often the tap is sent', async () => {
    const sessionId = await aLine()
    const asked = { sessionId, membershipId: home('赵伯'), place: 1, reason: 'frail' as const }
    const key = 'the-same-tap-again'
    await Promise.all([1, 2, 3].map(() => xiaohe.asks(moveInLine, asked, { key })))
    const [first] = await listed(sessionId, 'waiting')
    expect(first).toMatchObject({ addressForm: '赵伯', acted: [{ what: 'moved' }] })
    expect(first?.acted).toHaveLength(1)
  })
})

describe('A seat that becomes free while the order changes', () => {
  it('(4.4) is given once, and everybody else stands in the line once', async () => {
    for (let round = 0; round < 8; round++) {
      const sessionId = await aLine()
      const begun = { moving: 0, leaving: 0 }
      const over = { moving: 0, leaving: 0 }
      const timed = async (what: keyof typeof begun, act: () => Promise<{ ok: boolean }>) => {
        begun[what] = performance.now()
        const { ok } = await act()
        over[what] = performance.now()
        return ok
      }
      await Promise.all([
        timed('moving', () => moves(round % 2 === 0 ? '赵伯' : '李叔', sessionId, 2)),
        timed('leaving', () => person('陈姨').asks(cancelRegistration, { sessionId })),
      ])
      expect(begun.moving).toBeLessThan(over.leaving)
      expect(begun.leaving).toBeLessThan(over.moving)
      await town.stream?.drain()
      const seated = (await listed(sessionId, 'seated')).map(({ addressForm }) => addressForm)
      const waiting = await line(sessionId)
      expect(seated).toHaveLength(1)
      expect([...seated, ...waiting].sort()).toEqual([...WAITING].sort())
      for (const name of waiting) expect(await ahead(name, sessionId)).toBe(waiting.indexOf(name))
    }
  }, 60_000)
})
