import type { AttendanceRow } from '../../../shared/contract/attendance'
import type { CheckInId, ResidentId, SessionId } from '../../../shared/kernel/ids'
import { placeIn } from '../../registration/line/rules'
import type { Registration } from '../../registration/rules'
import type { Face } from '../admitting/rules'
import { type CheckIn, hasSeat, isIn } from '../rules'
import { rowFor } from '../showing/rules'

/** Whoever a row is of: somebody with an account, or a check-in of whoever is known by a word alone. */
export type Who = ResidentId | CheckInId
export const isResident = (who: Who): who is ResidentId => who.startsWith('res_')

/** Persons, with those whom they bring along; of those who wait parties. */
export type Sums = {
  readonly seats: number
  readonly offered: number
  readonly came: number
  readonly waiting: number
}
export const NOBODY: Sums = { seats: 0, offered: 0, came: 0, waiting: 0 }

/** What the desk of a session reads of one person: where they stand on its list or in its line, and in what words. */
export type Content = {
  readonly list: 'here' | 'line' | 'none'
  /** By it a list is in its order. */
  readonly place: string
  readonly text: string
  readonly sums: Sums
}
export type Row = Content & {
  readonly sessionId: SessionId
  readonly who: Who
  readonly rev: number
  readonly expiresAt: number
}

/** All that a row is made of, as it stands at one moment. */
export type Known = {
  readonly who: Who
  readonly registration?: Registration | undefined
  readonly checkIn?: CheckIn | undefined
  /** From 1. */
  readonly number?: number
  readonly face?: Face | undefined
  /** Whether somebody who has a seat, or waits, stands here: of a course they wait at its first alone. */
  readonly isOfSeats: boolean
  /** Where they are on the list already: nobody is moved as long as they are on it. */
  readonly standsAt?: string
}

const STATES = [
  'awaited',
  'in',
  'walkedIn',
  'left',
] as const satisfies readonly AttendanceRow['is'][]
type Text = [
  form: string,
  building: string,
  party: number,
  state: number,
  number: number,
  way: string,
  at: number,
  /** The membership of whoever is awaited, the check-in of whoever came. */
  id: string,
  contested: number,
]

/** Short, since a hundred of them are one read. */
export function textOf(row: AttendanceRow): string {
  const { addressForm, buildingName, party, is, number = 0, way = '', at = 0 } = row
  const id = (is === 'in' || is === 'walkedIn' ? row.checkInId : row.membershipId) ?? ''
  const text: Text = [
    ...([addressForm, buildingName, party, STATES.indexOf(is), number, way, at] as const),
    ...([id, row.isContested ? 1 : 0] as const),
  ]
  return JSON.stringify(text)
}

export function rowIn(text: string): AttendanceRow {
  const [form, building, party, state, number, way, at, id, contested] = JSON.parse(text) as Text
  const is = STATES[state] ?? 'left'
  const isHere = is === 'in' || is === 'walkedIn'
  const came = { checkInId: id as CheckInId, way: way as AttendanceRow['way'] & string, at }
  return {
    ...{ name: form, addressForm: form, buildingName: building, party, is },
    ...(isHere ? came : {}),
    ...(isHere || id === '' ? {} : { membershipId: id as AttendanceRow['membershipId'] & string }),
    ...(number === 0 ? {} : { number }),
    ...(contested === 0 ? {} : { isContested: true }),
  }
}

const DIGITS = 5
/** So that 3栋 stands before 12栋. */
const padded = (name: string): string =>
  name.replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'))

/**
 * By building, then by a key of the person alone: neither a number nor coming in moves anybody past whoever pages through
 * the list. Behind all whoever has no home here.
 */
export const placeOf = ({ buildingName }: Pick<AttendanceRow, 'buildingName'>, who: Who): string =>
  `${buildingName === '' ? '2' : `1${padded(buildingName)}`}#${who}`

/** Whoever stands at a place. */
export const whoAt = (place: string): Who => place.slice(place.lastIndexOf('#') + 1) as Who

const rankOf = ({ is, number, at = 0 }: AttendanceRow): readonly [number, number] => {
  if (number !== undefined) return [0, number]
  return is === 'walkedIn' ? [2, at] : [1, 0]
}

/** A page as it is read: those with a number in its order, then whoever has a seat, then whoever came without as they came. */
export const asRead = (page: readonly AttendanceRow[]): readonly AttendanceRow[] =>
  page
    .map((row) => ({ row, rank: rankOf(row) }))
    .sort(({ rank: [a, first] }, { rank: [b, second] }) => a - b || first - second)
    .map(({ row }) => row)

const partyOf = ({ registration }: Known): number | undefined =>
  hasSeat(registration) && !registration.isWalkIn ? registration.party : undefined

const sumOf = (known: Known): Sums => {
  const { registration, checkIn, isOfSeats } = known
  const { status, party = 0 } = registration ?? {}
  return {
    seats: partyOf(known) ?? 0,
    offered: status === 'offered' ? party : 0,
    came: isIn(checkIn) ? checkIn.party : 0,
    waiting: isOfSeats && status === 'waitlisted' ? 1 : 0,
  }
}

const isContested = ({ registration }: Known): boolean =>
  registration?.status === 'noShow' && registration.absence === 'wasThere'

/** On the list: with a seat, a number, or having come. */
function listed(known: Known): AttendanceRow | undefined {
  const { checkIn, number, face } = known
  const party = partyOf(known)
  if (party === undefined && number === undefined && !isIn(checkIn)) return undefined
  const row = rowFor({
    ...(party === undefined ? {} : { party }),
    ...(number === undefined ? {} : { number }),
    ...(checkIn === undefined ? {} : { checkIn }),
    face,
  })
  return isContested(known) ? { ...row, isContested: true } : row
}

function inLine({ registration, face, isOfSeats }: Known): Content['place'] | undefined {
  if (!isOfSeats || !face || registration?.status !== 'waitlisted') return undefined
  const { joinedAt, residentId } = registration
  return joinedAt === undefined ? undefined : placeIn({ joinedAt, residentId })
}

/** Of whoever stands nowhere: ids alone. */
const NOWHERE: Content = { list: 'none', place: '', text: '', sums: NOBODY }

/** What is to stand of somebody at a session. */
export function contentOf(known: Known): Content {
  const sums = sumOf(known)
  const row = listed(known)
  const { standsAt = row && placeOf(row, known.who) } = known
  if (row && standsAt !== undefined)
    return { list: 'here', place: standsAt, text: textOf(row), sums }
  const place = inLine(known)
  if (place === undefined) return { ...NOWHERE, sums }
  const waits = rowFor({ party: known.registration?.party ?? 0, face: known.face })
  return { list: 'line', place, text: textOf(waits), sums }
}

/** Whether nothing of it would be written otherwise. */
export const isSame = (before: Content | undefined, after: Content): boolean =>
  JSON.stringify(contents(before ?? NOWHERE)) === JSON.stringify(contents(after))
const contents = ({ list, place, text, sums }: Content) => [
  ...[list, place, text, sums.seats, sums.offered, sums.came, sums.waiting],
]

/** What the sums of the session change by. */
export const moreBy = (before: Sums, after: Sums): Sums => ({
  seats: after.seats - before.seats,
  offered: after.offered - before.offered,
  came: after.came - before.came,
  waiting: after.waiting - before.waiting,
})

export const together = (one: Sums, other: Sums): Sums => ({
  seats: one.seats + other.seats,
  offered: one.offered + other.offered,
  came: one.came + other.came,
  waiting: one.waiting + other.waiting,
})

/** Where it counts for nothing any more. */
export const isNobodys = ({ list, sums }: Pick<Content, 'list' | 'sums'>): boolean =>
  list === 'none' && Object.values(sums).every((amount) => amount === 0)
