import * as fc from 'fast-check'
import { type Chance, step, wish } from './aim'
import { act, type Deed, isRefused, type Step } from './deeds'
import { sweep } from './lapsing'
import { instantOf, type Street } from './street'
import type { State } from './state'
import type { Tally } from './tally'

/** The model as it stands, and where what happens is counted. */
export type Model = { state: State; readonly tally: Tally }
export type Command = fc.AsyncCommand<Model, Street>

async function carryOut(model: Model, street: Street, { deed, times }: Sent): Promise<void> {
  const { state, answer } = act(model.state, deed)
  const heard = await street.sends(deed, times)
  model.tally.commands++
  model.tally.deeds++
  if (!isRefused(answer)) model.tally.accepted++
  const different = heard.find((one) => one.answer !== answer)
  if (different)
    throw new Error(`${JSON.stringify(deed)}: ${different.answer} instead of ${answer}`)
  if (state.loans.length > model.state.loans.length) street.ids.push(heard[0]?.id)
  model.tally.moved(model.state, state)
  model.state = state
}
type Sent = { readonly deed: Deed; readonly times: number }

/** One tap in eight comes twice. */
const timesOf = ({ third }: Chance): number => (third % 8 === 0 ? 2 : 1)

const doing = (name: string, chance: Chance, aim: (state: State) => Deed | undefined): Command => ({
  check: ({ state }) => aim(state) !== undefined,
  run: async (model, street) => {
    const deed = aim(model.state)
    if (deed) await carryOut(model, street, { deed, times: timesOf(chance) })
  },
  toString: () => `${name}(${Object.values(chance).join()})`,
})

/** Some hours pass, and everything that is due is taken. */
const waiting = (hours: number): Command => ({
  check: () => true,
  run: async (model, street) => {
    const later = { ...model.state, hour: model.state.hour + hours }
    street.indoors.itIs(instantOf(later.hour))
    await street.indoors.sweep()
    const state = sweep(later)
    model.tally.commands++
    model.tally.moved(model.state, state)
    model.state = state
  },
  toString: () => `wait(${hours})`,
})

/** Hours pass without a sweep: what has lapsed must be refused all the same. */
const dozing = (hours: number): Command => ({
  check: () => true,
  run: (model, street) => {
    model.state = { ...model.state, hour: model.state.hour + hours }
    street.indoors.itIs(instantOf(model.state.hour))
    model.tally.commands++
    return Promise.resolve()
  },
  toString: () => `doze(${hours})`,
})

/** As often as it is tried. */
const STEPS: readonly Step[] = [
  ...(['accept', 'accept', 'accept', 'handOver', 'handOver', 'handOver'] as const),
  ...(['takeBack', 'cancel', 'decline'] as const),
]

/** What may happen. */
export function commands(): fc.Arbitrary<Iterable<Command>> {
  const number = fc.nat(999)
  const chance: fc.Arbitrary<Chance> = fc.record({
    ...{ first: number, second: number, third: number },
    whim: fc.nat(99),
  })
  const booking = chance.map((by) => doing('book', by, (state) => wish(state, by)))
  const steps = STEPS.map((is) => chance.map((by) => doing(is, by, (state) => step(state, is, by))))
  const passing = fc.integer({ min: 1, max: 30 }).map(waiting)
  const lapsing = fc.integer({ min: 1, max: 20 }).map(dozing)
  return fc.commands([booking, booking, booking, ...steps, passing, lapsing], {
    ...{ maxCommands: 80, size: 'max' },
  })
}
