import { randomUUID } from 'node:crypto'
import { signUp } from '../../shared/contract/registration'
import { addDays, HOUR_MS, type LocalDate, startOf } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import { CALM } from '../testing/aws/weather'
import { simulate } from '../testing/aws/simulation'
import { diceFrom } from '../testing/dice'
import type { Seating } from '../registration/seating/rules'
import { atMost, type Bench, exactly, type Figure, median } from './figure'
import { asking, type Indoors, type Reply, startIndoors } from './indoors'
import { Rosters } from './rushing/rosters'
import type { Borrower } from './seed'

const TODAY = '2030-05-01' as LocalDate
const STARTS_AT = startOf(TODAY) + 9 * HOUR_MS
/** 8 ms a call: there and back. */
const WEATHER = { ...CALM, delayMs: [4, 4] } as const

type Crowd = {
  readonly people: number
  readonly seats: number
  /** All tap within so long. */
  readonly withinMs: number
  /** Copies of the function, each with what it alone has seen. */
  readonly instances: number
  readonly seed: number
}
type Came = {
  readonly errors: number
  readonly sold: number
  readonly told: number
  readonly units: number
  readonly refused: number
  readonly p99: number
}

const isError = ({ status, refusal }: Reply): boolean =>
  status >= 500 || (status !== 200 && refusal?.code !== 'session.full')

async function instancesOf(count: number): Promise<readonly Indoors['api'][]> {
  const [{ registrationRoutes }, { handlerFor }, { world }] = await Promise.all([
    import('../registration/routes'),
    import('../platform/serve'),
    import('../platform/world'),
  ])
  // Each is the same world to its functions, and a memory of its own to the gate.
  const copies = Array.from({ length: count }, () => Object.create(world) as typeof world)
  return copies.map((copy) => asking(handlerFor<'classes'>(registrationRoutes, copy)))
}

/** As the table holds them at the end. */
async function seatsOf(sessionId: SessionId): Promise<readonly Seating[]> {
  const { sessionOf } = await import('../event/showing/actions')
  const { loadSeatings } = await import('../registration/seating/store')
  const session = await sessionOf(sessionId)
  return session ? loadSeatings(session, 'now') : []
}

const countSold = (seatings: readonly Seating[]): number =>
  seatings.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0)

async function rush(indoors: Indoors, borrowers: readonly Borrower[], crowd: Crowd): Promise<Came> {
  const { makeClass } = await import('./rushing/classes')
  const { table } = await import('../platform/table')
  const { world } = await import('../platform/world')
  const name = randomUUID()
  const terms = { capacity: crowd.seats }
  const sessionId = await makeClass(name, { day: addDays(TODAY, 7), terms })
  const apis = await instancesOf(crowd.instances)
  const rosters = new Rosters()
  const dice = diceFrom(crowd.seed)
  const simulated = {
    ...{ client: table.getDocumentClient(), world, startsAt: STARTS_AT, watched: rosters.watched },
    ...{ endpoint: indoors.engine.endpoint, weather: { ...WEATHER, seed: crowd.seed } },
  }
  const { value } = await simulate(simulated, (clock) =>
    Promise.all(
      borrowers.slice(0, crowd.people).map(async ({ token }, n) => {
        await clock.sleep(dice() * crowd.withinMs)
        const api = apis[n % apis.length] ?? indoors.api
        const before = clock.now()
        const input = { sessionId, party: 1 }
        const reply = await api({ endpoint: signUp, input, token, key: `${n}-${name}` })
        return { reply, ms: clock.now() - before }
      }),
    ),
  )
  const times = value.map(({ ms }) => ms).sort((a, b) => a - b)
  return {
    errors: value.filter(({ reply }) => isError(reply)).length,
    sold: countSold(await seatsOf(sessionId)),
    told: value.filter(({ reply }) => reply.status === 200).length,
    ...{ units: rosters.units, refused: rosters.refused },
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
  }
}

const worst = (came: readonly Came[], of: (one: Came) => number): number =>
  Math.max(...came.map(of))

type Square = { readonly indoors: Indoors; readonly borrowers: readonly Borrower[] }

async function play(
  { indoors, borrowers }: Square,
  crowds: readonly Crowd[],
): Promise<readonly Came[]> {
  const came: Came[] = []
  for (const crowd of crowds) {
    const one = await rush(indoors, borrowers, crowd)
    came.push(one)
    console.log(
      `rush: ${crowd.people} for ${crowd.seats} in ${crowd.withinMs / 1000} s, ${crowd.instances} instances, seed ${crowd.seed}: ` +
        `${one.errors} errors, ${one.sold} sold, ${one.units} units (${one.refused} refused), p99 ${one.p99.toFixed(0)} ms`,
    )
  }
  return came
}

async function inTown<Value>(people: number, work: (square: Square) => Promise<Value>) {
  const indoors = await startIndoors({ isPlain: true })
  indoors.itIs(STARTS_AT)
  try {
    const { makeBorrowers } = await import('./seed')
    return await work({ indoors, borrowers: await makeBorrowers('rush', people) })
  } finally {
    await indoors.stop()
  }
}

const correct = (name: string, came: readonly Came[], seats: number): readonly Figure[] => [
  exactly(
    `${name}.errors`,
    worst(came, ({ errors }) => errors),
    0,
  ),
  exactly(
    `${name}.unsold`,
    worst(came, ({ sold }) => Math.abs(seats - sold)),
    0,
  ),
  exactly(
    `${name}.toldWrong`,
    worst(came, ({ sold, told }) => Math.abs(sold - told)),
    0,
  ),
]

const seedsOf = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n + 1)

/** 10,000 neighbours and a class of 100, through functions and table in virtual time. */
export const rushVirtual: Bench = ({ isCi }) => {
  const people = isCi ? 2000 : 10_000
  const crowd = { people, seats: 100, instances: 10 }
  const seeds = seedsOf(isCi ? 1 : 20)
  return inTown(people, async (square) => {
    const slow = await play(
      square,
      seeds.map((seed) => ({ ...crowd, withinMs: 10_000, seed })),
    )
    const fast = await play(
      square,
      seeds.map((seed) => ({ ...crowd, withinMs: 1000, seed })),
    )
    const many = await play(square, [{ ...crowd, withinMs: 10_000, instances: 100, seed: 1 }])
    const units = median(fast.map((one) => one.units))
    console.log(`rush-virtual: units in 1 s ${units}, with 100 instances ${many[0]?.units ?? 0}`)
    return [
      ...correct('rush-virtual.slow', slow, 100),
      ...correct('rush-virtual.fast', fast, 100),
      ...correct('rush-virtual.many', many, 100),
      atMost(
        'rush-virtual.units',
        worst(slow, (one) => one.units),
        600,
      ),
      atMost(
        'rush-virtual.p99',
        worst([...slow, ...fast], ({ p99 }) => p99),
        300,
      ),
    ]
  })
}

/** 20,000 for 1,000. */
export const rushLarge: Bench = ({ isCi }) => {
  const [people, seats] = isCi ? [2000, 200] : [20_000, 1000]
  const crowd = { people, seats, instances: 10, withinMs: 10_000 }
  return inTown(people, async (square) => {
    const came = await play(
      square,
      seedsOf(isCi ? 1 : 5).map((seed) => ({ ...crowd, seed })),
    )
    return correct('rush-large', came, seats)
  })
}
