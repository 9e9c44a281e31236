import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { type Engine, startEngine } from '../../local/engine'
import { onDay } from '../../testing/events'
import { neighboursIn } from '../../testing/goers'
import { worker } from '../../testing/neighbours'
import { fullClass, holdsClass, soon } from '../../testing/registrations'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let engine: Engine
let town: Town
let xiaoli: Person
let people: readonly Person[]
const person = (n: number): Person => people[n] as Person

// Nothing follows from the stream: each call has to do by itself what it has to do.
const deaf = () => () => Promise.resolve({ batchItemFailures: [] })

beforeAll(async () => {
  engine = await startEngine()
  town = await startTown({ tableEndpoint: engine.endpoint, apart: { outbox: deaf } })
  xiaoli = await worker(town, '小李')
  people = await neighboursIn(town, xiaoli, 5)
}, 60_000)
afterAll(async () => {
  await town.stop()
  await engine.stop()
})

const joins = async (n: number, sessionId: SessionId, party = 1) =>
  (await person(n).gets(joinWaitlist, { sessionId, party })).status

const standing = async (sessionId: SessionId) => {
  const [{ sessionOf }, { loadSeatings }] = await Promise.all([
    import('../../event/showing/actions'),
    import('../seating/store'),
  ])
  const session = await sessionOf(sessionId)
  const [seating] = session ? await loadSeatings(session, 'now') : []
  if (!session || !seating) throw new Error('There is no such class.')
  return { session, seating }
}
const statusOf = async (n: number, sessionId: SessionId) => {
  const { loadRegistration } = await import('../store')
  const { session } = await standing(sessionId)
  return (await loadRegistration(person(n).id as ResidentId, session))?.status
}

/** Takes a seat back, behind which everything stops. */
async function freesAlone(n: number, sessionId: SessionId): Promise<void> {
  const [{ release }, { seatsOf }] = await Promise.all([
    import('../record/actions'),
    import('../record/rules'),
  ])
  const { seating } = await standing(sessionId)
  const [seat] = seatsOf([seating], person(n).id as ResidentId)
  if (!seat) throw new Error('They have no seat.')
  await release(seating, person(n).id as ResidentId, seat)
}

describe('A place that is left on the last day', () => {
  it('(4.4) lets whoever stands behind have what a pair in front cannot use', async () => {
    const sessionId = await holdsClass(town, xiaoli, { capacity: 2, maxParty: 2, times: soon() })
    for (const n of [0, 4]) await person(n).gets(signUp, { sessionId, party: 1 })
    await joins(1, sessionId, 2)
    await joins(2, sessionId)
    await freesAlone(0, sessionId)
    // What is free would be the other's, who is about to look.
    expect(await joins(3, sessionId)).toBe('waitlisted')
    await person(2).gets(cancelRegistration, { sessionId })
    expect(await statusOf(3, sessionId)).toBe('offered')
    expect(await statusOf(1, sessionId)).toBe('waitlisted')
  })
})

describe('Whoever asked and heard nothing', () => {
  it('(4.4) has said yes to what they were offered meanwhile: asking once more it is theirs', async () => {
    const sessionId = await fullClass(town, xiaoli, { by: person(0), times: soon() })
    const wish = { sessionId, party: 1 }
    const key = 'a-tap-whose-answer-was-lost'
    expect((await person(1).gets(joinWaitlist, wish, { key })).status).toBe('waitlisted')
    await person(0).gets(cancelRegistration, { sessionId })
    expect(await statusOf(1, sessionId)).toBe('offered')
    expect((await person(1).gets(joinWaitlist, wish, { key })).status).toBe('confirmed')
    expect(await statusOf(1, sessionId)).toBe('confirmed')
  })
})

describe('A place in the line', () => {
  it('(4.4) is kept until the class is over, however early they got in line', async () => {
    const days = 390
    const sessionId = await fullClass(town, xiaoli, { by: person(0), times: onDay(days) })
    await joins(1, sessionId)
    const stored = await allStored(engine.endpoint)
    const places = stored.filter(({ pk }) => pk?.S === `WAITLIST#${sessionId}`)
    expect(places).toHaveLength(1)
    for (const { expiresAt } of places)
      expect(Number(expiresAt?.N) * 1000).toBeGreaterThan(Date.now() + (days + 1) * DAY_MS)
  })
})
