import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { closeList, explainAbsence } from '../../../shared/contract/attendance'
import { listSeatCalls, settleSeatCall } from '../../../shared/contract/callList'
import { showSession } from '../../../shared/contract/event'
import { listNotices } from '../../../shared/contract/notice'
import { joinWaitlist, listMyRegistrations, signUp } from '../../../shared/contract/registration'
import { callOffSession, changeSession } from '../../../shared/contract/sessionChanges'
import type { SeatCallOutcome } from '../../../shared/contract/seatsDesk'
import type { HourRange } from '../../../shared/kernel/hours'
import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { homeOf } from '../../testing/blocking'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { seatCalls } from '../../testing/calledAtDesk'
import { colleague } from '../../testing/colleagues'
import { holds } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
const homes: Record<string, MembershipId> = {}
const EVENING = { from: '19:00', until: '20:30' } as HourRange

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of ['陈姨', '李叔', '王姐'].entries())
    homes[name] = await homeOf(await neighbour(town, xiaoli, name, { room: `${100 + n}` }))
  await colleague(town, xiaoli, '小何')
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

// Logged in anew: the clock is moved about.
const person = (name: string): Promise<Person> => town.person(name)
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const classOn = async (date: number, title: string, capacity = 1): Promise<SessionId> =>
  holdsClass(town, await person('小李'), {
    ...{ title, capacity, times: { day: may(date), hours: EVENING } },
  })
const comes = async (name: string, sessionId: SessionId) =>
  (await person(name)).gets(signUp, { sessionId, party: 1 })

/** Somebody has a seat in a class of that day and does not come; the list is closed. */
async function misses(name: string, date: number): Promise<SessionId> {
  moveTo(date, 10)
  const sessionId = await classOn(date, `没来的${date}日`)
  await comes(name, sessionId)
  moveTo(date, 21)
  await (await person('小李')).gets(closeList, { sessionId })
  await drain()
  return sessionId
}
const calls = async () => seatCalls(town, await person('小何'))
const callsAbout = async (sessionId: SessionId) =>
  (await calls()).filter((one) => one.sessionId === sessionId)
const called = async (name: string, sessionId: SessionId, outcome: SeatCallOutcome) =>
  (await person('小何')).asks(settleSeatCall, {
    ...{ sessionId, membershipId: homes[name] as MembershipId, outcome, reason: 'absences' },
  })
const mine = async (name: string, sessionId: SessionId) =>
  (await (await person(name)).gets(showSession, { sessionId })).mine?.status
const ownCount = async (name: string) =>
  (await (await person(name)).gets(listMyRegistrations, { when: 'coming' })).absences

/** On the day before a class in which 李叔 has a seat. */
async function dayBefore(date: number, title: string, hour = 9): Promise<SessionId> {
  moveTo(date - 3, 12)
  const sessionId = await classOn(date, title)
  await comes('李叔', sessionId)
  moveTo(date - 1, hour)
  return sessionId
}

describe('Whoever did not come twice', () => {
  it('(4.8) is not called after the first time, and reads nothing of it', async () => {
    await misses('李叔', 1)
    const sessionId = await dayBefore(6, '一次以后')
    expect(await callsAbout(sessionId)).toEqual([])
    expect(await ownCount('李叔')).toBeUndefined()
  })

  it('(4.8) is called on the day before after the second, and reads that, alone', async () => {
    await misses('李叔', 7)
    const sessionId = await dayBefore(12, '两次以后')
    expect(await callsAbout(sessionId)).toEqual([
      expect.objectContaining({
        ...{ reason: 'absences', sessionId, membershipId: homes['李叔'], addressForm: '李叔' },
        ...{ title: '两次以后', day: may(12), party: 1, tries: 0 },
      }),
    ])
    expect(await ownCount('李叔')).toBe(2)
    expect(await ownCount('陈姨')).toBeUndefined()
    moveTo(10, 23)
    expect(await callsAbout(sessionId)).toEqual([])
  })

  it('(4.8) signs up as everybody does: it is never a lock', async () => {
    const sessionId = await dayBefore(13, '照样报名')
    expect(await mine('李叔', sessionId)).toBe('confirmed')
  })

  it('(4.8) is off the list once they come, and the second caller hears it', async () => {
    const sessionId = await dayBefore(14, '说了要来')
    expect(await called('李叔', sessionId, 'comes')).toMatchObject({
      value: { status: 'confirmed' },
    })
    expect(await callsAbout(sessionId)).toEqual([])
    const asked = { sessionId, membershipId: homes['李叔'] as MembershipId } as const
    const no = { ...asked, outcome: 'declines', reason: 'absences' } as const
    expect(await (await person('小李')).asks(settleSeatCall, no)).toMatchObject({
      ...{ status: 409, message: '小何打过了：要来，名额已经定下了。' },
    })
    expect(await mine('李叔', sessionId)).toBe('confirmed')
  })

  it('(4.8) gives the seat to whoever is next when they do not come, who reads it', async () => {
    const sessionId = await dayBefore(15, '说了不来')
    await (await person('王姐')).gets(joinWaitlist, { sessionId, party: 1 })
    await called('李叔', sessionId, 'declines')
    expect(await mine('李叔', sessionId)).toBeUndefined()
    expect(await mine('王姐', sessionId)).toBe('confirmed')
    await drain()
    const { notices } = await (await person('李叔')).gets(listNotices, {})
    expect(notices.filter(({ title }) => title === '说了不来')).toMatchObject([
      { kind: 'registration.ended' },
    ])
    expect(await callsAbout(sessionId)).toEqual([])
  })

  it('(4.8) keeps the seat when nobody answers, to the end', async () => {
    const sessionId = await dayBefore(16, '没人接')
    await called('李叔', sessionId, 'notReached')
    expect(await callsAbout(sessionId)).toMatchObject([{ tries: 1, lastTry: { by: '小何' } }])
    moveTo(16, 18)
    await town.call('sweep', {})
    expect(await mine('李叔', sessionId)).toBe('confirmed')
    moveTo(16, 20)
    expect(await callsAbout(sessionId)).toEqual([])
  })

  it('(4.8) is called before each lesson of a course until somebody hears whether they come', async () => {
    moveTo(13, 12)
    const { sessionIds } = await holds(town, await person('小李'), {
      ...{ words: { kind: 'class', title: '一门课' }, signUp: 'course' },
      sessions: [15, 17].map((day) => ({ day: may(day), hours: EVENING })),
    })
    const [first, second] = sessionIds as [SessionId, SessionId]
    await comes('李叔', first)
    moveTo(14, 9)
    expect(await callsAbout(first)).toHaveLength(1)
    moveTo(16, 9)
    expect(await callsAbout(first)).toEqual([])
    expect(await callsAbout(second)).toMatchObject([{ day: may(17), addressForm: '李叔' }])
    expect(await called('李叔', second, 'declines')).toMatchObject({ ok: true })
    expect(await mine('李叔', second)).toBeUndefined()
    expect(await callsAbout(second)).toEqual([])
  })

  it('(4.8) is called before the time to which a class is moved, and not at all where it is called off', async () => {
    const sessionId = await dayBefore(19, '改了时间')
    const xiaoli = await person('小李')
    const later = { from: '20:00', until: '21:00' } as HourRange
    await xiaoli.gets(changeSession, { sessionId, times: { day: may(19), hours: later } })
    expect(await callsAbout(sessionId)).toMatchObject([{ day: may(19), hours: later }])
    await xiaoli.gets(callOffSession, { sessionId, because: 'teacher' })
    expect(await callsAbout(sessionId)).toEqual([])
  })

  it('(4.8) is asked by whoever answers for them, and by nobody else', async () => {
    const sessionId = await dayBefore(17, '别的社区')
    const amin = await worker(town, '阿敏', town.places.tapo)
    expect((await amin.gets(listSeatCalls, { nodeId: town.places.tapo })).calls).toEqual([])
    const asked = { sessionId, membershipId: homes['李叔'] as MembershipId } as const
    const no = { ...asked, outcome: 'declines', reason: 'absences' } as const
    expect(await amin.asks(settleSeatCall, no)).toMatchObject({ status: 404 })
    expect(await mine('李叔', sessionId)).toBe('confirmed')
  })

  it('(4.8) is called no more once one of them is excused', async () => {
    const third = await misses('李叔', 18)
    const sessionId = await dayBefore(22, '说明以后')
    expect(await ownCount('李叔')).toBe(3)
    const li = await person('李叔')
    await li.gets(explainAbsence, { sessionId: third, says: 'ill' })
    expect(await ownCount('李叔')).toBe(2)
    expect(await callsAbout(sessionId)).toHaveLength(1)
    const { registrations } = await li.gets(listMyRegistrations, { when: 'over' })
    const missed = registrations.find(({ status, absence }) => status === 'noShow' && !absence)
    await li.gets(explainAbsence, {
      ...{ sessionId: missed?.sessionId as SessionId, says: 'family' },
    })
    expect(await callsAbout(sessionId)).toEqual([])
    expect(await ownCount('李叔')).toBeUndefined()
  })

  it('(4.8) is called no more ninety days later', async () => {
    for (const date of [24, 25]) await misses('王姐', date)
    moveTo(26, 12)
    expect(await ownCount('王姐')).toBe(2)
    moveTo(24 + 90, 20)
    expect(await ownCount('王姐')).toBe(2)
    moveTo(25 + 90, 20)
    expect(await ownCount('王姐')).toBeUndefined()
  })
})
