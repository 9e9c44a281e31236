import { DAY_MS } from '../../shared/kernel/dates'
import { startEngine } from '../local/engine'
import { clockAhead } from '../testing/clock'
import { startTown } from '../testing/town'
import {
  billOf,
  type Line,
  runOf,
  sumOf,
  times,
  totalOf,
  totalWithAllowances,
  type Use,
} from './costing/bill'
import { countedBy, type Counting, storedBytes, Tally, used } from './costing/counting'
import { done, lends } from './costing/doing'
import { furnish, type Life } from './costing/life'
import { startMeterApart } from './costing/meterApart'
import { DEEDS, OPENINGS, VIEWS, viewsADay, writesADay } from './costing/mix'
import { ASSUMED } from './costing/prices'
import { pictured, viewed } from './costing/viewing'
import { atMost, type Bench, exactly } from './figure'

const GOAL_USD = 3
const MINUTES_A_DAY = 1440
/** So many come to a class. */
const A_CLASS = 20
/** Loans that are out together, of one household. */
const OUT = 2

const monthly = (perDay: number): number => perDay * ASSUMED.residents * ASSUMED.days

/** What one of a kind uses, with all that follows behind it. */
function tell(name: string, { read, write, requests, runs }: Use): void {
  const all = Object.entries(runs).map(
    ([of, { calls, workMs, waitMs }]) =>
      `${of} ${calls.toFixed(1)} × (${(workMs / calls).toFixed(1)} + ${(waitMs / calls).toFixed(1)}) ms`,
  )
  const units = `${read.toFixed(1)} RCU + ${write.toFixed(1)} WCU`
  console.log(`cost: ${name}: ${requests.toFixed(1)} requests, ${units}; ${all.join(', ')}`)
}

/** All that residents do in a month. */
async function doings(counting: Counting, life: Life, rounds: number): Promise<Use> {
  const views = await viewed(counting, life, rounds)
  const picture = await pictured(counting, life, rounds)
  const opening = await used(counting, rounds, () => counting.town.person('李叔'))
  const deeds = await done(counting, life, rounds)
  for (const [name, use] of [
    ...views,
    ...deeds,
    ['picture', picture],
    ['opening', opening],
  ] as const)
    tell(name, use)
  return sumOf([
    ...[...views].map(([view, use]) => times(use, monthly(VIEWS[view]))),
    ...[...deeds].map(([deed, use]) => times(use, monthly(DEEDS[deed].times))),
    times(picture, monthly(ASSUMED.picturesADay)),
    times(opening, monthly(OPENINGS)),
  ])
}

type Days = { readonly from: number; readonly until: number }

/** What time makes of what was laid: the looks of some of the days behind it. */
function passing(counting: Counting, { from, until }: Days): Promise<Use> {
  const moveAhead = clockAhead()
  return used(counting, 1, async () => {
    for (let day = from; day <= until; day++) {
      moveAhead(day * DAY_MS)
      await counting.town.call('sweep', {})
    }
    moveAhead(0)
  })
}

/** Loans are of today and tomorrow: on the third day they are late. */
const IN_TIME: Days = { from: 1, until: 1 }
const LATE: Days = { from: 2, until: 9 }

/** Of classes that were held, then of loans, the last of which come back late. */
async function dues(counting: Counting, life: Life, held: number): Promise<Use> {
  const ofClasses = await passing(counting, { from: 1, until: LATE.until })
  const [first, second] = [...life.things].reverse()
  for (const thing of [first, second])
    if (thing !== undefined) await lends({ ...life, borrower: life.other }, thing)
  const inTime = await passing(counting, IN_TIME)
  const late = await passing(counting, LATE)
  tell('classes over', ofClasses)
  tell('loans that end', inTime)
  tell('loans that are late', late)
  return sumOf([
    times(ofClasses, monthly(DEEDS.arrive.times) / A_CLASS / held),
    times(inTime, monthly(DEEDS.lend.times) / OUT),
    times(late, (monthly(DEEDS.lend.times) * ASSUMED.lateShare) / OUT),
  ])
}

/** A night of a larger table: what the smaller and the larger of two that were counted tell of the bytes between them. */
function nightAt(more: number, small: Counted, large: Counted): Use {
  const factor = more / Math.max(1, large.bytes - small.bytes)
  const further = (of: (use: Use) => number): number =>
    of(large.use) + Math.max(0, of(large.use) - of(small.use)) * factor
  return {
    ...large.use,
    read: further(({ read }) => read),
    runs: {
      ...large.use.runs,
      recount: {
        calls: 1,
        workMs: further((use) => runOf(use, 'recount').workMs),
        waitMs: further((use) => runOf(use, 'recount').waitMs),
      },
    },
  }
}

type Counted = { readonly use: Use; readonly bytes: number }

/** Everything is counted anew, as every night. */
async function night(counting: Counting): Promise<Counted> {
  const bytes = await storedBytes(counting)
  return { bytes, use: await used(counting, 1, () => counting.town.call('recount', {})) }
}

const say = ({ name, amount, unit, usd, free }: Line): void => {
  const off = free > 0 ? `, ${free.toFixed(3)} of it always free` : ''
  console.log(`cost: ${name} ${amount.toPrecision(4)} ${unit} = ${usd.toFixed(3)} USD${off}`)
}

async function month(counting: Counting, rounds: number): Promise<readonly Line[]> {
  const life = await furnish(counting)
  const early = await night(counting)
  const people = await doings(counting, life, rounds)
  const late = await night(counting)
  const time = await dues(counting, life, rounds)
  const sweep = await used(counting, 20, () => counting.town.call('sweep', {}))
  // A table that fills over the month is half as full on the mean.
  const nightly = nightAt(people.storedBytes / 2, early, late)
  tell('a look for what is due', sweep)
  tell('a night', nightly)
  const use = sumOf([
    ...[people, time],
    times(sweep, MINUTES_A_DAY * ASSUMED.days),
    times(nightly, ASSUMED.days),
  ])
  return billOf(use, {
    pictures: monthly(ASSUMED.picturesADay),
    published: monthly(DEEDS.publish.times),
  })
}

/**
 * A month of a thousand residents who open thirty pages and do four things a day, in dollars: units of the engine, calls,
 * milliseconds and bytes of real runs over HTTP, with all that follows behind each, at list prices.
 */
export const cost: Bench = async ({ isCi }) => {
  const engine = await startEngine()
  const meter = await startMeterApart(engine.endpoint)
  const tally = new Tally()
  process.env['LOG_LEVEL'] = 'info'
  tally.listen()
  const town = await startTown({ tableEndpoint: meter.endpoint, apart: countedBy(tally) })
  await town.sweep.stop()
  try {
    const lines = await month({ town, meter, tally, engine }, isCi ? 3 : 10)
    lines.forEach(say)
    console.log(`cost: ${totalWithAllowances(lines).toFixed(2)} USD with what is always free`)
    return [
      exactly('cost.viewsADay', viewsADay, 30),
      exactly('cost.writesADay', Math.round(writesADay * 1000) / 1000, 4),
      atMost('cost.monthUsd', totalOf(lines), GOAL_USD),
    ]
  } finally {
    tally.letGo()
    await town.stop().catch(() => undefined)
    await meter.stop()
    await engine.stop()
  }
}
