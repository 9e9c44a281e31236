import { addDays, type LocalDate } from '../../shared/kernel/dates'
import { atLeast, type Bench, exactly } from './figure'
import { type Indoors, startIndoors } from './indoors'
import { Life, type Told } from './seatFaulting/life'

const DAY = '2030-05-20' as LocalDate
const PEOPLE = 14
const CAPACITY = 4
const WHAT = ['lost', 'doubled', 'torn', 'overtaken', 'forgotten', 'wrong'] as const

async function livesOf(indoors: Indoors, count: number): Promise<readonly Told[]> {
  const [{ table }, { world }, { log }, { makeBorrowers }, { makeClass }] = await Promise.all([
    import('../platform/table'),
    import('../platform/world'),
    import('../platform/log'),
    import('./seed'),
    import('./rushing/classes'),
  ])
  Object.assign(log, { info: () => undefined })
  const functions = { client: table.getDocumentClient(), world }
  const first = Number(process.env['SEED'] ?? 1)
  const told: Told[] = []
  for (let seed = first; seed < first + count; seed++) {
    const name = `seat faults ${seed}`
    const people = await makeBorrowers(name, PEOPLE)
    const day = addDays(DAY, 3 * (seed - first))
    const terms = { capacity: CAPACITY, maxParty: 2 }
    const sessionId = await makeClass(name, { day, terms })
    const of = { sessionId, day, capacity: CAPACITY, people, seed }
    told.push(await new Life(indoors, functions, of).live())
  }
  return told
}

function report(told: readonly Told[]): readonly string[] {
  const deeds = told.flatMap((one) => one.deeds)
  const counts = [...new Set(deeds)].map(
    (name) => `${deeds.filter((deed) => deed === name).length} × ${name}`,
  )
  const injected = told.reduce((sum, one) => sum + one.injected, 0)
  console.log(`seats-faults: ${counts.join(', ')}; ${injected} faults over ${told.length} seeds`)
  const first = told.find((one) => one.first !== undefined)?.first
  if (first !== undefined) console.log(`seats-faults: ${first}`)
  return deeds.filter((deed) => !['promoted', 'was offered', 'lapsed'].includes(deed))
}

/** Classes in a storm: who taps sends again until they hear, the stream comes twice and out of order, the sweep runs twice. */
export const seatFaults: Bench = async ({ isCi }) => {
  const wanted = isCi ? { seeds: 5, taps: 250 } : { seeds: 200, taps: 10_000 }
  const indoors = await startIndoors({ isPlain: true })
  const told = await livesOf(indoors, wanted.seeds)
  await indoors.stop()
  const taps = report(told)
  return [
    ...WHAT.map((what) =>
      exactly(
        `seats-faults.${what}`,
        told.reduce((sum, one) => sum + one[what], 0),
        0,
      ),
    ),
    atLeast('seats-faults.taps', taps.length, wanted.taps),
  ]
}
