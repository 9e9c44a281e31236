import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { listSessions } from '../../../shared/contract/event'
import { cancelRegistration, listMyRegistrations } from '../../../shared/contract/registration'
import { changeSession, countSignedUp } from '../../../shared/contract/sessionChanges'
import type { SessionId } from '../../../shared/kernel/ids'
import { holds, inDays, onDay } from '../../testing/events'
import { worker } from '../../testing/neighbours'
import { goersOf, neighboursIn } from '../../testing/goers'
import { holdsClass, soon } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let people: readonly Person[]
const person = (n: number): Person => people[n] as Person
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  people = await neighboursIn(town, xiaoli, 8)
}, 60_000)
afterAll(() => town.stop())

const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const { view, statusOf, heard, signsUp, joins } = goersOf(person, drain)

describe('A class that is moved', () => {
  it('(4.2) is told to who has a seat and to who waits, what was and what is, and to nobody else', async () => {
    const title = '改了时间的班'
    const sessionId = await holdsClass(town, xiaoli, { title, capacity: 1 })
    await signsUp(0, sessionId)
    await joins(1, sessionId)
    const times = onDay(9, '14:30', '16:00')
    expect(await xiaoli.gets(changeSession, { sessionId, times })).toMatchObject(times)
    await drain()
    for (const n of [0, 1]) {
      const told = await heard(n, title)
      expect(told).toHaveLength(1)
      expect(told[0]).toMatch(
        /^“改了时间的班”改时间了：从.*09:00到11:00改到.*14:30到16:00。来不了，请取消报名。$/,
      )
    }
    expect(await heard(2, title)).toEqual([])
    expect(await view(sessionId)).toMatchObject(times)
    const { cards } = await person(2).gets(listSessions, { compoundId: town.places.jiuding })
    expect(cards.find(({ id }) => id === sessionId)).toMatchObject(times)
    const mine = await person(0).gets(listMyRegistrations, { when: 'coming' })
    expect(mine.registrations.find((one) => one.sessionId === sessionId)).toMatchObject(times)
    expect(await person(0).asks(cancelRegistration, { sessionId })).toMatchObject({ ok: true })
    expect(await statusOf(1, sessionId)).toBe('confirmed')
  })

  it('(4.2) elsewhere says so, and once however often the worker taps', async () => {
    const title = '换了地方的班'
    const sessionId = await holdsClass(town, xiaoli, { title })
    await signsUp(0, sessionId)
    const moves = { sessionId, venue: { name: '二楼活动室' } }
    await xiaoli.gets(changeSession, moves, { key: 'another-place' })
    await xiaoli.gets(changeSession, moves, { key: 'another-place' })
    await xiaoli.gets(changeSession, moves)
    await drain()
    const told = await heard(0, title)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/^“换了地方的班”换地方了：从社区活动室换到二楼活动室，.*。来不了，/)
  })

  it('(4.2) is signed up for until the hour that follows from its new time', async () => {
    const sessionId = await holdsClass(town, xiaoli, { times: onDay(9), closesHoursBefore: 72 })
    await signsUp(0, sessionId)
    await xiaoli.gets(changeSession, { sessionId, times: onDay(2) })
    expect(await signsUp(1, sessionId)).toMatchObject({
      message: '报名已经截止了。还想来，请问问社区。',
    })
    await xiaoli.gets(changeSession, { sessionId, times: onDay(8) })
    await new Promise((resolve) => setTimeout(resolve, 600))
    expect(await signsUp(1, sessionId)).toMatchObject({ ok: true })
  })

  it('(4.4) into its last day offers what is free to whom it does for', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 2, maxParty: 2 })
    await signsUp(0, sessionId, 2)
    await joins(1, sessionId, 2)
    await joins(2, sessionId, 1)
    await person(0).gets(cancelRegistration, { sessionId })
    await signsUp(3, sessionId, 1)
    expect(await statusOf(1, sessionId)).toBe('confirmed')
    const small = await holdsClass(town, xiaoli, { capacity: 3, maxParty: 2 })
    await signsUp(0, small, 2)
    await joins(1, small, 2)
    await joins(2, small, 1)
    expect([await statusOf(1, small), await statusOf(2, small)]).toEqual([
      ...['waitlisted', 'waitlisted'],
    ])
    await xiaoli.gets(changeSession, { sessionId: small, times: soon() })
    expect([await statusOf(1, small), await statusOf(2, small)]).toEqual(['waitlisted', 'offered'])
  })

  it.each([
    ['ends before it begins', onDay(5, '11:00', '09:00'), 422, /^第1场的时间不对/],
    ['is over', onDay(-1), 422, /^时间已经过了/],
    ['lies too far ahead', onDay(401), 422, /^最多只能排到400天以后/],
    ['lies too long behind its first day', onDay(68), 422, /^最多改到.*。再晚请取消这一场/],
  ])('(4.2) to a time that %s is not', async (_what, times, status, says) => {
    const sessionId = await holdsClass(town, xiaoli)
    const answer = await xiaoli.asks(changeSession, { sessionId, times })
    expect(answer).toMatchObject({ status, message: expect.stringMatching(says) })
    expect(await view(sessionId)).toMatchObject(onDay(7))
  })

  it('(9.1) to a place that nobody may read is not', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    const venue = { name: '加我微信13800138000' }
    expect(await xiaoli.asks(changeSession, { sessionId, venue })).toMatchObject({ ok: false })
    expect((await view(sessionId)).venue.name).toBe('社区活动室')
  })
})

describe('A series', () => {
  const series = (title: string, signUpFor: 'each' | 'course') =>
    holds(town, xiaoli, {
      words: { kind: 'class', title },
      sessions: [onDay(4), onDay(5), onDay(6)],
      signUp: signUpFor,
    })

  it('(4.2) is held elsewhere as a whole, each of it told to its own', async () => {
    const title = '都换地方的系列'
    const { sessionIds } = await series(title, 'each')
    const [first, second, third] = sessionIds as [SessionId, SessionId, SessionId]
    await signsUp(0, first)
    await signsUp(1, third)
    const venue = { name: '二楼活动室' }
    await xiaoli.gets(changeSession, { sessionId: second, venue, isWholeSeries: true })
    await drain()
    for (const id of sessionIds) expect((await view(id)).venue.name).toBe('二楼活动室')
    expect(await heard(0, title)).toHaveLength(1)
    expect(await heard(1, title)).toHaveLength(1)
    await xiaoli.gets(changeSession, { sessionId: second, times: onDay(10) })
    const { others } = await view(first)
    expect(others.map(({ id, day }) => [id, day])).toEqual([
      [third, inDays(6)],
      [second, inDays(10)],
    ])
    const clash = await xiaoli.asks(changeSession, { sessionId: third, times: onDay(10) })
    expect(clash).toMatchObject({ status: 422 })
  })

  it('(4.2) that is a course says it once to everybody in it', async () => {
    const title = '都换地方的课'
    const { sessionIds } = await series(title, 'course')
    const [first, second] = sessionIds as [SessionId, SessionId]
    await signsUp(0, first)
    const venue = { name: '二楼活动室' }
    await xiaoli.gets(changeSession, { sessionId: second, venue, isWholeSeries: true })
    await drain()
    const told = await heard(0, title)
    expect(told).toHaveLength(1)
    expect(told[0]).toMatch(/起都换地方了：从社区活动室换到二楼活动室。/)
    await xiaoli.gets(changeSession, { sessionId: second, times: onDay(5, '15:00', '16:00') })
    await drain()
    expect((await heard(0, title))[0]).toMatch(/从.*09:00到11:00改到.*15:00到16:00。/)
  })
})

describe('How many would be told', () => {
  it('(4.2) is counted before, of one and of all that are to come, whoever comes twice once', async () => {
    const { sessionIds } = await holds(town, xiaoli, {
      sessions: [onDay(4), onDay(5)],
      terms: { capacity: 2 },
    })
    const [first, second] = sessionIds as [SessionId, SessionId]
    for (const n of [0, 1]) await signsUp(n, first)
    await joins(2, first)
    for (const n of [2, 3]) await signsUp(n, second)
    expect(await xiaoli.gets(countSignedUp, { sessionId: first })).toEqual({
      one: { sessions: 1, people: 3 },
      series: { sessions: 2, people: 4 },
    })
    expect(await person(0).asks(countSignedUp, { sessionId: first })).toMatchObject({ status: 403 })
  })
})
