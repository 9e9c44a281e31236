import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { neighbour, worker } from '../../testing/neighbours'
import { fullClass, holdsClass, settledMine } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let wang: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  wang = await neighbour(town, xiaoli, '王姐', { room: '303' })
}, 60_000)
afterAll(() => town.stop())

const statusOf = async (person: Person, sessionId: SessionId) =>
  (await settledMine(town, person, sessionId))?.status

describe('Whoever leaves', () => {
  it('(4.4) the line, and was before somebody for whom the free seat does, lets them have it', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 2, maxParty: 2 })
    await chen.gets(signUp, { sessionId, party: 1 })
    await li.gets(joinWaitlist, { sessionId, party: 2 })
    await wang.gets(joinWaitlist, { sessionId, party: 1 })
    expect(await statusOf(wang, sessionId)).toBe('waitlisted')
    await li.gets(cancelRegistration, { sessionId })
    expect(await statusOf(wang, sessionId)).toBe('confirmed')
  })

  it('(4.4) a seat that was taken back a moment before, still lets the next have it at once', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: chen })
    await li.gets(joinWaitlist, { sessionId, party: 1 })
    const [{ sessionOf }, { loadSeatings }, { seatsOf }, { release }] = await Promise.all([
      import('../../event/showing/actions'),
      import('../seating/store'),
      import('../record/rules'),
      import('../record/actions'),
    ])
    const session = await sessionOf(sessionId)
    const [seating] = session ? await loadSeatings(session, 'now') : []
    const [seat] = seating ? seatsOf([seating], chen.id as ResidentId) : []
    if (!seating || !seat) throw new Error('Nobody has the seat.')
    // As the stream does to a seat of which it finds the record given up.
    await release(seating, chen.id as ResidentId, seat)
    await chen.gets(cancelRegistration, { sessionId })
    expect(await statusOf(li, sessionId)).toBe('confirmed')
  })
})
