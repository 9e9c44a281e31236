import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../shared/contract/event'
import { cancelRegistration, signUp } from '../../../shared/contract/registration'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { CLASS_LIST as L } from '../../../shared/text/zhCN/consoleClasses'
import { doorClass } from '../../testing/attendance'
import { type Computer, deskOf } from '../../testing/computer'
import { holds, onDay } from '../../testing/events'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  desk = await deskOf(town, xiaoli)
}, 90_000)
afterAll(() => town.stop())

async function listOf(sessionId: SessionId): Promise<string> {
  await town.stream?.drain()
  const { eventId } = await xiaoli.gets(showSession, { sessionId })
  const path = `/console/at/${town.places.beijiang}/events/${eventId}/list?session=${sessionId}`
  return (await desk.opens(path)).text
}

/** As a worker puts right how somebody is called. */
async function calls(person: Person, addressForm: string): Promise<void> {
  const [{ loadAccess, changeAccess }, { commit }, { next }] = await Promise.all([
    import('../../platform/access'),
    import('../../platform/commit'),
    import('../../platform/facts'),
  ])
  const access = await loadAccess(person.id as ResidentId)
  if (access) await commit(changeAccess(next(access, { addressForm })))
}

describe('The list of a class, as its desk reads it', () => {
  it('(10.2) calls everybody as they are called now', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen])
    expect(await listOf(sessionId)).toContain('陈姨')
    await calls(chen, '陈阿婆')
    const after = await listOf(sessionId)
    await calls(chen, '陈姨')
    expect(after).toContain('陈阿婆')
    expect(after).not.toContain('陈姨')
  })

  it('(12.2) keeps no building of whoever is gone, where their row stays', async () => {
    const li = await neighbour(town, xiaoli, '李叔', { room: '202' })
    const sessionId = await doorClass(town, xiaoli, [li])
    await town.stream?.drain()
    const [{ loadRow }, { loadAccess, changeAccess }, { commit }, { next }] = await Promise.all([
      import('./store'),
      import('../../platform/access'),
      import('../../platform/commit'),
      import('../../platform/facts'),
    ])
    const place = async () => (await loadRow(sessionId, li.id as ResidentId))?.place
    expect(await place()).toContain('栋')
    const access = await loadAccess(li.id as ResidentId)
    if (access) await commit(changeAccess(next(access, { goneAt: Date.now() })))
    await town.stream?.drain()
    expect(await place()).toBe(`2#${li.id}`)
  })

  it('(10.2) of a course is that of each of its lessons, and empty once somebody has left', async () => {
    const sessions = [onDay(10), onDay(11), onDay(12)]
    const words = { kind: 'class', title: '连上三天' } as const
    const { sessionIds } = await holds(town, xiaoli, { words, sessions, signUp: 'course' })
    const [first, second, third] = sessionIds as [SessionId, SessionId, SessionId]
    await chen.gets(signUp, { sessionId: first, party: 1 })
    for (const sessionId of [first, second, third])
      expect(await listOf(sessionId)).toContain('陈姨')
    await chen.gets(cancelRegistration, { sessionId: first })
    for (const sessionId of [first, second, third]) {
      const text = await listOf(sessionId)
      expect(text).not.toContain('陈姨')
      expect(text).toContain(L.counts(0, 0))
    }
  })

  it('(10.2) is the same however often and however many at once bring it up to date', async () => {
    const sessionId = await doorClass(town, xiaoli, [chen])
    const [{ bringRow }, { world }] = await Promise.all([
      import('./actions'),
      import('../../platform/world'),
    ])
    const again = () => bringRow(world, sessionId, chen.id as ResidentId)
    await Promise.allSettled([again(), again(), again()])
    await again()
    expect(await listOf(sessionId)).toContain(L.counts(0, 1))
  })
})
