/** What stands of a class: read from the table itself. */
export type Stood = {
  readonly capacity: number
  readonly free: number
  /** Who has how many seats, since which life of their registration. */
  readonly seats: readonly { readonly by: string; readonly party: number; readonly life: number }[]
  /** In the order of the line. */
  readonly line: readonly { readonly by: string; readonly party: number; readonly life: number }[]
  readonly records: ReadonlyMap<string, Recorded>
  /** Who came, a line for each check-in that stands. */
  readonly came: readonly string[]
  /** A line for each notice: two that are alike were told twice. */
  readonly told: readonly string[]
}
export type Recorded = {
  readonly status: string
  readonly life: number
  readonly because?: string | undefined
  readonly offeredUntil?: number | undefined
}
/** What somebody heard last; `unknown` where they gave up before they heard anything. */
export type Said = 'confirmed' | 'waitlisted' | 'offered' | 'cancelled' | 'unknown'
export type Person = {
  readonly by: string
  readonly said: Said
  readonly hasCome: boolean
}
/** Before the last day nobody in front is passed over. */
export type When = 'before' | 'lastDay'
export type Amiss = {
  readonly lost: number
  readonly doubled: number
  readonly torn: number
  readonly overtaken: number
  readonly forgotten: number
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)
const count = <Value>(values: readonly Value[], isSo: (value: Value) => boolean): number =>
  values.filter(isSo).length

const isLapsed = ({ status, because }: Recorded): boolean =>
  status === 'cancelled' && because === 'lapsed'

/** What may have come of what somebody was told, by what others did and by the clock. */
const MAY_BE: Readonly<Record<Said, (is: Recorded) => boolean>> = {
  confirmed: ({ status }) => status === 'confirmed',
  waitlisted: (is) => ['waitlisted', 'confirmed', 'offered'].includes(is.status) || isLapsed(is),
  offered: (is) => is.status === 'offered' || isLapsed(is),
  cancelled: ({ status }) => status === 'cancelled',
  unknown: () => true,
}

const NOTHING: Recorded = { status: 'cancelled', life: 0 }
const recordOf = ({ records }: Stood, by: string): Recorded => records.get(by) ?? NOTHING

const isLost = (stood: Stood, { by, said, hasCome }: Person): boolean =>
  !MAY_BE[said](recordOf(stood, by)) || (hasCome && !stood.came.includes(by))

const repeats = (values: readonly string[]): number => values.length - new Set(values).size

function doubled(stood: Stood): number {
  const taken = sum(stood.seats.map(({ party }) => party))
  return (
    Math.max(0, taken - stood.capacity) +
    Math.abs(stood.capacity - taken - stood.free) +
    repeats(stood.seats.map(({ by }) => by)) +
    repeats(stood.line.map(({ by }) => by)) +
    repeats(stood.came) +
    repeats(stood.told)
  )
}

/** Seat, place and record that do not say the same of somebody. */
function isTorn(stood: Stood, { by }: Person): boolean {
  const { status, life } = recordOf(stood, by)
  const seat = stood.seats.find((one) => one.by === by)
  const place = stood.line.find((one) => one.by === by)
  const inSeat = status === 'confirmed' || status === 'offered' ? life : undefined
  const inLine = status === 'waitlisted' ? life : undefined
  return seat?.life !== inSeat || place?.life !== inLine
}

/** Seats that are free and do for somebody whose turn it is: on the last day whoever it does for, before that the first. */
const forgotten = ({ line, free }: Stood, when: When): number =>
  count(when === 'lastDay' ? line : line.slice(0, 1), ({ party }) => party <= free)

/** Of those who waited then and wait still, how many see somebody with a seat that came behind them and takes no less. */
function overtaken(before: Stood, { seats, line }: Stood, when: When): number {
  const placeOf = (by: string): number => {
    const place = before.line.findIndex((one) => one.by === by)
    return place === -1 ? Infinity : place
  }
  const fresh = seats.filter(
    (seat) => !before.seats.some(({ by, life }) => by === seat.by && life === seat.life),
  )
  const still = line.filter((one) =>
    before.line.some(({ by, life }) => by === one.by && life === one.life),
  )
  return count(still, (one) =>
    fresh.some(
      ({ by, party }) => placeOf(by) > placeOf(one.by) && (when === 'before' || one.party <= party),
    ),
  )
}

export type Look = {
  readonly before: Stood
  readonly stood: Stood
  readonly people: readonly Person[]
  readonly when: When
}

/** Whether what stands is what everybody was told, once the stream and the sweep have done what they do. */
export const amissIn = ({ before, stood, people, when }: Look): Amiss => ({
  lost: count(people, (one) => isLost(stood, one)),
  doubled: doubled(stood),
  torn: count(people, (one) => isTorn(stood, one)),
  overtaken: overtaken(before, stood, when),
  forgotten: forgotten(stood, when),
})
