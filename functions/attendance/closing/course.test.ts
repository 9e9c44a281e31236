import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sayFeedback, showAttested, showFeedback } from '../../../shared/contract/afterClass'
import {
  admitTo,
  closeList,
  explainAbsence,
  showMyCode,
  undoCheckIn,
} from '../../../shared/contract/attendance'
import { showSession } from '../../../shared/contract/event'
import { listNotices } from '../../../shared/contract/notice'
import { listMyRegistrations, signUp } from '../../../shared/contract/registration'
import { callOffSession, changeSession } from '../../../shared/contract/sessionChanges'
import type { HourRange } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { may, type MoveTo, movableClock } from '../../testing/clock'
import { holds } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { settledMine } from '../../testing/registrations'
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

const EVENING = { from: '19:00', until: '20:30' } as HourRange
const person = (name: string): Promise<Person> => town.person(name)
const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const admits = async (sessionId: SessionId, name: string, more: { isWalkIn?: true } = {}) => {
  const { code } = await (await person(name)).gets(showMyCode, {})
  return (await person('小李')).gets(admitTo, { sessionId, who: { by: 'scan', code }, ...more })
}
const closes = async (sessionId: SessionId) => {
  await (await person('小李')).gets(closeList, { sessionId })
  await drain()
}
const statusOf = async (name: string, sessionId: SessionId) =>
  (await settledMine(town, await person(name), sessionId))?.status
const heard = async (name: string, title: string) => {
  const { notices } = await (await person(name)).gets(listNotices, {})
  return notices.filter((one) => one.title === title).map((one) => noticeSentence(one, may(10)))
}

/** A course on three evenings from the tenth on; Chen and Li have a seat in it. */
async function course(title: string) {
  moveTo(2, 10)
  const { sessionIds } = await holds(town, await person('小李'), {
    ...{ words: { kind: 'class', title }, signUp: 'course' },
    sessions: [10, 11, 12].map((day) => ({ day: may(day), hours: EVENING })),
  })
  const [first, second, third] = sessionIds as [SessionId, SessionId, SessionId]
  for (const name of ['陈姨', '李叔'])
    await (await person(name)).gets(signUp, { sessionId: first, party: 1 })
  return { first, second, third }
}

describe('A course', () => {
  it('(4.8) leaves nobody absent before the last of it, and nobody who came to any', async () => {
    const { first, second, third } = await course('连上三天')
    moveTo(10, 19.5)
    await closes(first)
    moveTo(11, 19.5)
    await admits(second, '陈姨')
    await closes(second)
    for (const name of ['陈姨', '李叔']) expect(await statusOf(name, third)).toBe('confirmed')
    moveTo(12, 19.5)
    await closes(third)
    expect(await statusOf('陈姨', third)).toBe('attended')
    expect(await statusOf('李叔', third)).toBe('noShow')
  })

  it('(4.8) has everybody who came, also where the last list alone was closed', async () => {
    const { first, third } = await course('只收末场')
    moveTo(10, 19.5)
    const { checkInId } = await admits(first, '陈姨')
    moveTo(12, 19.5)
    await closes(third)
    expect(await statusOf('陈姨', third)).toBe('attended')
    expect(await statusOf('李叔', third)).toBe('noShow')
    expect(await heard('陈姨', '只收末场')).toEqual([])
    moveTo(12, 21)
    await closes(first)
    await (await person('小李')).gets(undoCheckIn, { sessionId: first, checkInId })
    await drain()
    expect(await statusOf('陈姨', third)).toBe('noShow')
  })

  it('(4.2) tells whoever came to one of it of every other that is moved or called off', async () => {
    const title = '后来改了'
    const { first, second, third } = await course(title)
    moveTo(10, 19.5)
    await admits(first, '陈姨')
    await closes(first)
    const official = await person('小李')
    const times = { day: may(11), hours: { from: '14:00', until: '15:30' } as HourRange }
    await official.gets(changeSession, { sessionId: second, times })
    await official.gets(callOffSession, { sessionId: third, because: 'teacher' })
    await drain()
    for (const name of ['陈姨', '李叔']) {
      const told = (await heard(name, title)).join('')
      expect(told).toMatch(/14:00到15:30/)
      expect(told).toMatch(/这一场不上了：老师临时来不了/)
    }
  })

  it('(4.8) ends with the last that was held, where the rest is called off behind its list', async () => {
    const { first, second, third } = await course('提前结束')
    moveTo(10, 19.5)
    await admits(first, '陈姨')
    await closes(first)
    const rest = { sessionId: second, because: 'teacher', isWholeSeries: true } as const
    moveTo(10, 21)
    expect(await (await person('小李')).gets(callOffSession, rest)).toMatchObject({ calledOff: 2 })
    await drain()
    expect(await statusOf('陈姨', third)).toBe('attended')
    expect(await statusOf('李叔', third)).toBe('noShow')
  })

  it('(4.8) without its first lesson leads whoever came or did not to the last that was held', async () => {
    const title = '头一场没上'
    const { first, second, third } = await course(title)
    await (await person('小李')).gets(callOffSession, { sessionId: first, because: 'teacher' })
    moveTo(11, 19.5)
    await admits(second, '陈姨')
    await closes(second)
    moveTo(12, 19.5)
    await closes(third)
    moveTo(12, 21)
    for (const [name, status] of [
      ['陈姨', 'attended'],
      ['李叔', 'noShow'],
    ] as const) {
      const over = await (await person(name)).gets(listMyRegistrations, { when: 'over' })
      expect(over.registrations.find((one) => one.title === title)).toMatchObject({
        ...{ sessionId: third, day: may(12), status, session: 'tookPlace' },
      })
    }
    const { notices } = await (await person('李叔')).gets(listNotices, {})
    const absent = notices.find((one) => one.kind === 'registration.absent' && one.title === title)
    expect(absent).toMatchObject({ sessionId: third, from: may(12) })
    const says = { sessionId: third, says: 'ill' } as const
    await (await person('李叔')).gets(explainAbsence, says)
    expect(await (await person('李叔')).gets(showSession, { sessionId: first })).toMatchObject({
      ...{ status: 'cancelled', mine: { status: 'noShow', absence: 'ill' } },
    })
  })

  it('(4.9) is spoken of, and attested, by whoever came to one of it, while their seat stands', async () => {
    const { first, third } = await course('边上边说')
    moveTo(10, 19.5)
    await admits(first, '陈姨')
    await closes(first)
    moveTo(10, 21)
    const chen = await person('陈姨')
    expect(await statusOf('陈姨', third)).toBe('confirmed')
    await chen.gets(sayFeedback, { sessionId: first, face: 'good', ticks: [] })
    expect(await chen.gets(showFeedback, { sessionId: first })).toMatchObject({
      own: { isOpen: true },
    })
    expect(await chen.gets(showAttested, { sessionId: third })).toMatchObject({ title: '边上边说' })
  })

  it('(4.6) keeps whoever walked in to two of it, where one of these is taken back', async () => {
    const { first, second } = await course('两回都来')
    const isWalkIn = true as const
    const official = () => person('小李')
    moveTo(10, 19.5)
    const one = await admits(first, '王姐', { isWalkIn })
    moveTo(11, 19.5)
    const two = await admits(second, '王姐', { isWalkIn })
    await (await official()).gets(undoCheckIn, { sessionId: second, checkInId: two.checkInId })
    expect(await statusOf('王姐', first)).toBe('attended')
    await (await official()).gets(undoCheckIn, { sessionId: first, checkInId: one.checkInId })
    expect(await statusOf('王姐', first)).toBeUndefined()
  })
})
