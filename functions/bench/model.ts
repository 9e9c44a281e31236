import { isDeepStrictEqual } from 'node:util'
import * as fc from 'fast-check'
import { atLeast, type Bench, exactly } from './figure'
import { type Indoors, startIndoors } from './indoors'
import { PEOPLE, THINGS } from './modelling/aim'
import { type Command, commands, type Model } from './modelling/commands'
import { instantOf, makeStreet, shownOf, stands } from './modelling/street'
import { Tally, TRANSITIONS } from './modelling/tally'
import { openShelf, type Shelf } from './shelf'

const START_HOUR = 10
const RUNS_AT_ONCE = 10

type Bed = { readonly indoors: Indoors; readonly shelf: Shelf; readonly tally: Tally }
let streets = 0

/** One life of a street: the answers are compared on the way, what stands in the table at the end. */
async function live(bed: Bed, life: Iterable<Command>) {
  const { indoors, shelf, tally } = bed
  indoors.itIs(instantOf(START_HOUR))
  const street = await makeStreet(indoors, `model ${streets++}`, { things: THINGS, people: PEOPLE })
  const model: Model = { state: { hour: START_HOUR, things: THINGS, loans: [] }, tally }
  await fc.asyncModelRun(() => ({ model, real: street }), life)
  const [told, stood] = [shownOf(model.state), await stands(street, shelf)]
  if (!isDeepStrictEqual(told, stood))
    throw new Error(`The table holds ${JSON.stringify(stood)}, not ${JSON.stringify(told)}`)
}

async function isDifferent(bed: Bed, seed: number): Promise<boolean> {
  const property = fc.asyncProperty(commands(), (life) => live(bed, life))
  const { failed, counterexample, errorInstance } = await fc.check(property, {
    ...{ seed, numRuns: RUNS_AT_ONCE, endOnFailure: false },
  })
  if (failed)
    console.log(`model: seed ${seed}: ${fc.stringify(counterexample)}: ${String(errorInstance)}`)
  return failed
}

function report(tally: Tally): void {
  const { commands: count, deeds, accepted } = tally
  const counts = TRANSITIONS.map((name) => `${tally.countOf(name)} × ${name}`)
  console.log(`model: ${count} commands, ${accepted} of ${deeds} deeds accepted`)
  console.log(`model: ${counts.join(', ')}`)
}

/** Commands on the functions and on a model of lending: the same answers, the same table. */
export const model: Bench = async ({ isCi }) => {
  const wanted = isCi ? 1500 : 30_000
  const indoors = await startIndoors({ isPlain: true })
  const bed = { indoors, shelf: openShelf(indoors.engine.endpoint), tally: new Tally() }
  const first = Number(process.env['SEED'] ?? 20261125)
  let differences = 0
  for (let n = 0; bed.tally.commands < wanted && differences === 0; n++)
    differences += Number(await isDifferent(bed, first + n))
  bed.shelf.stop()
  await indoors.stop()
  const { tally } = bed
  report(tally)
  return [
    exactly('model.differences', differences, 0),
    exactly('model.unknownTransitions', tally.unknown.length, 0),
    atLeast('model.commands', tally.commands, wanted),
    atLeast('model.acceptedShare', tally.accepted / tally.deeds, 0.4),
    atLeast(
      'model.fewestOnATransition',
      Math.min(...TRANSITIONS.map((name) => tally.countOf(name))),
      isCi ? 2 : 100,
    ),
  ]
}
