import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listSessions, showSession } from '../../../shared/contract/event'
import { listNotices } from '../../../shared/contract/notice'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import { callOffSession, closeSignUp } from '../../../shared/contract/sessionChanges'
import { localDateAt } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { holds, onDay } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let people: readonly [Person, Person, Person]
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  people = [
    await neighbour(town, xiaoli, '陈姨', { room: '101' }),
    await neighbour(town, xiaoli, '李叔', { room: '202' }),
    await neighbour(town, xiaoli, '王姐', { room: '303' }),
  ]
}, 60_000)
afterAll(() => town.stop())

const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const statusOf = async (person: Person, sessionId: SessionId) =>
  (await person.gets(showSession, { sessionId })).mine?.status
const heard = async (person: Person, title: string) => {
  const { notices } = await person.gets(listNotices, {})
  const about = notices.filter((one) => one.title === title)
  return about.map((one) => noticeSentence(one, localDateAt(Date.now())))
}

describe('A class that is called off', () => {
  it('(4.1) is told to everybody who had a seat or waited, once, with the reason', async () => {
    const [chen, li, wang] = people
    const title = '取消的书法班'
    const sessionId = await holdsClass(town, xiaoli, { title, capacity: 1 })
    await chen.gets(signUp, { sessionId, party: 1 })
    await li.gets(joinWaitlist, { sessionId, party: 1 })
    const off = { sessionId, because: 'teacher' } as const
    expect(await xiaoli.gets(callOffSession, off)).toEqual({ id: sessionId, calledOff: 1 })
    expect(await wang.asks(signUp, { sessionId, party: 1 })).toMatchObject({ ok: false })
    await drain()
    for (const person of [chen, li]) {
      expect(await statusOf(person, sessionId)).toBeUndefined()
      const told = await heard(person, title)
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(/^“取消的书法班”取消了，.*：老师临时来不了。看看别的活动吧。$/)
    }
    expect(await heard(wang, title)).toEqual([])
    expect(await xiaoli.asks(callOffSession, off)).toMatchObject({
      status: 410,
      message: '这一场取消了，看看别的活动吧。',
    })
    expect(await wang.gets(showSession, { sessionId })).toMatchObject({ calledOff: 'teacher' })
    expect(await wang.asks(signUp, { sessionId, party: 1 })).toMatchObject({
      status: 410,
      message: '这一场取消了，看看别的活动吧。',
    })
  })

  it('(4.1) leaves nobody behind who signs up or gets in line in the same moment', async () => {
    const title = '边报边取消的班'
    const sessionId = await holdsClass(town, xiaoli, { title, capacity: 1 })
    const [off, ...came] = await Promise.all([
      xiaoli.asks(callOffSession, { sessionId, because: 'other' }),
      ...people.map((person, n) =>
        person.asks(n === 0 ? signUp : joinWaitlist, { sessionId, party: 1 }),
      ),
    ])
    expect(off).toMatchObject({ ok: true })
    await drain()
    for (const [n, person] of people.entries()) {
      expect(await statusOf(person, sessionId)).toBeUndefined()
      expect(await heard(person, title)).toHaveLength(came[n]?.ok ? 1 : 0)
    }
  })

  it('(4.2) takes the others of its series with it where that is said, and else leaves them', async () => {
    const title = '连着的太极班'
    const { sessionIds } = await holds(town, xiaoli, {
      words: { kind: 'class', title },
      sessions: [onDay(4), onDay(5), onDay(6)],
    })
    const [first, second] = sessionIds as [SessionId, SessionId]
    const stands = async () => {
      const { cards } = await people[0].gets(listSessions, { compoundId: town.places.jiuding })
      return cards.filter((card) => card.title === title).map(({ status }) => status)
    }
    await xiaoli.gets(callOffSession, { sessionId: first, because: 'venue' })
    expect(await stands()).toEqual(['cancelled', 'open', 'open'])
    const all = { sessionId: second, because: 'venue', isWholeSeries: true } as const
    expect(await xiaoli.gets(callOffSession, all)).toMatchObject({ calledOff: 2 })
    expect(await stands()).toEqual(['cancelled', 'cancelled', 'cancelled'])
  })
})

describe('A course of three', () => {
  const course = async (title: string) => {
    const { sessionIds } = await holds(town, xiaoli, {
      words: { kind: 'class', title },
      sessions: [onDay(4), onDay(5), onDay(6)],
      signUp: 'course',
      terms: { capacity: 1 },
    })
    const [chen, li] = people
    const [first, second, third] = sessionIds as [SessionId, SessionId, SessionId]
    await chen.gets(signUp, { sessionId: first, party: 1 })
    await li.gets(joinWaitlist, { sessionId: second, party: 1 })
    return { first, second, third }
  }

  it('(4.2) is held without the one that was called off, and all seats in it stand', async () => {
    const [chen, li] = people
    const title = '少了头一场的课'
    const { first, third } = await course(title)
    await xiaoli.gets(callOffSession, { sessionId: first, because: 'weather' })
    await drain()
    for (const person of [chen, li]) {
      const told = await heard(person, title)
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(
        /^“少了头一场的课”.*这一场不上了：天气不好。其他几场照常，不用重新报名。$/,
      )
    }
    expect(await statusOf(chen, third)).toBe('confirmed')
    await chen.gets(cancelRegistration, { sessionId: third })
    expect(await statusOf(li, third)).toBe('confirmed')
    const rest = { sessionId: third, because: 'teacher', isWholeSeries: true } as const
    expect(await xiaoli.gets(callOffSession, rest)).toMatchObject({ calledOff: 2 })
    await drain()
    expect(await statusOf(li, third)).toBeUndefined()
    expect((await heard(li, title))[0]).toMatch(/取消了，.*：老师临时来不了。/)
    expect(await heard(li, title)).toHaveLength(3)
  })

  it('(4.2) is called off as a whole, of which everybody hears once', async () => {
    const [chen, li] = people
    const title = '整个不办的课'
    const { first, second } = await course(title)
    const all = { sessionId: second, because: 'fewPeople', isWholeSeries: true } as const
    expect(await xiaoli.gets(callOffSession, all)).toMatchObject({ calledOff: 3 })
    await drain()
    for (const person of [chen, li]) {
      expect(await heard(person, title)).toHaveLength(1)
      expect(await statusOf(person, first)).toBeUndefined()
    }
  })
})

describe('A class to which nobody signs up any more', () => {
  it('(4.3) keeps those who have a seat, and those in line move up', async () => {
    const [chen, li, wang] = people
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1 })
    await chen.gets(signUp, { sessionId, party: 1 })
    await li.gets(joinWaitlist, { sessionId, party: 1 })
    await xiaoli.gets(closeSignUp, { sessionId, signUp: 'closed' })
    await drain()
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await wang.asks(joinWaitlist, { sessionId, party: 1 })).toMatchObject({
      status: 409,
      message: '报名已经截止了。还想来，请问问社区。',
    })
    await chen.gets(cancelRegistration, { sessionId })
    expect(await statusOf(li, sessionId)).toBe('confirmed')
    await xiaoli.gets(closeSignUp, { sessionId, signUp: 'open' })
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await wang.asks(joinWaitlist, { sessionId, party: 1 })).toMatchObject({ ok: true })
  })
})
