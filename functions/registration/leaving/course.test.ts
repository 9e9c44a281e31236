import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { closeList } from '../../../shared/contract/attendance'
import { showSession } from '../../../shared/contract/event'
import { listNotices, type NoticeView } from '../../../shared/contract/notice'
import {
  cancelRegistration,
  joinWaitlist,
  listMyRegistrations,
  signUp,
} from '../../../shared/contract/registration'
import { callOffSession, changeSession, closeSignUp } from '../../../shared/contract/sessionChanges'
import type { LocalDate } from '../../../shared/kernel/dates'
import { type HourRange, hoursOf, startsAt } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { holds } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let moveTo: MoveTo
beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  for (const [n, name] of ['陈姨', '李叔'].entries())
    await neighbour(town, xiaoli, name, { room: `${100 + n}` })
  moveTo = movableClock()
}, 60_000)
afterAll(() => town.stop())

const EVENING = { from: '19:00', until: '20:30' } as HourRange
const person = (name: string): Promise<Person> => town.person(name)
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}

/** A course on three evenings from the tenth on. */
async function course(title: string, capacity = 20) {
  moveTo(2, 10)
  const { sessionIds } = await holds(town, await person('小李'), {
    ...{ words: { kind: 'class', title }, signUp: 'course' },
    sessions: [10, 11, 12].map((day) => ({ day: may(day), hours: EVENING })),
    terms: { capacity },
  })
  return sessionIds as [SessionId, SessionId, SessionId]
}
const beginsAt = (day: LocalDate): number => startsAt(hoursOf(day, EVENING))
const comes = async (name: string, sessionId: SessionId) =>
  (await person(name)).asks(signUp, { sessionId, party: 1 })
const listed = async (name: string, when: 'coming' | 'over', title: string) => {
  const { registrations } = await (await person(name)).gets(listMyRegistrations, { when })
  return registrations.filter((one) => one.title === title)
}
const CLOSED = { status: 409, message: '报名已经截止了。还想来，请问问社区。' }

describe('A seat in a course', () => {
  it('(4.4) is listed with its next lesson, and given back until the last begins', async () => {
    const title = '一门课'
    const [first, second, third] = await course(title)
    for (const name of ['陈姨', '李叔']) await comes(name, first)
    expect(await listed('陈姨', 'coming', title)).toMatchObject([
      { sessionId: first, day: may(10) },
    ])
    moveTo(10, 21)
    await (await person('小李')).gets(closeList, { sessionId: first })
    await drain()
    expect(await listed('陈姨', 'coming', title)).toMatchObject([
      { sessionId: second, day: may(11), status: 'confirmed', session: 'open' },
    ])
    expect(await listed('陈姨', 'over', title)).toEqual([])
    moveTo(12, 18.9)
    const chen = await person('陈姨')
    const left = await chen.gets(cancelRegistration, { sessionId: third, because: 'ill' })
    expect(left.status).toBe('cancelled')
    expect(await listed('陈姨', 'coming', title)).toEqual([])
    moveTo(12, 19)
    const late = await (await person('李叔')).asks(cancelRegistration, { sessionId: third })
    expect(late).toMatchObject({ ok: false, status: 409 })
    moveTo(12, 21)
    expect(await listed('李叔', 'coming', title)).toEqual([])
    expect(await listed('李叔', 'over', title)).toHaveLength(1)
  })

  it('(4.4) is listed as long as one is to come, however long it takes', async () => {
    const title = '一整年的课'
    moveTo(2, 10)
    const { sessionIds } = await holds(town, await person('小李'), {
      ...{ words: { kind: 'class', title }, signUp: 'course' },
      sessions: [10, 150, 300].map((day) => ({ day: may(day), hours: EVENING })),
    })
    await comes('陈姨', sessionIds[0] as SessionId)
    moveTo(149, 10)
    expect(await listed('陈姨', 'coming', title)).toMatchObject([{ day: may(150) }])
  })

  it('(4.4) is given back only before the one that has become the last', async () => {
    const [first, second, third] = await course('少一场的课')
    await comes('陈姨', first)
    await (await person('小李')).gets(callOffSession, { sessionId: third, because: 'teacher' })
    moveTo(11, 19)
    const late = await (await person('陈姨')).asks(cancelRegistration, { sessionId: second })
    expect(late).toMatchObject({ ok: false, status: 409 })
  })

  it('(4.2) is signed up for still, where the first lesson is called off, until the next begins', async () => {
    const title = '少了头一场'
    const [first, second, third] = await course(title)
    await (await person('小李')).gets(callOffSession, { sessionId: first, because: 'weather' })
    const windowOf = async (sessionId: SessionId) =>
      (await (await person('陈姨')).gets(showSession, { sessionId })).window.isOpen
    expect([await windowOf(first), await windowOf(second)]).toEqual([false, true])
    moveTo(10, 20)
    expect(await comes('陈姨', second)).toMatchObject({ ok: true })
    expect(await listed('陈姨', 'coming', title)).toMatchObject([
      { sessionId: second, day: may(11), session: 'open' },
    ])
    const official = await person('小李')
    await official.gets(closeSignUp, { sessionId: second, signUp: 'closed' })
    moveTo(10, 20.1)
    expect(await windowOf(third)).toBe(false)
    expect(await comes('李叔', third)).toMatchObject(CLOSED)
    await (await person('小李')).gets(closeSignUp, { sessionId: second, signUp: 'open' })
    moveTo(10, 20.2)
    expect(await comes('李叔', third)).toMatchObject({ ok: true })
    moveTo(11, 19)
    await (await person('李叔')).gets(cancelRegistration, { sessionId: third })
    expect(await comes('李叔', third)).toMatchObject(CLOSED)
  })

  it('(4.2) is signed up for until the soonest begins, where the first was moved behind it', async () => {
    const [first, second, third] = await course('换了次序的课')
    const times = { day: may(14), hours: EVENING }
    await (await person('小李')).gets(changeSession, { sessionId: first, times })
    moveTo(11, 18.9)
    expect(await comes('陈姨', first)).toMatchObject({ ok: true })
    moveTo(11, 19)
    for (const sessionId of [first, second, third])
      expect(await comes('李叔', sessionId)).toMatchObject(CLOSED)
    const early = await course('提前了的课')
    const sooner = { day: may(8), hours: EVENING }
    await (await person('小李')).gets(changeSession, { sessionId: early[1], times: sooner })
    moveTo(8, 19)
    expect(await comes('李叔', early[0])).toMatchObject(CLOSED)
  })

  it('(4.4) is told of with its next lesson, where the first was called off', async () => {
    const title = '有位的课'
    const [first, second] = await course(title, 1)
    await comes('陈姨', first)
    await (await person('李叔')).gets(joinWaitlist, { sessionId: first, party: 1 })
    await (await person('小李')).gets(callOffSession, { sessionId: first, because: 'weather' })
    moveTo(10, 20)
    await (await person('陈姨')).gets(cancelRegistration, { sessionId: second })
    await drain()
    const news = async () => {
      const { notices } = await (await person('李叔')).gets(listNotices, {})
      return notices.filter((one) => one.title === title).map(({ reason: _why, ...one }) => one)
    }
    const [offered] = await news()
    expect(offered).toMatchObject({
      kind: 'registration.offered',
      sessionId: second,
      from: may(11),
    })
    expect(noticeSentence(offered as NoticeView, may(10))).toContain('明天 19:00到20:30')
  })

  it('(4.4) is waited for until the first begins, and no longer, while one may still leave', async () => {
    const title = '排队的课'
    const [first, second, third] = await course(title, 1)
    await comes('陈姨', first)
    const ahead = { status: 'waitlisted', ahead: 0, waitsUntil: beginsAt(may(10)) }
    await (await person('李叔')).gets(joinWaitlist, { sessionId: third, party: 1 })
    expect(await listed('李叔', 'coming', title)).toMatchObject([{ ...ahead, sessionId: first }])
    moveTo(10, 21)
    expect(await listed('李叔', 'coming', title)).toMatchObject([{ ...ahead, sessionId: second }])
    const seen = async (name: string) =>
      (await (await person(name)).gets(showSession, { sessionId: second })).mine
    expect(await seen('李叔')).toMatchObject(ahead)
    expect(await seen('陈姨')).not.toHaveProperty('waitsUntil')
    await (await person('陈姨')).gets(cancelRegistration, { sessionId: second })
    expect(await seen('李叔')).toMatchObject(ahead)
    await (await person('李叔')).gets(cancelRegistration, { sessionId: second })
    expect(await listed('李叔', 'coming', title)).toEqual([])
  })
})
