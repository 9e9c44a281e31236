import { RETENTION } from '../../../shared/contract/retention'
import { type DutyChange, MAX_SHIFTS, MAX_WEEKS_AHEAD } from '../../../shared/contract/duty'
import { addDays, DAY_MS, type LocalDate, localDateAt, startOf } from '../../../shared/kernel/dates'
import { endsAt, halfHoursIn, hoursOf, meets, startsAt } from '../../../shared/kernel/hours'
import type { HourRange } from '../../../shared/kernel/hours'
import type { PlaceId, PostId, ResidentId, ShiftId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** Hours of a day, and who is there with which post. */
export type Shift = {
  readonly id: ShiftId
  readonly day: LocalDate
  readonly hours: HourRange
  readonly postId: PostId
  readonly residentId: ResidentId
}

/** 值班表: the shifts of a place in the week that begins with a Monday. */
export type DutyWeek = {
  readonly nodeId: PlaceId
  readonly week: LocalDate
  readonly rev: number
  readonly nodeName: string
  readonly shifts: readonly Shift[]
  readonly changedBy?: ResidentId
  readonly changedAt?: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
  /** For the table, in seconds. */
  readonly expiresAt: number
}

const KEPT_MS = RETENTION.duty.days * DAY_MS

/** A week in which nobody is on duty yet. */
export const emptyWeek = (nodeId: PlaceId, nodeName: string, week: LocalDate): DutyWeek => ({
  ...{ nodeId, nodeName, week, rev: 0, shifts: [], done: [] },
  expiresAt: Math.ceil((startOf(week) + KEPT_MS) / 1000),
})

/** A post as far as it matters for who can be there, and when. */
export type Holder = {
  readonly id: PostId
  readonly residentId: ResidentId
  readonly since: number
  readonly until?: number
}

const spanOf = ({ day, hours }: Pick<Shift, 'day' | 'hours'>) => hoursOf(day, hours)

/**
 * Whether a post lasts through a shift. It counts for the whole day on which it begins, so that whoever
 * is given one at noon stands on the plan of that day; where it ends it ends to the millisecond.
 */
export const isHeldThrough = (
  { since, until }: Pick<Holder, 'since' | 'until'>,
  shift: Pick<Shift, 'day' | 'hours'>,
): boolean =>
  localDateAt(since) <= shift.day && (until === undefined || endsAt(spanOf(shift)) <= until)

/** Earlier first. */
export const inOrder = (a: Shift, b: Shift): number =>
  startsAt(spanOf(a)) - startsAt(spanOf(b)) || a.id.localeCompare(b.id)

export type Facts = {
  readonly today: LocalDate
  readonly holders: readonly Holder[]
  /** What they have at other places in the same week. */
  readonly elsewhere: readonly Shift[]
  readonly lastWeek: readonly Shift[]
  readonly newId: (n: number) => ShiftId
}

export type DutyRefusal = {
  readonly code:
    | 'duty.past'
    | 'duty.clash'
    | 'duty.hoursWrong'
    | 'duty.notHeldThen'
    | 'duty.notFound'
    | 'duty.full'
    | 'duty.tooFar'
}
type Decided = { readonly shifts: readonly Shift[]; readonly leftOut: number }
type Decision = Outcome<Decided, DutyRefusal>

const clashes = (shift: Shift, others: readonly Shift[]): boolean =>
  others.some(
    (other) =>
      other.id !== shift.id &&
      other.residentId === shift.residentId &&
      meets(spanOf(other), spanOf(shift)),
  )

const holderFor = (shift: Pick<Shift, 'day' | 'hours'>, postId: PostId, { holders }: Facts) =>
  holders.find((one) => one.id === postId && isHeldThrough(one, shift))

/** The shift in the hands of a post, if it fits there beside all others. */
function heldBy(
  shift: Omit<Shift, 'residentId'>,
  others: readonly Shift[],
  facts: Facts,
): Outcome<Shift, DutyRefusal> {
  if (shift.day < facts.today) return refuse({ code: 'duty.past' })
  const holder = holderFor(shift, shift.postId, facts)
  if (!holder) return refuse({ code: 'duty.notHeldThen' })
  const held = { ...shift, residentId: holder.residentId }
  return clashes(held, [...others, ...facts.elsewhere])
    ? refuse({ code: 'duty.clash' })
    : accept(held)
}

const without = (shifts: readonly Shift[], ...ids: readonly ShiftId[]): readonly Shift[] =>
  shifts.filter(({ id }) => !ids.includes(id))

const changed = (shifts: readonly Shift[]): Decision =>
  accept({ shifts: [...shifts].sort(inOrder), leftOut: 0 })

type Part<Is extends DutyChange['is']> = Extract<DutyChange, { readonly is: Is }>

function decideAdd(week: DutyWeek, change: Part<'add'>, facts: Facts): Decision {
  const { weekday, hours, postId } = change
  if (halfHoursIn(hours) <= 0) return refuse({ code: 'duty.hoursWrong' })
  if (week.shifts.length >= MAX_SHIFTS) return refuse({ code: 'duty.full' })
  const shift = { id: facts.newId(0), day: addDays(week.week, weekday - 1), hours, postId }
  const held = heldBy(shift, week.shifts, facts)
  return held.ok ? changed([...week.shifts, held.value]) : held
}

function decideRemove({ shifts }: DutyWeek, { shiftId }: Part<'remove'>, facts: Facts): Decision {
  const shift = shifts.find(({ id }) => id === shiftId)
  if (!shift) return refuse({ code: 'duty.notFound' })
  return shift.day < facts.today ? refuse({ code: 'duty.past' }) : changed(without(shifts, shiftId))
}

function decideGive({ shifts }: DutyWeek, change: Part<'give'>, facts: Facts): Decision {
  const shift = shifts.find(({ id }) => id === change.shiftId)
  if (!shift) return refuse({ code: 'duty.notFound' })
  const others = without(shifts, shift.id)
  const held = heldBy({ ...shift, postId: change.postId }, others, facts)
  return held.ok ? changed([...others, held.value]) : held
}

function decideSwap({ shifts }: DutyWeek, change: Part<'swap'>, facts: Facts): Decision {
  const one = shifts.find(({ id }) => id === change.shiftId)
  const two = shifts.find(({ id }) => id === change.withShiftId)
  if (!one || !two || one === two) return refuse({ code: 'duty.notFound' })
  const others = without(shifts, one.id, two.id)
  const first = heldBy({ ...one, postId: two.postId }, others, facts)
  if (!first.ok) return first
  const second = heldBy({ ...two, postId: one.postId }, [...others, first.value], facts)
  return second.ok ? changed([...others, first.value, second.value]) : second
}

const isSame = (a: Omit<Shift, 'id'>, b: Omit<Shift, 'id'>): boolean =>
  a.day === b.day &&
  a.postId === b.postId &&
  meets(spanOf(a), spanOf(b)) &&
  a.hours.from === b.hours.from

function decideCopy(week: DutyWeek, facts: Facts): Decision {
  const wanted = facts.lastWeek
    .map((shift, n) => ({ ...shift, id: facts.newId(n), day: addDays(shift.day, 7) }))
    .filter((shift) => shift.day >= facts.today && !week.shifts.some((one) => isSame(one, shift)))
  let shifts = week.shifts
  for (const shift of wanted) {
    const held = heldBy(shift, shifts, facts)
    if (held.ok && shifts.length < MAX_SHIFTS) shifts = [...shifts, held.value]
  }
  const leftOut = wanted.length - (shifts.length - week.shifts.length)
  return accept({ shifts: [...shifts].sort(inOrder), leftOut })
}

function decided(week: DutyWeek, change: DutyChange, facts: Facts): Decision {
  if (change.is === 'add') return decideAdd(week, change, facts)
  if (change.is === 'remove') return decideRemove(week, change, facts)
  if (change.is === 'give') return decideGive(week, change, facts)
  return change.is === 'swap' ? decideSwap(week, change, facts) : decideCopy(week, facts)
}

/** The shifts after one step of planning; what is over stays as it was. */
export function decideDuty(week: DutyWeek, change: DutyChange, facts: Facts): Decision {
  if (addDays(week.week, 6) < facts.today) return refuse({ code: 'duty.past' })
  if (week.week > addDays(facts.today, 7 * MAX_WEEKS_AHEAD)) return refuse({ code: 'duty.tooFar' })
  return decided(week, change, facts)
}

/** Whose posts a step is about. */
export function postsIn(
  { shifts }: DutyWeek,
  change: DutyChange,
  lastWeek: readonly Shift[],
): readonly PostId[] {
  if (change.is === 'add' || change.is === 'give') return [change.postId]
  if (change.is === 'copy') return [...new Set(lastWeek.map(({ postId }) => postId))]
  if (change.is === 'remove') return []
  const both = [change.shiftId, change.withShiftId]
  return shifts.filter(({ id }) => both.includes(id)).map(({ postId }) => postId)
}
