import type { BookingStatus } from '../../../shared/contract/booking'
import {
  agreedDays,
  dayOf,
  daysOf,
  isOpen,
  isTaken,
  lately,
  type Loan,
  meet,
  midnightOf,
  type State,
  withLoan,
} from './state'

/** What somebody does: asks for days of a thing, or takes a step of a loan. */
export type Deed =
  | {
      readonly is: 'book'
      readonly by: number
      readonly thing: number
      readonly from: number
      readonly until: number
    }
  | { readonly is: Step; readonly by: number; readonly loan: number }
export type Step = 'accept' | 'decline' | 'cancel' | 'handOver' | 'takeBack'

/** The loan's status afterwards, or the code of a refusal. */
export type Done = { readonly state: State; readonly answer: string }
export const isRefused = (answer: string): boolean => answer.includes('.')

const MAX_AHEAD = 60
const MAX_WAITING = 10
const MAX_OPEN = 5

type Wish = Extract<Deed, { is: 'book' }>
const ofThing = ({ loans }: State, thing: number): readonly Loan[] =>
  loans.filter((loan) => loan.thing === thing && isOpen(loan))

/** How many days in a row a household would have a thing. */
function runLength(own: ReadonlySet<number>, { from, until }: Wish): number {
  let [first, end] = [from, until]
  while (own.has(first - 1)) first--
  while (own.has(end)) end++
  return end - first
}

const refusals = (state: State, wish: Wish): readonly (readonly [boolean, string])[] => {
  const { thing, by, from, until } = wish
  const today = dayOf(state.hour)
  const { owner = -1, maxDays = 0 } = state.things[thing] ?? {}
  const open = ofThing(state, thing)
  const wanted = agreedDays({ ...wish, status: 'requested', borrower: by, dueAt: undefined })
  const own = open.filter(({ borrower }) => borrower === by).map((loan) => daysOf(loan, today))
  const taken = open.filter(isTaken).map((loan) => daysOf(loan, today))
  const ownDays = new Set([...own, lately(state, thing, by)].flatMap((days) => [...days]))
  const mine = state.loans.filter((loan) => loan.borrower === by && isOpen(loan))
  return [
    [by === owner, 'booking.ownListing'],
    [from < today, 'booking.inThePast'],
    [from > today + MAX_AHEAD, 'booking.tooFarAhead'],
    [until - from > maxDays, 'booking.tooLong'],
    [own.some((days) => meet(days, wanted)), 'booking.ownOverlap'],
    [taken.some((days) => meet(days, wanted)), 'booking.overlap'],
    [runLength(ownDays, wish) > maxDays, 'booking.chained'],
    [open.filter((loan) => !isTaken(loan)).length >= MAX_WAITING, 'booking.manyWaiting'],
    [mine.length >= MAX_OPEN, 'booking.personLimit'],
  ]
}

function book(state: State, wish: Wish): Done {
  const [, refusal] = refusals(state, wish).find(([isSo]) => isSo) ?? []
  if (refusal !== undefined) return { state, answer: refusal }
  const { thing, by, from, until } = wish
  const isAutomatic = state.things[thing]?.isAutomatic === true
  const status = isAutomatic ? 'accepted' : 'requested'
  const lapses = Math.min(state.hour + 24, midnightOf(from + 1))
  const dueAt = isAutomatic ? midnightOf(until) : lapses
  const loan = { thing, borrower: by, from, until, status, dueAt } as const
  return { state: { ...state, loans: [...state.loans, loan] }, answer: status }
}

type Taken = { readonly state: State; readonly loan: Loan; readonly by: 'owner' | 'borrower' }
type Rule = {
  /** Why not, if anything stands against it. */
  readonly against: (taken: Taken) => string | false | undefined
  readonly leadsTo: BookingStatus
  readonly dueAt?: (loan: Loan) => number
}

const NOT_NOW = 'booking.notInThisState'
const NOT_YOURS = 'booking.notYours'

const othersOf = ({ state, loan }: Taken): readonly Loan[] =>
  ofThing(state, loan.thing).filter((other) => other !== loan)

function daysGone(taken: Taken): string | undefined {
  const today = dayOf(taken.state.hour)
  const wanted = agreedDays(taken.loan)
  const others = othersOf(taken).filter(isTaken)
  if (others.some((other) => meet(agreedDays(other), wanted))) return 'booking.daysGiven'
  return others.some((other) => meet(daysOf(other, today), wanted)) ? 'booking.stillOut' : undefined
}

const hasLapsed = ({ state, loan }: Taken): boolean =>
  (loan.dueAt ?? Infinity) <= state.hour || loan.until <= dayOf(state.hour)
const handOverIsOver = ({ state, loan }: Taken): boolean =>
  loan.status !== 'accepted' || loan.until <= dayOf(state.hour)
export const isOut = ({ status }: Loan): boolean => status === 'handedOver'

/** One rule for each step: a new one is added here. */
const RULES: Readonly<Record<Step, Rule>> = {
  accept: {
    against: (taken) =>
      (taken.by !== 'owner' && NOT_YOURS) ||
      (taken.loan.status !== 'requested' && NOT_NOW) ||
      (hasLapsed(taken) && 'booking.lapsed') ||
      daysGone(taken),
    leadsTo: 'accepted',
    dueAt: ({ until }) => midnightOf(until),
  },
  decline: {
    against: ({ by, loan }) =>
      (by !== 'owner' && NOT_YOURS) || (loan.status !== 'requested' && NOT_NOW),
    leadsTo: 'declined',
  },
  cancel: {
    against: ({ by, loan: { status } }) =>
      status !== 'accepted' && !(by === 'borrower' && status === 'requested') && NOT_NOW,
    leadsTo: 'cancelled',
  },
  handOver: {
    against: (taken) =>
      (handOverIsOver(taken) && NOT_NOW) ||
      (dayOf(taken.state.hour) < taken.loan.from && 'booking.tooEarly') ||
      (othersOf(taken).some(isOut) && 'booking.stillOut') ||
      (taken.by !== 'borrower' && NOT_YOURS),
    leadsTo: 'handedOver',
    dueAt: ({ until }) => midnightOf(until) + 9,
  },
  takeBack: {
    against: ({ by, loan }) => (!isOut(loan) && NOT_NOW) || (by !== 'owner' && NOT_YOURS),
    leadsTo: 'returned',
  },
}

/** Whoever asked for days that are now given is told no. */
const withoutRivals = (state: State, given: Loan): State => ({
  ...state,
  loans: state.loans.map((loan) => {
    const isRival = loan.thing === given.thing && loan !== given && loan.status === 'requested'
    const isHit = isRival && meet(agreedDays(loan), agreedDays(given))
    return isHit ? { ...loan, status: 'declined', dueAt: undefined } : loan
  }),
})

type StepDeed = Exclude<Deed, Wish>

/** The loan as the one who acts sees it; to anybody else it does not exist. */
function seenBy(state: State, { by, loan: place }: StepDeed): Taken | undefined {
  const loan = state.loans[place]
  if (!loan) return undefined
  if (state.things[loan.thing]?.owner === by) return { state, loan, by: 'owner' }
  return loan.borrower === by ? { state, loan, by: 'borrower' } : undefined
}

/** Back on this day, behind all that came back before. */
function backOf(state: State, status: BookingStatus): Pick<Loan, 'back'> {
  if (status !== 'returned') return {}
  const place = state.loans.filter(({ back }) => back).length
  return { back: { day: dayOf(state.hour), place } }
}

function take(state: State, deed: StepDeed): Done {
  const taken = seenBy(state, deed)
  if (!taken) return { state, answer: 'booking.notFound' }
  const { against, leadsTo, dueAt } = RULES[deed.is]
  const refusal = against(taken)
  if (typeof refusal === 'string') return { state, answer: refusal }
  const next = {
    ...taken.loan,
    status: leadsTo,
    dueAt: dueAt?.(taken.loan),
    ...backOf(state, leadsTo),
  }
  const given = withLoan(state, deed.loan, next)
  return { state: leadsTo === 'accepted' ? withoutRivals(given, next) : given, answer: leadsTo }
}

/** What becomes of a deed, as far as one knows without looking at our rules. */
export const act = (state: State, deed: Deed): Done =>
  deed.is === 'book' ? book(state, deed) : take(state, deed)
