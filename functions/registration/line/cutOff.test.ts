import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelRegistration, joinWaitlist, signUp } from '../../../shared/contract/registration'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { type Engine, startEngine } from '../../local/engine'
import { neighboursIn } from '../../testing/goers'
import { worker } from '../../testing/neighbours'
import { holdsClass } from '../../testing/registrations'
import { type SlowTable, startSlowTable } from '../../testing/slowTable'
import { type Person, startTown, type Town } from '../../testing/town'
import type { Registration } from '../rules'

let engine: Engine
let table: SlowTable
let town: Town
let xiaoli: Person
let people: readonly Person[]
const person = (n: number): Person => people[n] as Person

/** A place that took longer than this is looked at once more; sooner, the stream follows behind it. */
const LONG_MS = 300

// Nothing follows from the stream: what it would do is done by hand, when it is time.
const deaf = () => () => Promise.resolve({ batchItemFailures: [] })

beforeAll(async () => {
  engine = await startEngine()
  table = await startSlowTable(engine.endpoint)
  town = await startTown({ tableEndpoint: table.endpoint, apart: { outbox: deaf } })
  xiaoli = await worker(town, '小李')
  people = await neighboursIn(town, xiaoli, 5)
}, 60_000)
afterAll(async () => {
  await town.stop()
  await table.stop()
  await engine.stop()
})

const idOf = (n: number) => person(n).id as ResidentId
const loaded = async () => {
  const [clearing, leaving, line, list, places, record, store, turn, writes] = await Promise.all([
    import('../clearing/actions'),
    import('../leaving/actions'),
    import('./actions'),
    import('./store'),
    import('./writes'),
    import('../record/actions'),
    import('../store'),
    import('../turn/actions'),
    import('../writes'),
  ])
  const [{ commit }, { world }] = await Promise.all([
    import('../../platform/commit'),
    import('../../platform/world'),
  ])
  return {
    ...{ ...clearing, ...leaving, ...line, ...list, ...places, ...record, ...store, ...turn },
    ...writes,
    ...{ commit, world },
  }
}
const classOf = async (sessionId: SessionId) => {
  const [{ sessionOf }, { loadSeatings }] = await Promise.all([
    import('../../event/showing/actions'),
    import('../seating/store'),
  ])
  const session = await sessionOf(sessionId)
  const [seating] = session ? await loadSeatings(session, 'now') : []
  if (!session || !seating) throw new Error('There is no such class.')
  return { session, seating }
}
const recordOf = async (n: number, sessionId: SessionId) => {
  const [{ loadRegistration }, { session }] = await Promise.all([loaded(), classOf(sessionId)])
  return (await loadRegistration(idOf(n), session)) as Registration
}
const statusOf = async (n: number, sessionId: SessionId) => (await recordOf(n, sessionId)).status
const joins = async (n: number, sessionId: SessionId, party = 1) => {
  await person(n).gets(joinWaitlist, { sessionId, party })
  return recordOf(n, sessionId)
}
const cancels = (n: number, sessionId: SessionId) =>
  person(n).gets(cancelRegistration, { sessionId })

/** Two seats, both taken. */
async function fullClass(): Promise<SessionId> {
  const sessionId = await holdsClass(town, xiaoli, { capacity: 2, maxParty: 2 })
  for (const n of [0, 4]) await person(n).gets(signUp, { sessionId, party: 1 })
  return sessionId
}

/** Takes a seat back, behind which everything stops. */
async function freesAlone(n: number, sessionId: SessionId): Promise<void> {
  const [{ release }, { seatsOf }] = await Promise.all([loaded(), import('../record/rules')])
  const { seating } = await classOf(sessionId)
  const [seat] = seatsOf([seating], idOf(n))
  if (!seat) throw new Error('They have no seat.')
  await release(seating, idOf(n), seat)
}

const placeOf = ({ residentId, joinedAt = 0, party, life }: Registration) => ({
  ...{ residentId, joinedAt, party, life },
})

/** Somebody's record that says they wait, behind which everything stops. */
async function waitsAlone(n: number, sessionId: SessionId): Promise<Registration> {
  const { commit, changeRegistration, world } = await loaded()
  const [{ begun }, { homeFor }, { loadAccess }, { actingFor, homesOf }] = await Promise.all([
    import('../signing/rules'),
    import('../signing/policy'),
    import('../../platform/access'),
    import('../../platform/session'),
  ])
  const { session } = await classOf(sessionId)
  const [access, now] = [await loadAccess(idOf(n)), world.now()]
  const home = access && homeFor(homesOf(actingFor(access, now)), session)
  if (!home) throw new Error('They live nowhere.')
  const id = world.idFor('registration', sessionId, idOf(n))
  const next = begun(
    { id, residentId: idOf(n), home },
    { session, before: undefined, wish: { party: 1 }, now },
  )
  if (!next.ok) throw new Error('They have signed up.')
  const waiting: Registration = { ...next.value, status: 'waitlisted', joinedAt: now }
  await commit(changeRegistration(waiting))
  return waiting
}

describe('The first who waits, and was cut off behind the record', () => {
  it('(4.4) is overtaken by nobody: the line opens behind the record', async () => {
    const { follow, world } = await loaded()
    const sessionId = await fullClass()
    await follow(world, await waitsAlone(1, sessionId))
    await cancels(0, sessionId)
    expect(await statusOf(1, sessionId)).toBe('confirmed')
    expect(await person(2).asks(signUp, { sessionId, party: 1 })).toMatchObject({ status: 409 })
  })

  it('(4.4) has the seat that became free before the line opened', async () => {
    const { follow, world } = await loaded()
    const sessionId = await fullClass()
    const waiting = await waitsAlone(1, sessionId)
    await cancels(0, sessionId)
    await follow(world, waiting)
    expect(await statusOf(1, sessionId)).toBe('confirmed')
  })
})

describe('A place in front that is left', () => {
  it('(4.4) in passing lets the next have what stopped at it', async () => {
    const { leaveLine, world } = await loaded()
    const sessionId = await fullClass()
    const passing = await joins(1, sessionId, 2)
    await freesAlone(0, sessionId)
    expect(await joins(2, sessionId)).toMatchObject({ status: 'waitlisted' })
    await leaveLine({ world } as never, (await classOf(sessionId)).session, passing)
    expect(await statusOf(2, sessionId)).toBe('confirmed')
  })

  it('(4.4) by an earlier tap, which broke off, lets the next have it too', async () => {
    const { follow, takePlace, world } = await loaded()
    const sessionId = await fullClass()
    const earlier = await joins(1, sessionId, 2)
    await cancels(1, sessionId)
    await joins(2, sessionId)
    await takePlace((await classOf(sessionId)).session, placeOf(earlier))
    await joins(1, sessionId)
    await freesAlone(0, sessionId)
    await follow(world, earlier)
    expect(await statusOf(2, sessionId)).toBe('confirmed')
    expect(await statusOf(1, sessionId)).toBe('waitlisted')
  })

  /** One who has a seat stands in front still, then a pair, then one for whom the other seat does. */
  async function hiddenLine(): Promise<SessionId> {
    const { takePlace } = await loaded()
    const sessionId = await fullClass()
    const seated = await joins(1, sessionId)
    await joins(2, sessionId, 2)
    await joins(3, sessionId)
    await cancels(0, sessionId)
    await takePlace((await classOf(sessionId)).session, placeOf(seated))
    await freesAlone(4, sessionId)
    return sessionId
  }

  it('(4.4) by whoever has a seat, which broke off, lets the next have it', async () => {
    const { follow, world } = await loaded()
    const sessionId = await hiddenLine()
    await cancels(2, sessionId)
    expect(await statusOf(3, sessionId)).toBe('waitlisted')
    await follow(world, await recordOf(1, sessionId))
    expect(await statusOf(3, sessionId)).toBe('confirmed')
  })

  it('(4.4) is looked behind once more by whoever takes it out, for the pair may have left meanwhile', async () => {
    const { settle, world } = await loaded()
    const sessionId = await hiddenLine()
    const { session } = await classOf(sessionId)
    const sk = `${session.keptUnder}#${sessionId}`
    const read = table.holdNext({ sk, on: 'wayThere' })
    const settled = settle(world, session)
    await read.arrived
    await cancels(2, sessionId)
    read.letGo()
    await settled
    expect(await statusOf(3, sessionId)).toBe('confirmed')
  })
})

describe('A place that is theirs no more, in front of the others, for whom what is free does', () => {
  const lineOf = async (sessionId: SessionId) =>
    (await (await loaded()).listLine(sessionId, { limit: 9 })).map(({ residentId }) => residentId)
  const isTheNext = async (sessionId: SessionId) => {
    expect(await statusOf(2, sessionId)).toBe('confirmed')
    expect(await statusOf(1, sessionId)).toBe('waitlisted')
    expect(await lineOf(sessionId)).toEqual([idOf(1)])
  }

  /** Of an earlier tap, written so late that the stream has been there: they have joined once more, behind the other. */
  async function lateLine(): Promise<SessionId> {
    const { takePlace } = await loaded()
    const sessionId = await fullClass()
    const earlier = await joins(1, sessionId)
    await cancels(1, sessionId)
    await joins(2, sessionId)
    await joins(1, sessionId)
    await takePlace((await classOf(sessionId)).session, placeOf(earlier))
    return sessionId
  }

  it('(4.4) has no seat and stops nobody: the seat is written once, for the next', async () => {
    const { settle, world } = await loaded()
    const sessionId = await lateLine()
    await freesAlone(0, sessionId)
    const { session, seating } = await classOf(sessionId)
    await settle(world, session)
    await isTheNext(sessionId)
    expect((await classOf(sessionId)).seating.rev).toBe(seating.rev + 1)
  })

  it('(4.4) is passed over by whoever gives their seat back', async () => {
    const sessionId = await lateLine()
    await cancels(0, sessionId)
    await isTheNext(sessionId)
  })

  it('(4.4) overtakes nobody either where they only stand elsewhere in the line by now', async () => {
    const { takePlace } = await loaded()
    const sessionId = await fullClass()
    await joins(2, sessionId)
    const theirs = placeOf(await joins(1, sessionId))
    await takePlace((await classOf(sessionId)).session, {
      ...theirs,
      joinedAt: theirs.joinedAt - 60_000,
    })
    await cancels(0, sessionId)
    await isTheNext(sessionId)
  })

  it('(4.4) is nobody’s where they gave it up before it was written', async () => {
    const sessionId = await fullClass()
    const put = table.holdNext({ pk: `WAITLIST#${sessionId}` })
    const late = joins(1, sessionId)
    await put.arrived
    await cancels(1, sessionId)
    for (const n of [2, 1]) await joins(n, sessionId)
    await wait(LONG_MS)
    put.letGo()
    expect(await late).toMatchObject({ status: 'waitlisted', life: 2 })
    expect(await lineOf(sessionId)).toEqual([idOf(2), idOf(1)])
  })
})

describe('Whoever is to be ended, and whose record keeps changing', () => {
  it('(4.2) is not passed over: the record that ends them comes again', async () => {
    const { changeRegistration, commit, end, world } = await loaded()
    const sessionId = await fullClass()
    const { session } = await classOf(sessionId)
    const before = await recordOf(0, sessionId)
    const sk = `${session.keptUnder}#${sessionId}`
    const reads = [1, 2, 3].map(() => table.holdNext({ sk, on: 'wayBack' }))
    const ended = end(world, { residentId: idOf(0), seatsId: sessionId }, 'session').then(
      () => 'ended',
      () => 'comes again',
    )
    for (const [place, read] of reads.entries()) {
      await read.arrived
      await commit(changeRegistration({ ...before, rev: before.rev + 1 + place }))
      read.letGo()
    }
    expect(await ended).toBe('comes again')
    await end(world, { residentId: idOf(0), seatsId: sessionId }, 'session')
    expect(await statusOf(0, sessionId)).toBe('cancelled')
  })
})
