import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelRegistration } from '../../../shared/contract/registration'
import { changeSession } from '../../../shared/contract/sessionChanges'
import type { SessionId } from '../../../shared/kernel/ids'
import { holds, onDay } from '../../testing/events'
import { worker } from '../../testing/neighbours'
import { goersOf, neighboursIn } from '../../testing/goers'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let people: readonly Person[]
const person = (n: number): Person => people[n] as Person
beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  people = await neighboursIn(town, xiaoli, 12)
}, 60_000)
afterAll(() => town.stop())

const drain = async () => {
  await town.stream?.drain()
  await town.stream?.drain()
}
const { view, statusOf, heard, signsUp, joins } = goersOf(person, drain)

describe('The seats of a class', () => {
  it('(4.4) that become more go to those in line, in their order', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 1 })
    await signsUp(0, sessionId)
    for (const n of [1, 2, 3]) await joins(n, sessionId)
    await xiaoli.gets(changeSession, { sessionId, capacity: 3 })
    expect(await Promise.all([1, 2, 3].map((n) => statusOf(n, sessionId)))).toEqual([
      ...['confirmed', 'confirmed', 'waitlisted'],
    ])
    expect((await view(sessionId)).seats).toEqual({ capacity: 3, left: 0, waiting: 1 })
  })

  it('(4.4) that become fewer leave fewer free, and never fewer than are taken', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 6, maxParty: 2 })
    await signsUp(0, sessionId, 2)
    await signsUp(1, sessionId)
    await xiaoli.gets(changeSession, { sessionId, capacity: 4 })
    expect((await view(sessionId)).seats).toEqual({ capacity: 4, left: 1, waiting: 0 })
    expect(await xiaoli.asks(changeSession, { sessionId, capacity: 2 })).toMatchObject({
      status: 409,
      message: '已经有3位报了名，名额不能比这少。要少，就让最后报名的先排队。',
    })
    expect((await view(sessionId)).seats).toEqual({ capacity: 4, left: 1, waiting: 0 })
    await xiaoli.gets(changeSession, { sessionId, capacity: 3 })
    expect((await view(sessionId)).seats).toEqual({ capacity: 3, left: 0, waiting: 0 })
  })

  it('(4.4) are given up by those who signed up last, who then wait before everybody else', async () => {
    const title = '名额少了的班'
    const sessionId = await holdsClass(town, xiaoli, { title, capacity: 4 })
    for (const n of [0, 1, 2, 3]) await signsUp(n, sessionId)
    await joins(4, sessionId)
    const fewer = { sessionId, capacity: 2, moveLastToLine: true } as const
    const key = 'two-fewer'
    expect(await xiaoli.gets(changeSession, fewer, { key })).toMatchObject({ capacity: 2 })
    expect(await xiaoli.gets(changeSession, fewer, { key })).toMatchObject({ capacity: 2 })
    await drain()
    expect(await Promise.all([0, 1, 2, 3, 4].map((n) => statusOf(n, sessionId)))).toEqual([
      ...['confirmed', 'confirmed', 'waitlisted', 'waitlisted', 'waitlisted'],
    ])
    const ahead = async (n: number) => (await view(sessionId, n)).mine?.ahead
    expect(await Promise.all([2, 3, 4].map(ahead))).toEqual([0, 1, 2])
    for (const n of [2, 3])
      expect(await heard(n, title)).toEqual([
        expect.stringMatching(/^“名额少了的班”名额减少了，.*您先排在最前面，有位就给您。/),
      ])
    for (const n of [0, 1, 4]) expect(await heard(n, title)).toEqual([])
    expect((await view(sessionId)).seats).toEqual({ capacity: 2, left: 0, waiting: 3 })
    await person(0).gets(cancelRegistration, { sessionId })
    expect(await statusOf(2, sessionId)).toBe('confirmed')
    await xiaoli.gets(changeSession, { sessionId, capacity: 4 })
    expect(await Promise.all([1, 2, 3, 4].map((n) => statusOf(n, sessionId)))).toEqual(
      Array(4).fill('confirmed'),
    )
    await drain()
    expect((await view(sessionId)).seats).toEqual({ capacity: 4, left: 0, waiting: 0 })
  })

  it.each([1, 2, 3, 4, 5])(
    '(4.4) are never given twice while they become fewer and many sign up, time %d',
    async (time) => {
      const sessionId = await holdsClass(town, xiaoli, { capacity: 6 })
      const all = [0, 1, 2, 3, 4, 5, 6, 7]
      const shrink = { sessionId, capacity: 3, ...(time % 2 ? { moveLastToLine: true } : {}) }
      const [shrunk] = await Promise.all([
        xiaoli.asks(changeSession, shrink as never),
        ...all.map((n) => signsUp(n, sessionId)),
      ])
      await drain()
      const statuses = await Promise.all(all.map((n) => statusOf(n, sessionId)))
      const seated = statuses.filter((status) => status === 'confirmed').length
      const { capacity = 0, left } = (await view(sessionId)).seats ?? {}
      expect([3, 6]).toContain(capacity)
      if (shrunk.ok) expect(capacity).toBe(3)
      expect(seated + (left ?? 0)).toBe(capacity)
      expect(left).toBeGreaterThanOrEqual(0)
    },
  )

  it('(4.4) are never given twice while some leave and the last are moved', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 6 })
    const all = [0, 1, 2, 3, 4, 5, 6, 7]
    for (const n of all.slice(0, 6)) await signsUp(n, sessionId)
    const fewer = { sessionId, capacity: 2, moveLastToLine: true } as const
    await Promise.all([
      xiaoli.asks(changeSession, fewer),
      ...[0, 5].map((n) => person(n).asks(cancelRegistration, { sessionId })),
      ...[6, 7].map((n) => joins(n, sessionId)),
    ])
    const came = await xiaoli.asks(changeSession, fewer)
    expect(came).toMatchObject({ ok: true, value: { capacity: 2 } })
    await drain()
    const statuses = await Promise.all(all.map((n) => statusOf(n, sessionId)))
    expect(statuses.filter((status) => status === 'confirmed')).toHaveLength(2)
    expect(statuses.filter((status) => status === 'waitlisted')).toHaveLength(4)
    expect((await view(sessionId)).seats).toEqual({ capacity: 2, left: 0, waiting: 4 })
  })

  it('(4.4) grow in the items that they were made in, and shrink in each of several', async () => {
    const small = await holdsClass(town, xiaoli, { capacity: 99 })
    await signsUp(0, small)
    await xiaoli.gets(changeSession, { sessionId: small, capacity: 150 })
    expect((await view(small)).seats).toEqual({ capacity: 150, left: 149, waiting: 0 })
    const large = await holdsClass(town, xiaoli, { capacity: 250 })
    for (const n of [0, 1, 2, 3]) await signsUp(n, large)
    await xiaoli.gets(changeSession, { sessionId: large, capacity: 5 })
    expect((await view(large)).seats).toEqual({ capacity: 5, left: 1, waiting: 0 })
    expect(await signsUp(4, large)).toMatchObject({ ok: true })
    expect(await signsUp(5, large)).toMatchObject({ status: 409 })
  })

  it('(4.4) of a long course are given up by more than one transaction can move', async () => {
    const { sessionIds } = await holds(town, xiaoli, {
      sessions: Array.from({ length: 60 }, (_, n) => onDay(n + 2)),
      signUp: 'course',
      terms: { capacity: 2000 },
    })
    const sessionId = sessionIds[3] as SessionId
    const all = people.map((_, n) => n)
    for (const n of all) await signsUp(n, sessionId)
    const fewer = { sessionId, capacity: 1, moveLastToLine: true } as const
    expect(await xiaoli.gets(changeSession, fewer)).toMatchObject({ capacity: 1 })
    await drain()
    const ahead = await Promise.all(
      all.map(async (n) => (await view(sessionId, n)).mine?.ahead ?? 'seated'),
    )
    expect(ahead).toEqual(['seated', ...all.slice(0, -1)])
    const { seats } = await view(sessionIds[0] as SessionId)
    expect(seats).toEqual({ capacity: 1, left: 0, waiting: all.length - 1 })
  }, 60_000)
})
