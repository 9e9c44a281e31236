import type { Feedback } from '../../shared/contract/afterClass'
import { type CheckInWay, DOOR_HOURS, LATE_DAYS } from '../../shared/contract/attendance'
import { DAY_MS, HOUR_MS } from '../../shared/kernel/dates'
import type { CheckInId, ResidentId, SessionId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { beginsAt, isOverAt, type Session } from '../event/rules'
import type { Registration } from '../registration/rules'

/** Somebody came to a session. Of each person there is one, however often they are scanned. */
export type CheckIn = {
  readonly id: CheckInId
  readonly rev: number
  readonly sessionId: SessionId
  /** Absent of whoever is known by no more than a word. */
  readonly residentId?: ResidentId
  /** That word. */
  readonly name?: string
  readonly party: number
  readonly way: CheckInWay
  /** Without a seat. */
  readonly isWalkIn?: true
  /** Written down by mistake; kept so that a late copy of the scan does not bring it back. */
  readonly isUndone?: true
  /** Epoch ms: when they came, as near as it is known. */
  readonly at: number
  readonly by: ResidentId
  /** What they said of it themself; epoch ms. */
  readonly feedback?: Feedback & { readonly at: number }
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

/** Whether somebody is on the list of those who came. */
export const isIn = (checkIn: CheckIn | undefined): checkIn is CheckIn =>
  checkIn !== undefined && !checkIn.isUndone

export const doorOpensAt = (session: Session): number => beginsAt(session) - DOOR_HOURS * HOUR_MS

type Shut =
  | { readonly code: 'session.cancelled' | 'attendance.over' }
  | { readonly code: 'attendance.early'; readonly opensAt: number }

const endsFor = (session: Session, who: 'resident' | 'worker'): number =>
  isOverAt(session) + (who === 'worker' ? LATE_DAYS * DAY_MS : 0)

/**
 * Whether people come in now: from two hours before it begins, by themselves until it ends or its list is closed; a worker
 * writes down for a month who came.
 */
export function decideDoor(
  session: Session,
  { now, who }: { readonly now: number; readonly who: 'resident' | 'worker' },
): Outcome<undefined, Shut> {
  if (session.status === 'cancelled') return refuse({ code: 'session.cancelled' })
  const opensAt = doorOpensAt(session)
  if (now < opensAt) return refuse({ code: 'attendance.early', opensAt })
  const isClosed = who === 'resident' && session.status === 'tookPlace'
  if (isClosed || now >= endsFor(session, who)) return refuse({ code: 'attendance.over' })
  return accept(undefined)
}

const WITH_SEAT: ReadonlySet<Registration['status']> = new Set(['confirmed', 'attended', 'noShow'])

/** Whether somebody has a seat; a seat that is only offered is taken first. */
export const hasSeat = (registration: Registration | undefined): registration is Registration =>
  registration !== undefined && WITH_SEAT.has(registration.status)

type Coming = Pick<CheckIn, 'way' | 'party' | 'at' | 'by'> &
  Partial<Pick<CheckIn, 'residentId' | 'name' | 'isWalkIn'>>

/** Somebody comes; who is in already stays as they came: `undefined`, nothing is to be written. */
export function cameIn(
  before: CheckIn | undefined,
  { id, sessionId }: Pick<CheckIn, 'id' | 'sessionId'>,
  coming: Coming,
): CheckIn | undefined {
  if (before && !before.isUndone) return undefined
  return { ...{ id, sessionId, done: before?.done ?? [] }, ...coming, rev: (before?.rev ?? 0) + 1 }
}

/** Taken back: whoever it was is awaited again. */
export const undone = (checkIn: CheckIn, by: ResidentId): CheckIn => ({
  ...checkIn,
  ...{ rev: checkIn.rev + 1, isUndone: true, by },
})

/** How many came, with those whom they brought along. */
export const cameOf = (checkIns: readonly CheckIn[]): number =>
  checkIns.filter(isIn).reduce((sum, { party }) => sum + party, 0)
