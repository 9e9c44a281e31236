import { isDeepStrictEqual } from 'node:util'
import { act, type Deed, type Step } from '../modelling/deeds'
import { sweep } from '../modelling/lapsing'
import { shownOf, type Shown } from '../modelling/street'
import type { State, Thing } from '../modelling/state'

/** What somebody did and heard; a step names the act that had asked for the loan. */
export type Act = {
  readonly did:
    Extract<Deed, { is: 'book' }> | { readonly is: Step; readonly by: number; readonly of: number }
  readonly answer: string
}
/** Acts that were on their way at the same time, in an hour of the calendar. */
export type Burst = { readonly hour: number; readonly acts: readonly Act[] }
/** One thing's calendar: what was asked and answered, what stands at the end, and who was told what. */
export type History = {
  readonly thing: Thing
  readonly bursts: readonly Burst[]
  readonly stood: Shown
  /** A line for each notice: two that are alike were told twice. */
  readonly told: readonly string[]
}

/** A state, and which act asked for each of its loans. */
type Possible = { readonly state: State; readonly askedBy: readonly Act[] }

const orders = <Value>(values: readonly Value[]): readonly (readonly Value[])[] =>
  values.length === 0
    ? [[]]
    : values.flatMap((first) =>
        orders(values.filter((one) => one !== first)).map((rest) => [first, ...rest]),
      )

/** Whoever is told to try again has changed nothing. */
const isHeard = ({ answer }: Act): boolean => answer !== 'busy'

/** In the model, if it answers as the functions did. */
function follow(one: Possible, done: Act, all: readonly Act[]): Possible | undefined {
  const { did, answer } = done
  const deed: Deed =
    did.is === 'book'
      ? did
      : { is: did.is, by: did.by, loan: one.askedBy.indexOf(all[did.of] as Act) }
  const next = act(one.state, deed)
  if (next.answer !== answer) return undefined
  const isNew = next.state.loans.length > one.state.loans.length
  return { state: next.state, askedBy: isNew ? [...one.askedBy, done] : one.askedBy }
}

const followAll = (
  from: Possible,
  order: readonly Act[],
  all: readonly Act[],
): Possible | undefined =>
  order.reduce<Possible | undefined>((one, done) => one && follow(one, done, all), from)

const passes = ({ state, askedBy }: Possible, hour: number): Possible => ({
  ...{ askedBy, state: sweep({ ...state, hour }) },
})

/** An act that made a loan. */
export const isBooking = ({ did, answer }: Act): boolean =>
  did.is === 'book' && (answer === 'requested' || answer === 'accepted')

/** What is wrong with a history, if anything: no order of what overlapped explains it, or somebody was told twice. */
export function wrongIn({ thing, bursts, stood, told }: History): string | undefined {
  const all = bursts.flatMap(({ acts }) => acts)
  const loans = all.filter(isBooking)
  const shown = ({ state, askedBy }: Possible): Shown =>
    shownOf(
      state,
      askedBy.map((one) => loans.indexOf(one)),
    )
  let possible: readonly Possible[] = [
    { state: { hour: 0, things: [thing], loans: [] }, askedBy: [] },
  ]
  for (const [number, { hour, acts }] of bursts.entries()) {
    const next = possible.flatMap((one) =>
      orders(acts.filter(isHeard)).map((order) => followAll(passes(one, hour), order, all)),
    )
    const distinct = new Map(
      next.flatMap((one) => (one ? [[JSON.stringify(shown(one)), one]] : [])),
    )
    if (distinct.size === 0) return `no order explains burst ${number}: ${JSON.stringify(acts)}`
    possible = [...distinct.values()]
  }
  if (!possible.some((one) => isDeepStrictEqual(shown(one), stood)))
    return `nothing leads to what stands: ${JSON.stringify(stood)}`
  const twice = told.find((line, place) => told.indexOf(line) !== place)
  return twice === undefined ? undefined : `told twice: ${twice}`
}
