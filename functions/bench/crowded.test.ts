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

/** A class of which some seats are free again, and nobody has waited yet. */
async function someGaveBack() {
  const [{ makeBorrowers }, { makeClass }] = await Promise.all([
    import('./seed'),
    import('./rushing/classes'),
  ])
  const [seated, crowd] = [
    await makeBorrowers('crowded seated', SEATS),
    await makeBorrowers('crowded', CROWD),
  ]
  const terms = { capacity: SEATS }
  const sessionId = await makeClass('crowded', { day: addDays(TODAY, 7), terms })
  for (const { token } of seated) await asks(signUp, { sessionId, party: 1 }, token)
  for (const { token } of seated.slice(0, GIVEN_BACK))
    await asks(cancelRegistration, { sessionId }, token)
  return { sessionId, crowd }
}

async function asks(endpoint: Endpoint, input: object, token: string): Promise<string> {
  const asked = { endpoint, input: { ...input }, token, key: randomUUID() }
  const { value, refusal } = await indoors.api(asked)
  return refusal?.code ?? String(value['status'])
}

async function allJoin(sessionId: SessionId, crowd: readonly Borrower[]) {
  const { table } = await import('../platform/table')
  const { world } = await import('../platform/world')
  const weather = { ...CALM, delayMs: [4, 4] } as const
  const simulated = { client: table.getDocumentClient(), world, startsAt, weather }
  return simulate({ ...simulated, endpoint: indoors.engine.endpoint }, (clock) =>
    Promise.all(
      crowd.map(async ({ token }, n) => {
        await clock.sleep(n % 50)
        return asks(joinWaitlist, { sessionId, party: 1 }, token)
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

describe('Hundreds who get in line while seats are free', () => {
  it('(4.4) have each seat once and all a place, and do not all give the same seats', async () => {
    const { sessionId, crowd } = await someGaveBack()
    expect((await standing(sessionId)).seating?.free).toBe(GIVEN_BACK)
    const { value: answers, trace } = await allJoin(sessionId, crowd)
    expect(new Set(answers)).toEqual(new Set(['confirmed', 'waitlisted']))
    const { seating, line } = await standing(sessionId)
    expect(seating?.free).toBe(0)
    expect(Object.keys(seating?.entries ?? {})).toHaveLength(SEATS)
    expect(line).toHaveLength(CROWD - GIVEN_BACK)
    expect(trace.length).toBeLessThan(CALLS_EACH * CROWD)
  }, 60_000)
})
