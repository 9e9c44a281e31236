import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { bookListing } from '../../shared/contract/booking'
import { addDays, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { simulate } from '../testing/aws/simulation'
import { CALM } from '../testing/aws/weather'
import { phoneOf } from './faulting/phone'
import { type Indoors, startIndoors } from './indoors'
import type { Borrower } from './seed'

const TODAY = '2030-05-01' as LocalDate
const startsAt = startOf(TODAY) + 36_000_000
const days = { from: TODAY, until: addDays(TODAY, 1) }
const CALL_8_MS = { ...CALM, delayMs: [4, 4] } as const
let indoors: Indoors

beforeAll(async () => {
  indoors = await startIndoors({ isPlain: true })
  indoors.itIs(startsAt)
}, 60_000)
afterAll(() => indoors.stop())

type Scene = { readonly rivals: readonly Borrower[]; readonly listingId: ListingId }
async function lay(name: string, count: number): Promise<Scene> {
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const rivals = await makeBorrowers(name, count)
  const [listingId] = await makeCalendars(name, 1)
  return { rivals, listingId: listingId as ListingId }
}

/** All tap within a moment, and hear what they hear. */
async function rush({ rivals, listingId }: Scene, weather = CALL_8_MS as typeof CALM) {
  const { table } = await import('../platform/table')
  const { world } = await import('../platform/world')
  const simulated = { client: table.getDocumentClient(), world, startsAt, weather }
  return simulate({ ...simulated, endpoint: indoors.engine.endpoint }, (clock) =>
    Promise.all(
      rivals.map(async ({ token }, n) => {
        await clock.sleep(n % 50)
        const asked = { endpoint: bookListing, input: { listingId, ...days }, token }
        return phoneOf(indoors.api, () => 0.99)(asked)
      }),
    ),
  )
}
const answersOf = (heard: readonly { status: number; refusal?: { code: string } | undefined }[]) =>
  heard.map(({ status, refusal }) => refusal?.code ?? String(status))

describe('Two hundred neighbours in virtual time', () => {
  it('(2.4) rush for one day of one thing: one has it, and the others hear that it is gone', async () => {
    const { value, ms, account } = await rush(await lay('virtual', 200))
    const answers = answersOf(value)
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1)
    expect(answers.filter((answer) => answer === 'booking.overlap')).toHaveLength(199)
    expect(account.conflicts).toBeGreaterThan(0)
    expect(ms).toBeGreaterThan(32)
    expect(ms).toBeLessThan(5000)
  }, 60_000)
})

describe('A seed in virtual time', () => {
  const STORM: typeof CALM = {
    ...CALL_8_MS,
    trouble: { failBefore: 0.05, dropAfter: 0.05, conflict: 0.05, throttle: 0.02 },
    stubborn: 3,
  }

  it('gives the same run, call by call, and another gives another', async () => {
    const first = await rush(await lay('seed 1', 20), { ...STORM, seed: 11 })
    const again = await rush(await lay('seed 2', 20), { ...STORM, seed: 11 })
    const other = await rush(await lay('seed 3', 20), { ...STORM, seed: 12 })
    expect(first.trace.length).toBeGreaterThan(80)
    expect(again.trace).toEqual(first.trace)
    expect(answersOf(again.value)).toEqual(answersOf(first.value))
    expect(other.trace).not.toEqual(first.trace)
  }, 60_000)
})
