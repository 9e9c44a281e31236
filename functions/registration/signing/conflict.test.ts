import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { signUp } from '../../../shared/contract/registration'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { type Engine, startEngine } from '../../local/engine'
import { type BusyTable, startBusyTable } from '../../testing/busyTable'
import { neighbour, worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type Person, startTown, type Town } from '../../testing/town'

let engine: Engine
let table: BusyTable
let town: Town
let xiaoli: Person
let chen: Person

// Nothing follows from the stream: a seat that is lost stays lost.
const deaf = () => () => Promise.resolve({ batchItemFailures: [] })

beforeAll(async () => {
  engine = await startEngine()
  table = await startBusyTable(engine.endpoint)
  town = await startTown({ tableEndpoint: table.endpoint, apart: { outbox: deaf } })
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨')
}, 60_000)
afterAll(async () => {
  await town.stop()
  await table.stop()
  await engine.stop()
})

/** Whether somebody has a seat, and whether it is written down. */
async function standing(sessionId: SessionId) {
  const [{ sessionOf }, { loadSeatings }, { seatsOf }, { loadRegistration }] = await Promise.all([
    import('../../event/showing/actions'),
    import('../seating/store'),
    import('../record/rules'),
    import('../store'),
  ])
  const id = chen.id as ResidentId
  const session = await sessionOf(sessionId)
  if (!session) throw new Error('There is no such class.')
  return {
    seats: seatsOf(await loadSeatings(session, 'now'), id).length,
    status: (await loadRegistration(id, session))?.status,
  }
}

describe('A record that meets somebody else’s transaction behind its claim', () => {
  it('(4.4) is written at the next try, for the seat that was claimed', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    table.conflictNext(`RESIDENT#${chen.id}#REGISTRATIONS`, 1)
    expect((await chen.gets(signUp, { sessionId, party: 1 })).status).toBe('confirmed')
    expect(await standing(sessionId)).toEqual({ seats: 1, status: 'confirmed' })
  })

  it('(4.4) leaves the seat to its claim where it cannot be written, and the next tap has it', async () => {
    const sessionId = await holdsClass(town, xiaoli)
    table.conflictNext(`RESIDENT#${chen.id}#REGISTRATIONS`, 3)
    const answer = await chen.asks(signUp, { sessionId, party: 1 })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'busy' } })
    expect(await standing(sessionId)).toEqual({ seats: 1, status: undefined })
    expect((await chen.gets(signUp, { sessionId, party: 1 })).status).toBe('confirmed')
    expect(await standing(sessionId)).toEqual({ seats: 1, status: 'confirmed' })
  })
})
