import {
  addDays,
  DAY_MS,
  HOUR_MS,
  type LocalDate,
  MINUTE_MS,
  startOf,
} from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { LeftBecause, Membership } from '../rules'

type NotLiving = { readonly code: 'membership.notLiving' }

/** The instant behind a lease, epoch ms. */
export const leaseEnd = (lastDay: LocalDate): number => startOf(addDays(lastDay, 1))

/** Verified, and not behind a tenant's last day. */
export const isLiving = (
  { status, lastDay }: Pick<Membership, 'status' | 'lastDay'>,
  now: number,
): boolean => status === 'approved' && (lastDay === undefined || now < leaseEnd(lastDay))

const TOLD_MS = 14 * DAY_MS
export const leaseToldAt = (lastDay: LocalDate): number => leaseEnd(lastDay) - TOLD_MS

/** When time has to look at a lease: two weeks before its end, and at its end. */
export function leaseDue({ lastDay, isEndTold }: Membership, now: number): number | undefined {
  if (lastDay === undefined) return undefined
  const toldAt = leaseToldAt(lastDay)
  return isEndTold || toldAt <= now ? leaseEnd(lastDay) : toldAt
}

/** With or without a time at which it is looked at again. */
export const withDue = (
  { dueAt: _, ...membership }: Membership,
  dueAt: number | undefined,
): Membership => (dueAt === undefined ? membership : { ...membership, dueAt })

/**
 * What follows from somebody's leaving is done at once and looked for again: a booking that was under way meanwhile
 * stands in no index yet.
 */
export const PASSES = [2 * MINUTE_MS, HOUR_MS, DAY_MS] as const

type Leaving = {
  readonly because: LeftBecause
  readonly by: ResidentId | 'clock'
  readonly at: number
}

const left = (membership: Membership, { because, by, at }: Leaving): Membership => ({
  ...membership,
  rev: membership.rev + 1,
  status: 'left',
  leftAt: at,
  leftBecause: because,
  leftBy: by,
  passes: 0,
  dueAt: at + PASSES[0],
})

/** The account is cancelled: a home ends, a request is nobody's any more. */
export const leftWithAccount = (membership: Membership, at: number): Membership | undefined =>
  membership.status === 'approved' || membership.status === 'requested'
    ? left(membership, { because: 'closed', by: membership.residentId, at })
    : undefined

/** Somebody lives there no more. */
export const decideLeave = (
  membership: Membership,
  leaving: Leaving,
): Outcome<Membership, NotLiving> =>
  membership.status === 'approved'
    ? accept(left(membership, leaving))
    : refuse({ code: 'membership.notLiving' })

/** An end that is near already is told with the change. */
const soon = (lastDay: LocalDate, now: number): Pick<Membership, 'isEndTold' | 'endToldAt'> =>
  leaseToldAt(lastDay) <= now ? { isEndTold: true, endToldAt: now } : {}

/** A tenant's last day as the worker sets it; told anew when it comes near. */
export function decideLease(
  { lastDay: _before, isEndTold: _told, endToldAt: _toldAt, ...membership }: Membership,
  lastDay: LocalDate | undefined,
  now: number,
): Outcome<Membership, NotLiving> {
  if (membership.status !== 'approved') return refuse({ code: 'membership.notLiving' })
  const next: Membership = {
    ...membership,
    rev: membership.rev + 1,
    ...(lastDay === undefined ? {} : { lastDay, ...soon(lastDay, now) }),
  }
  return accept(withDue(next, leaseDue(next, now)))
}

function passed(membership: Membership, now: number): Membership {
  const passes = (membership.passes ?? 0) + 1
  const pause = PASSES[passes]
  return withDue(
    { ...membership, rev: membership.rev + 1, passes },
    pause === undefined ? undefined : now + pause,
  )
}

function leaseElapsed(membership: Membership, lastDay: LocalDate, now: number): Membership {
  if (leaseEnd(lastDay) <= now)
    return left(membership, { because: 'termOver', by: 'clock', at: now })
  const told: Membership = {
    ...membership,
    rev: membership.rev + 1,
    isEndTold: true,
    endToldAt: now,
  }
  return withDue(told, leaseDue(told, now))
}

/** What time makes of a membership, `undefined` while nothing is due. */
export function elapsed(membership: Membership, now: number): Membership | undefined {
  const { status, lastDay, dueAt } = membership
  if (dueAt === undefined || dueAt > now) return undefined
  if (status === 'left') return passed(membership, now)
  return status === 'approved' && lastDay !== undefined
    ? leaseElapsed(membership, lastDay, now)
    : withDue({ ...membership, rev: membership.rev + 1 }, undefined)
}
