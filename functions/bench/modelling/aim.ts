import type { Deed, Step } from './deeds'
import { dayOf, isOpen, type Loan, type State } from './state'

/** Numbers that a command was made with: what they point at depends on how things stand when it comes to it. */
export type Chance = {
  readonly first: number
  readonly second: number
  readonly third: number
  /** 0 to 99. */
  readonly whim: number
}
export const PEOPLE = 5
export const THINGS: State['things'] = [
  { owner: 0, isAutomatic: false, maxDays: 3 },
  { owner: 0, isAutomatic: true, maxDays: 3 },
  { owner: 1, isAutomatic: false, maxDays: 7 },
]

const pick = <Value>(values: readonly Value[], n: number): Value | undefined =>
  values[n % values.length]

/** Days from today to the first of a wish: seldom one that nobody may ask for. */
function aheadOf({ second, whim }: Chance): number {
  if (whim < 4) return -1
  return whim === 99 ? 61 : second % 5
}

/** Mostly for days ahead that a thing may be lent for. */
export function wish(state: State, chance: Chance): Deed {
  const { first, third, whim } = chance
  const from = dayOf(state.hour) + aheadOf(chance)
  const until = from + 1 + (third % (whim < 10 ? 9 : 3))
  return { is: 'book', by: first % PEOPLE, thing: (first + third) % THINGS.length, from, until }
}

type Party = 'owner' | 'borrower'
type Timely = (loan: Loan, state: State) => boolean
/** When a step is in its place: most commands wait for it. */
const TIMELY: Readonly<Record<Step, { readonly by: Party; readonly when: Timely }>> = {
  accept: { by: 'owner', when: ({ status }) => status === 'requested' },
  decline: { by: 'owner', when: ({ status }) => status === 'requested' },
  cancel: { by: 'borrower', when: (loan) => isOpen(loan) && loan.status !== 'handedOver' },
  handOver: {
    by: 'borrower',
    when: ({ status, from, until }, { hour }) =>
      status === 'accepted' && from <= dayOf(hour) && dayOf(hour) < until,
  },
  takeBack: { by: 'owner', when: ({ status }) => status === 'handedOver' },
}

const partyIn = ({ borrower, thing }: Loan, party: Party): number =>
  party === 'owner' ? (THINGS[thing] as State['things'][number]).owner : borrower

/** Whoever might try: mostly one of the two. */
const anybody = (loan: Loan, { second, whim }: Chance): number =>
  whim < 97 ? partyIn(loan, second % 2 === 0 ? 'owner' : 'borrower') : second % PEOPLE

/** A step of some loan: four in five of one for which it is time, by whom it belongs to. */
export function step(state: State, is: Step, chance: Chance): Deed | undefined {
  const { by, when } = TIMELY[is]
  const isTimely = chance.whim < 80
  const possible = isTimely ? state.loans.filter((loan) => when(loan, state)) : state.loans
  const loan = pick(possible, chance.first)
  if (!loan) return undefined
  const person = isTimely ? partyIn(loan, by) : anybody(loan, chance)
  return { is, loan: state.loans.indexOf(loan), by: person }
}
