import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../shared/contract/event'
import { joinWaitlist, listMyRegistrations, signUp } from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { NANHAI, type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let sessionId: SessionId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  sessionId = await holdsClass(town, xiaoli, { capacity: 2, maxParty: 2 })
  await chen.gets(signUp, { sessionId, party: 2 })
  await li.gets(joinWaitlist, { sessionId, party: 1 })
}, 60_000)
afterAll(() => town.stop())

const shown = (by: Person) => by.gets(showSession, { sessionId })

describe('What is told of the seats of a class', () => {
  it('(1.2) is nothing to a guest, nor to somebody who lives nowhere here', async () => {
    for (const person of [town.stranger, await town.person('刚登录的人')]) {
      const session = await shown(person)
      expect(session).toMatchObject({ id: sessionId, words: { title: '智能手机课' } })
      expect(session).not.toHaveProperty('seats')
      expect(session).not.toHaveProperty('mine')
    }
  })

  it('(4.4) is how many are left and how many wait, and how oneself stands', async () => {
    const seats = { capacity: 2, left: 0, waiting: 1 }
    expect(await shown(chen)).toMatchObject({ seats, mine: { status: 'confirmed', party: 2 } })
    expect(await shown(li)).toMatchObject({ seats, mine: { status: 'waitlisted', ahead: 0 } })
  })

  it('(4.4) is one’s true place in one’s own list too', async () => {
    const zhao = await neighbour(town, xiaoli, '赵伯', { room: '304' })
    await zhao.gets(joinWaitlist, { sessionId, party: 1 })
    const aheadOf = async (person: Person) =>
      (await person.gets(listMyRegistrations, { when: 'coming' })).registrations[0]?.ahead
    expect(await aheadOf(li)).toBe(0)
    expect(await aheadOf(zhao)).toBe(1)
  })

  it('(1.2) is never who else comes, to a neighbour and to a worker', async () => {
    const wang = await neighbour(town, xiaoli, '王姐', { room: '303' })
    for (const person of [town.stranger, wang, xiaoli]) {
      const session = await shown(person)
      expect(session).not.toHaveProperty('mine')
      expect(JSON.stringify(session)).not.toMatch(/陈姨|李叔|res_|reg_/)
    }
    expect(await wang.gets(listMyRegistrations, { when: 'coming' })).toEqual({ registrations: [] })
  })

  it('(1.11) is nothing in another district', async () => {
    const far = await town.person('南海的人', NANHAI)
    expect(await far.asks(showSession, { sessionId })).toMatchObject({
      status: 404,
      message: '没有找到这一场，可能已经撤下了。看看别的活动吧。',
    })
  })
})
