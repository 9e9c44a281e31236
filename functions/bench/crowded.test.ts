import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { cancelRegistration, joinWaitlist, signUp } from '../../shared/contract/registration'
import type { Endpoint } from '../../shared/contract/endpoint'
import { addDays, HOUR_MS, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import { simulate } from '../testing/aws/simulation'
import { CALM } from '../testing/aws/weather'
import { type Indoors, startIndoors } from './indoors'
import type { Borrower } from './seed'

const TODAY = '2030-05-01' as LocalDate
const startsAt = startOf(TODAY) + 10 * HOUR_MS
const SEATS = 6
const GIVEN_BACK = 4
const CROWD = 120
/** Rights, record, place and seats, each read or written; the first few give seats beside it. */
const CALLS_EACH = 10
let indoors: Indoors

beforeAll(async () => {
  indoors = await startIndoors({ isPlain: true })
  indoors.itIs(startsAt)
}, 60_000)
afterAll(() => indoors.stop())

type Scene = {
  readonly sessionId: SessionId
  readonly seated: readonly Borrower[]
  readonly crowd: readonly Borrower[]
}

/** A class whose seats are all taken. */
async function fullClass(name: string, day = addDays(TODAY, 7)): Promise<Scene> {
  const [{ makeBorrowers }, { makeClass }] = await Promise.all([
    import('./seed'),
    import('./rushing/classes'),
  ])
  const seated = await makeBorrowers(`${name} seated`, SEATS)
  const crowd = await makeBorrowers(name, CROWD)
  const terms = { capacity: SEATS, maxParty: 2 }
  const sessionId = await makeClass(name, { day, terms })
  for (const { token } of seated) await asks(signUp, { sessionId, party: 1 }, token)
  return { sessionId, seated, crowd }
}

async function asks(endpoint: Endpoint, input: object, token: string): Promise<string> {
  const asked = { endpoint, input: { ...input }, token, key: randomUUID() }
  const { value, refusal } = await indoors.api(asked)
  return refusal?.code ?? String(value['status'])
}

/** All within a moment. */
async function all(endpoint: Endpoint, input: object, people: readonly Borrower[]) {
  const { table } = await import('../platform/table')
  const { world } = await import('../platform/world')
  const weather = { ...CALM, delayMs: [4, 4] } as const
  const simulated = { client: table.getDocumentClient(), world, startsAt, weather }
  return simulate({ ...simulated, endpoint: indoors.engine.endpoint }, (clock) =>
    Promise.all(
      people.map(async ({ token }, n) => {
        await clock.sleep(n % 50)
        return asks(endpoint, input, token)
      }),
    ),
  )
}

async function standing(sessionId: SessionId) {
  const { sessionOf } = await import('../event/showing/actions')
  const { loadSeatings } = await import('../registration/seating/store')
  const { listLine } = await import('../registration/line/store')
  const session = await sessionOf(sessionId)
  const [seating] = session ? await loadSeatings(session, 'now') : []
  return { seating, line: await listLine(sessionId, { limit: 2 * CROWD }) }
}

describe('Hundreds who come at once while seats are free', () => {
  it('(4.4) have each seat once and all a place, and do not all give the same seats', async () => {
    const { sessionId, seated, crowd } = await fullClass('joining')
    for (const { token } of seated.slice(0, GIVEN_BACK))
      await asks(cancelRegistration, { sessionId }, token)
    const { value: answers, trace } = await all(joinWaitlist, { sessionId, party: 1 }, crowd)
    expect(new Set(answers)).toEqual(new Set(['confirmed', 'waitlisted']))
    const { seating, line } = await standing(sessionId)
    expect(seating?.free).toBe(0)
    expect(Object.keys(seating?.entries ?? {})).toHaveLength(SEATS)
    expect(line).toHaveLength(CROWD - GIVEN_BACK)
    expect(trace.length).toBeLessThan(CALLS_EACH * CROWD)
  }, 60_000)

  it('(4.4) leave again behind a pair that waits for two: what stops at the pair is kept for whoever comes behind', async () => {
    const { sessionId, seated, crowd } = await fullClass('leaving')
    const [pair, last, ...others] = crowd
    if (!pair || !last || !seated[0]) throw new Error('Nobody waits.')
    await asks(joinWaitlist, { sessionId, party: 2 }, pair.token)
    await all(joinWaitlist, { sessionId, party: 1 }, others)
    await asks(cancelRegistration, { sessionId }, seated[0].token)
    const { value: answers } = await all(cancelRegistration, { sessionId }, others)
    expect(new Set(answers)).toEqual(new Set(['cancelled']))
    indoors.itIs(startsAt + HOUR_MS)
    await asks(joinWaitlist, { sessionId, party: 1 }, last.token)
    expect((await standing(sessionId)).line).toHaveLength(2)
    await asks(cancelRegistration, { sessionId }, pair.token)
    const { seating, line } = await standing(sessionId)
    expect([line.length, seating?.free]).toEqual([0, 0])
  }, 60_000)
})

describe('A seat of the last day', () => {
  it('(4.4) comes to whoever waits alone, behind however many pairs', async () => {
    indoors.itIs(startsAt)
    const { sessionId, seated, crowd } = await fullClass('last day', TODAY)
    const [alone, ...pairs] = crowd
    if (!alone || !seated[0]) throw new Error('Nobody waits.')
    await all(joinWaitlist, { sessionId, party: 2 }, pairs)
    indoors.itIs(startsAt + HOUR_MS)
    expect(await asks(joinWaitlist, { sessionId, party: 1 }, alone.token)).toBe('waitlisted')
    await asks(cancelRegistration, { sessionId }, seated[0].token)
    const { seating, line } = await standing(sessionId)
    expect([seating?.free, line.length]).toEqual([0, pairs.length])
    expect(line.map(({ residentId }) => residentId)).not.toContain(alone.id)
  }, 60_000)
})
