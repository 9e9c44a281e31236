import { addDays, HOUR_MS, type LocalDate, startOf } from '../../shared/kernel/dates'
import { type Dice, diceFrom } from '../testing/dice'
import { CALM, type Weather } from '../testing/aws/weather'
import { type Line, walkLine } from './faulting/line'
import { type Loan, walk } from './faulting/loan'
import { phoneOf } from './faulting/phone'
import { type Losses, takeStock } from './faulting/stock'
import { type Bench, exactly } from './figure'
import { type Indoors, startIndoors } from './indoors'
import type { Borrower } from './seed'
import { openShelf, type Shelf } from './shelf'

/** Things that one neighbour wants, and things that two want at once. */
const ALONE = 8
const CONTESTED = 3
/** Things that several wait for: one has it, three wait, one would overtake. */
const LINES = 2
const IN_LINE = 5
const TODAY = '2030-05-01' as LocalDate

const STORM: Omit<Weather, 'seed'> = {
  ...CALM,
  delayMs: [0, 3],
  trouble: { failBefore: 0.05, dropAfter: 0.05, conflict: 0.02, throttle: 0.01 },
  stubborn: 4,
}

async function lay(name: string): Promise<readonly (readonly Loan[])[]> {
  const { makeBorrowers, makeCalendars, TERMS } = await import('./seed')
  const [owner, ...others] = await makeBorrowers(name, 1 + ALONE + 2 * CONTESTED)
  if (!owner) throw new Error('Nobody lends anything.')
  const listings = await makeCalendars(name, ALONE + CONTESTED, {
    ...{ ownerId: owner.id, terms: { ...TERMS, acceptance: 'owner' } },
  })
  const days = { from: TODAY, until: addDays(TODAY, 2) }
  return listings.map((listingId, n) => {
    const isContested = n >= ALONE
    const borrowers: readonly Borrower[] = others.splice(0, isContested ? 2 : 1)
    const fresh = { status: 'none', wrong: 0 } as const
    return borrowers.map((borrower): Loan => {
      return { listingId, owner, borrower, days, isContested, ...fresh, acknowledged: [] }
    })
  })
}

/** Things of their own, so that nobody else's deed is counted on them. */
async function layLines(name: string): Promise<readonly Line[]> {
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const listings = await makeCalendars(`${name} line`, LINES)
  const days = { from: addDays(TODAY, 5), until: addDays(TODAY, 7) }
  const people = await makeBorrowers(`${name} line`, LINES * IN_LINE)
  return listings.map((listingId, n) => {
    const own = people.slice(n * IN_LINE, (n + 1) * IN_LINE)
    const [has, newcomer, ...waiting] = own
    if (!has || !newcomer) throw new Error('Nobody waits.')
    return { listingId, days, has, newcomer, waiting }
  })
}

type Round = Losses & {
  /** Turns in a queue that came to the wrong one. */
  readonly broken: number
  readonly injected: number
  readonly wrong: number
  readonly deeds: readonly string[]
}
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)

async function play(indoors: Indoors, shelf: Shelf, seed: number): Promise<Round> {
  indoors.aws.change(CALM)
  const things = await lay(`faults ${seed}`)
  const lines = await layLines(`faults ${seed}`)
  indoors.aws.take()
  indoors.aws.change({ ...STORM, seed })
  const loans = things.flat()
  const dice: Dice = diceFrom(seed)
  const phone = phoneOf(indoors.api, dice)
  await Promise.all(loans.map((loan) => walk(loan, phone, dice)))
  const losses = await Promise.all(things.map((one) => takeStock(shelf, one)))
  const { outbox } = indoors
  const walked = await Promise.all(
    lines.map((line) => walkLine({ outbox, shelf, phone, dice }, line)),
  )
  return {
    lost: sum([...losses, ...walked].map(({ lost }) => lost)),
    doubled: sum([...losses, ...walked].map(({ doubled }) => doubled)),
    broken: sum(walked.map(({ broken }) => broken)),
    torn: sum(losses.map(({ torn }) => torn)),
    injected: sum(Object.values(indoors.aws.take().injected)),
    wrong: sum([...loans, ...walked].map(({ wrong }) => wrong)),
    deeds: [
      ...loans.flatMap(({ acknowledged }) => acknowledged),
      ...walked.flatMap(({ deeds }) => deeds),
    ],
  }
}

function report(rounds: readonly Round[]): void {
  const deeds = rounds.flatMap((round) => round.deeds)
  const counts = [...new Set(deeds)].map(
    (name) => `${deeds.filter((deed) => deed === name).length} × ${name}`,
  )
  console.log(`faults: ${counts.join(', ')} acknowledged`)
}

/** Every call of a phone meets faults of the table and of the way, and is sent again under the same key. */
export const faults: Bench = async ({ isCi }) => {
  const wanted = isCi ? { seeds: 8, faults: 300 } : { seeds: 100, faults: 5000 }
  const indoors = await startIndoors()
  indoors.itIs(startOf(TODAY) + 10 * HOUR_MS)
  const shelf = openShelf(indoors.engine.endpoint)
  const rounds: Round[] = []
  const all = (of: (round: Round) => number): number => sum(rounds.map(of))
  while (rounds.length < wanted.seeds || all(({ injected }) => injected) < wanted.faults)
    rounds.push(await play(indoors, shelf, rounds.length + 1))
  shelf.stop()
  await indoors.stop()
  report(rounds)
  const injected = all((round) => round.injected)
  console.log(`faults: ${injected} injected over ${rounds.length} seeds`)
  return [
    ...(['lost', 'doubled', 'torn', 'broken', 'wrong'] as const).map((what) =>
      exactly(
        `faults.${what}`,
        all((round) => round[what]),
        0,
      ),
    ),
    exactly('faults.missing', Math.max(0, wanted.faults - injected), 0),
  ]
}
