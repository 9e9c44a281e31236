import type { Fill } from '../../../shared/contract/event'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import { isSignUpOpen, lastDayAt, mayMoveUp, type Session, signUpEndsAt } from '../../event/rules'
import { shardsOf } from '../../event/shards/rules'

/** A seat, or some together, as it stands in the item: whose, how many, since which life of their registration. */
export type Entry = {
  readonly party: number
  readonly life: number
  /** Kept until then, epoch ms, to the minute; absent: taken. */
  readonly offeredUntil?: number
}

/** Part of the seats of a session: who has them, in one small item that one write claims. */
export type Seating = {
  readonly seatsId: SessionId
  readonly shard: number
  readonly rev: number
  readonly capacity: number
  readonly free: number
  /** By the body of the resident's id: short, since every claim writes the whole item. */
  readonly entries: Readonly<Record<string, string>>
  /** Somebody waits, or did: from then on seats are given in turn, never claimed. */
  readonly isQueueOpen: boolean
  /** Neither closed nor cancelled by a worker. */
  readonly isOpen: boolean
  /** Epoch ms: from when to when seats are claimed. */
  readonly opensAt: number
  readonly closesAt: number
  /** Of which revision of the session the three before are. */
  readonly asOf?: number
  /** When the first offer lapses, epoch ms. */
  readonly dueAt?: number
}

const PREFIX = 'res_'
export const seatKeyOf = (residentId: ResidentId): string => residentId.slice(PREFIX.length)
export const residentAt = (key: string): ResidentId => `${PREFIX}${key}` as ResidentId

/** `2.1`: two seats, first life; `2.1.abc`: kept until then, in minutes to the base of 36. */
export const written = ({ party, life, offeredUntil }: Entry): string =>
  [party, life, ...(offeredUntil === undefined ? [] : [Math.floor(offeredUntil / MINUTE_MS)])]
    .map((part) => part.toString(36))
    .join('.')

export function entryIn(text: string): Entry {
  const [party = 0, life = 0, until] = text.split('.').map((part) => parseInt(part, 36))
  return until === undefined ? { party, life } : { party, life, offeredUntil: until * MINUTE_MS }
}

/** Whose entry it is in these parts of the seats, if anywhere. */
export function findEntry(
  seatings: readonly Seating[],
  residentId: ResidentId,
): { readonly shard: number; readonly text: string; readonly entry: Entry } | undefined {
  const key = seatKeyOf(residentId)
  const seating = seatings.find(({ entries }) => entries[key] !== undefined)
  const text = seating?.entries[key]
  return seating && text !== undefined
    ? { shard: seating.shard, text, entry: entryIn(text) }
    : undefined
}

/** The seats of one of so many items: as even as can be. */
export const capacityOf = (capacity: number, shard: number, shards: number): number =>
  Math.floor(capacity / shards) + (shard < capacity % shards ? 1 : 0)

/** Whether seats are given, and from when to when they are claimed, as their session has it. */
export type Standing = Required<Pick<Seating, 'isOpen' | 'opensAt' | 'closesAt' | 'asOf'>>

/** While sign-up is open nobody has to wait for the clock; once a worker closed it those in line move up still. */
export function standingOf(session: Session): Standing {
  const { rev, terms } = session
  return {
    ...{ isOpen: mayMoveUp(session), asOf: rev, opensAt: terms.opensAt ?? 0 },
    closesAt: isSignUpOpen(session) ? signUpEndsAt(session) : 0,
  }
}

/** Whether seats may be claimed at all, should some be left. */
export const isClaimedAt = ({ isOpen, opensAt, closesAt }: Seating, now: number): boolean =>
  isOpen && opensAt <= now && now < closesAt

type Known = Omit<Standing, 'asOf'>
const PARTS: readonly (keyof Known)[] = ['isOpen', 'opensAt', 'closesAt']

/** Whether its seats are to know something new of a session. */
export function isStandingChanged(before: Session | undefined, after: Session): boolean {
  if (before === undefined) return false
  const [old, now] = [standingOf(before), standingOf(after)]
  return PARTS.some((part) => old[part] !== now[part]) || lastDayAt(before) !== lastDayAt(after)
}

/** Seats that nobody has asked for yet, on the terms of their session. */
export const emptySeating = (session: Session, shard: number): Seating => {
  const capacity = capacityOf(session.terms.capacity, shard, shardsOf(session))
  return {
    ...{ seatsId: session.seatsId, shard, rev: 1, capacity, free: capacity, entries: {} },
    ...{ isQueueOpen: false, ...standingOf(session) },
  }
}

/** Which shards somebody tries, their own first: spread by whom they are, not by when they come. */
export function triedInTurn(residentId: ResidentId, shards: number): readonly number[] {
  const home = [...residentId].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 65_521, 7)
  return Array.from({ length: shards }, (_, n) => (home + n) % shards)
}

export const seatsLeft = (seatings: readonly Seating[]): number =>
  seatings.reduce((sum, { free }) => sum + Math.max(0, free), 0)

/** When the first of the offers lapses, once these have left and come; `undefined` where none is open. */
export function nextDue(
  { entries }: Pick<Seating, 'entries'>,
  { out, into }: { readonly out?: ResidentId | undefined; readonly into?: Entry | undefined },
): number | undefined {
  const gone = out && seatKeyOf(out)
  const staying = Object.entries(entries).filter(([key]) => key !== gone)
  const offers = [...staying.map(([, text]) => entryIn(text)), ...(into ? [into] : [])]
  const ends = offers.flatMap(({ offeredUntil }) => offeredUntil ?? [])
  return ends.length === 0 ? undefined : Math.min(...ends)
}

/** The seats without somebody, as a rule looks at what they leave. */
export function withoutEntry(seating: Seating, residentId: ResidentId, party: number): Seating {
  const { [seatKeyOf(residentId)]: _left, ...entries } = seating.entries
  return { ...seating, entries, free: seating.free + party }
}

/** Whose seats are not as they were before. */
export function changedEntries(
  before: Pick<Seating, 'entries'> | undefined,
  after: Pick<Seating, 'entries'>,
): readonly ResidentId[] {
  const old = before?.entries ?? {}
  const keys = new Set([...Object.keys(old), ...Object.keys(after.entries)])
  return [...keys].filter((key) => old[key] !== after.entries[key]).map(residentAt)
}

/** How the seats stand, for whoever looks down a list: few are two, or one in ten. */
export function fillFor({ free, capacity }: Pick<Seating, 'free' | 'capacity'>): Fill {
  if (free <= 0) return 'full'
  return free < capacity && free <= Math.max(2, Math.floor(capacity / 10)) ? 'few' : 'enough'
}

/** The same of all parts of the seats together. */
export const fillOf = (seatings: readonly Seating[]): Fill =>
  fillFor({
    free: seatsLeft(seatings),
    capacity: seatings.reduce((sum, { capacity }) => sum + capacity, 0),
  })

/** The offers that would stand behind the last moment in which somebody moves up, as they lapse then. */
export function shortened(
  { entries }: Pick<Seating, 'entries'>,
  end: number,
): Readonly<Record<string, string>> {
  const all = Object.entries(entries).map(([key, text]) => [key, entryIn(text)] as const)
  const late = all.filter(([, { offeredUntil = 0 }]) => offeredUntil > end)
  return Object.fromEntries(
    late.map(([key, entry]) => [key, written({ ...entry, offeredUntil: end })]),
  )
}
