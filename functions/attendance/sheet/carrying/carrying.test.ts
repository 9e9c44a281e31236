import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import { signUp } from '../../../../shared/contract/registration'
import { MINUTE_MS } from '../../../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import type { Access } from '../../../platform/access'
import type { Errand } from '../../../platform/errand'
import type { Errands } from '../../../platform/errands'
import { clockAhead } from '../../../testing/clock'
import { holds, onDay } from '../../../testing/events'
import { neighbour, worker } from '../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../testing/town'

/** Nothing of the stream is told but by hand: late, twice, or not at all. */
const deaf = () => () => Promise.resolve({ batchItemFailures: [] })
/** More than one piece has, and none of them more than a course. */
const MANY = 110
const MOST_AT_ONCE = 60

const moveAhead = clockAhead()
let town: Town
let chen: Person
let sessions: readonly SessionId[]

const loaded = async () => {
  const [access, commit, errand, errands, facts, world, store, projections, carrying] =
    await Promise.all([
      import('../../../platform/access'),
      import('../../../platform/commit'),
      import('../../../platform/errand'),
      import('../../../platform/errands'),
      import('../../../platform/facts'),
      import('../../../platform/world'),
      import('../store'),
      import('../projections'),
      import('./actions'),
    ])
  const all = { ...access, ...commit, ...errand, ...errands, ...facts, ...world }
  return { ...all, ...store, ...projections, ...carrying }
}

/** As if somebody had a seat in each of them, written by the features' own writes. */
async function sitsIn(person: Person, ids: readonly SessionId[]): Promise<void> {
  const [{ loadSession }, { loadRegistration }, { changeRegistration }, { commit }] =
    await Promise.all([
      import('../../../event/store'),
      import('../../../registration/store'),
      import('../../../registration/writes'),
      import('../../../platform/commit'),
    ])
  const [first = '' as SessionId, ...more] = ids
  await person.gets(signUp, { sessionId: first, party: 1 })
  const session = await loadSession(first)
  const one = session && (await loadRegistration(person.id as ResidentId, session))
  for (const id of more) {
    const other = await loadSession(id)
    if (!one || !other) throw new Error('There is no such class.')
    const seat = { keptUnder: other.keptUnder, seatsId: id, eventId: other.eventId, rev: 1 }
    await commit(changeRegistration({ ...one, ...seat, id: `reg_${id.slice(4)}` as typeof one.id }))
  }
}

beforeAll(async () => {
  town = await startTown({ apart: { outbox: deaf } })
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  const held: SessionId[] = []
  for (const title of ['长长的书法课', '长长的合唱课']) {
    const plan = { words: { kind: 'class', title } as const }
    const days = Array.from({ length: MANY / 2 }, (_, n) => onDay(2 + n))
    held.push(...(await holds(town, xiaoli, { ...plan, sessions: days })).sessionIds)
  }
  sessions = held
  await sitsIn(chen, sessions)
}, 120_000)
afterAll(() => town.stop())

/** How many lists call them so. */
async function listsCalling(addressForm: string): Promise<number> {
  const { loadRow } = await loaded()
  const rows = await Promise.all(sessions.map((id) => loadRow(id, chen.id as ResidentId)))
  return rows.filter((row) => row?.text.includes(`"${addressForm}"`)).length
}

/** Is called otherwise: what the stream would tell of it. */
async function renamed(addressForm: string): Promise<{ before: Access; after: Access }> {
  const { loadAccess, changeAccess, commit, next } = await loaded()
  const before = await loadAccess(chen.id as ResidentId)
  if (!before) throw new Error('They have no rights.')
  const after = next(before, { addressForm })
  await commit(changeAccess(after))
  return { before, after }
}

async function tells(changed: { before: Access; after: Access }): Promise<void> {
  const { sheetProjections, world } = await loaded()
  for (const { entity, react } of sheetProjections)
    if (entity === 'Access') await react(world, changed)
}

async function left(): Promise<Errand> {
  const { loadErrand, errandId } = await loaded()
  const errand = await loadErrand(errandId('sheetsOf', chen.id))
  if (!errand) throw new Error('Nothing is carried on.')
  return errand
}

async function tellsOf(errand: Errand, changed: Partial<Errands> = {}): Promise<void> {
  const { errandReaction, sheetErrands, world } = await loaded()
  const none = () => Promise.resolve(undefined)
  const others = { askingFor: none, askingAt: none, seatCalls: none }
  await errandReaction({ ...sheetErrands, ...others, ...changed }).react(world, {
    before: undefined,
    after: errand,
  })
}

/** Until nothing is left: the most that one record did. */
async function carriesOn(addressForm: string): Promise<number> {
  let most = 0
  for (let errand = await left(); errand.place !== undefined; errand = await left()) {
    const before = await listsCalling(addressForm)
    await tellsOf(errand)
    most = Math.max(most, (await listsCalling(addressForm)) - before)
  }
  return most
}

describe('Somebody with very many classes who is called otherwise', () => {
  it('(10.2) is so on a few lists at a time, whatever record is told, and in the end on all', async () => {
    await tells(await renamed('陈阿婆'))
    const first = await listsCalling('陈阿婆')
    expect(first).toBeGreaterThan(0)
    expect(first).toBeLessThanOrEqual(MOST_AT_ONCE)
    expect(await carriesOn('陈阿婆')).toBeLessThanOrEqual(MOST_AT_ONCE)
    expect(await listsCalling('陈阿婆')).toBe(MANY)
  }, 60_000)

  it('(10.2) is so everywhere, whatever is told twice, late, or out of order', async () => {
    await tells(await renamed('陈大姐'))
    const early = await left()
    await Promise.all([tellsOf(early), tellsOf(early)])
    const once = await left()
    expect(once.rev).toBe(early.rev + 1)
    await tellsOf(early)
    expect((await left()).rev).toBe(once.rev)
    await carriesOn('陈大姐')
    await tellsOf(once)
    expect((await left()).place).toBeUndefined()
    expect(await listsCalling('陈大姐')).toBe(MANY)
  }, 60_000)

  it('(10.2) is called by the last form where another comes while the first is carried on', async () => {
    await tells(await renamed('陈老师'))
    await tellsOf(await left())
    const held = await left()
    await tells(await renamed('陈师傅'))
    expect((await left()).rev).toBeGreaterThan(held.rev)
    await tellsOf(held)
    await carriesOn('陈师傅')
    expect(await listsCalling('陈师傅')).toBe(MANY)
  }, 60_000)

  it('(10.2) holds up nobody where a piece of it fails, and goes on where it stood', async () => {
    const written = jest.spyOn(process.stdout, 'write').mockReturnValue(true)
    await tells(await renamed('陈阿姐'))
    const stood = await left()
    await tellsOf(stood, { sheetsOf: () => Promise.reject(new Error('a shelf fell over')) })
    written.mockRestore()
    expect(await left()).toEqual(stood)
    await carriesOn('陈阿姐')
    expect(await listsCalling('陈阿姐')).toBe(MANY)
  }, 60_000)

  it('(10.2) is looked for where its record was put aside, and not before', async () => {
    const { errandIsDue, world } = await loaded()
    const { listDue } = await import('../../../platform/due')
    const due = async () => (await listDue(world)).filter(({ entity }) => entity === 'Errand')
    await tells(await renamed('陈奶奶'))
    const lost = await left()
    await errandIsDue(world, lost.id)
    expect((await left()).rev).toBe(lost.rev)
    expect(await due()).toEqual([])
    moveAhead(11 * MINUTE_MS)
    expect(await due()).toEqual([{ entity: 'Errand', id: lost.id }])
    await errandIsDue(world, lost.id)
    expect(await left()).toMatchObject({ rev: lost.rev + 1, place: lost.place, tries: 1 })
    await carriesOn('陈奶奶')
    expect(await listsCalling('陈奶奶')).toBe(MANY)
    moveAhead(60 * MINUTE_MS)
    expect(await due()).toEqual([])
  }, 60_000)
})

describe('Somebody with a few classes', () => {
  it('(10.2) is called otherwise at once, and nothing is carried on', async () => {
    const { loadErrand, errandId, sheetProjections, world } = await loaded()
    const li = await neighbour(town, await town.person('小李'), '李叔', { room: '202' })
    const [sessionId = '' as SessionId] = sessions
    await li.gets(signUp, { sessionId, party: 1 })
    const { loadAccess, changeAccess, commit, next, loadRow } = await loaded()
    const before = await loadAccess(li.id as ResidentId)
    if (!before) throw new Error('They have no rights.')
    const after = next(before, { addressForm: '李伯' })
    await commit(changeAccess(after))
    for (const { entity, react } of sheetProjections)
      if (entity === 'Access') await react(world, { before, after })
    expect((await loadRow(sessionId, li.id as ResidentId))?.text).toContain('李伯')
    expect(await loadErrand(errandId('sheetsOf', li.id))).toBeUndefined()
  })
})
