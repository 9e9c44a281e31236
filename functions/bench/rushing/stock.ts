import type { Registration } from '../../registration/rules'
import type { Seating } from '../../registration/seating/rules'
import type { Waiting } from '../../registration/turn/rules'
import type { Heard, Visitor } from './crowd'

/** What stands in the table when everybody has gone home. */
export type Stood = {
  readonly capacity: number
  readonly seatings: readonly Seating[]
  readonly line: readonly Waiting[]
  readonly records: ReadonlyMap<string, Registration>
}
export type Faults = {
  readonly oversold: number
  readonly inTwoStates: number
  readonly lost: number
  readonly overtaken: number
  readonly forgotten: number
}

const seatedIn = ({ seatings }: Stood): ReadonlySet<string> =>
  new Set(seatings.flatMap(({ entries }) => Object.keys(entries).map((key) => `res_${key}`)))

const takenIn = ({ seatings }: Stood): number =>
  seatings.reduce((sum, { entries }) => sum + Object.keys(entries).length, 0)

/** More seats than there are, or a count of what is left that does not add up. */
function oversold(stood: Stood): number {
  const free = stood.seatings.reduce((sum, one) => sum + one.free, 0)
  const taken = takenIn(stood)
  return Math.max(0, taken - stood.capacity) + Math.abs(stood.capacity - taken - free)
}

const STATES: Readonly<Record<string, (isSeated: boolean, isInLine: boolean) => boolean>> = {
  confirmed: (isSeated, isInLine) => isSeated && !isInLine,
  waitlisted: (isSeated, isInLine) => !isSeated && isInLine,
  cancelled: (isSeated, isInLine) => !isSeated && !isInLine,
}

/** What is said last of a seat: whoever was refused stands as before. */
const last = ({ heard }: Visitor): Heard | undefined =>
  heard.filter(({ status }) => status === 200)[
    heard.filter(({ status }) => status === 200).length - 1
  ]

/** Told that they have something, and it is not there: a place may have become a seat meanwhile, never nothing. */
const isLost = (told: string | undefined, is: string | undefined): boolean =>
  (told === 'confirmed' && is !== 'confirmed') ||
  (told === 'waitlisted' && is !== 'waitlisted' && is !== 'confirmed')

/** Of two who wait, the later has a seat and the earlier has none: told that they wait before the other had asked. */
function overtaken(
  visitors: readonly Visitor[],
  stood: Stood,
  seated: ReadonlySet<string>,
): number {
  const waiting = visitors.flatMap((one) => {
    const told = last(one)
    const isWaiting = stood.records.get(one.person.id)?.status === 'waitlisted'
    return isWaiting && told?.answer === 'waitlisted' ? [told] : []
  })
  const later = visitors.flatMap((one) => (seated.has(one.person.id) ? (last(one) ?? []) : []))
  return later.filter(({ askedAt }) => waiting.some(({ heardAt }) => heardAt < askedAt)).length
}

export function faultsIn(visitors: readonly Visitor[], stood: Stood): Faults {
  const seated = seatedIn(stood)
  const inLine = new Set<string>(stood.line.map(({ residentId }) => residentId))
  const statusOf = ({ person }: Visitor) => stood.records.get(person.id)?.status
  const isTorn = (one: Visitor): boolean => {
    const isRight = STATES[statusOf(one) ?? 'cancelled']
    return !isRight?.(seated.has(one.person.id), inLine.has(one.person.id))
  }
  const free = stood.capacity - takenIn(stood)
  return {
    oversold: oversold(stood),
    inTwoStates: visitors.filter(isTorn).length,
    lost: visitors.filter((one) => isLost(last(one)?.answer, statusOf(one))).length,
    overtaken: overtaken(visitors, stood, seated),
    forgotten: Math.min(free, inLine.size),
  }
}
