import type { AttendanceRow } from '../../../shared/contract/attendance'
import type { ResidentId } from '../../../shared/kernel/ids'
import type { Registration } from '../../registration/rules'
import { type CheckIn, hasSeat } from '../rules'

/** Somebody at the door, as a worker knows them. */
export type Face = Pick<AttendanceRow, 'name' | 'addressForm' | 'buildingName'> &
  Partial<Pick<AttendanceRow, 'membershipId'>>

/** Somebody who comes, as far as it is known before anything is looked up. */
export type Coming = Pick<CheckIn, 'way'> &
  Partial<Pick<CheckIn, 'residentId' | 'name' | 'party' | 'isWalkIn'>> & {
    /** How long ago that was, ms. */
    readonly agoMs?: number
  }

/** Whether whoever stands there sits down on a seat of theirs, on one that is free, or not at all. */
export function seatFor(
  registration: Registration | undefined,
  isWalkIn: true | undefined,
): 'theirs' | 'walkIn' | undefined {
  const has = hasSeat(registration)
  if (has && !registration.isWalkIn) return 'theirs'
  return isWalkIn || has ? 'walkIn' : undefined
}

/** Whether nothing is written down yet of somebody who comes without a seat: whoever waits is settled with the list. */
export const isNew = (registration: Registration | undefined): boolean =>
  registration === undefined || registration.status === 'cancelled'

/** Of the numbers of a list: whose they are, and those that are nobody's. */
export function readNumbers(
  order: readonly ResidentId[],
  numbers: readonly number[],
): {
  readonly known: readonly (readonly [number, ResidentId])[]
  readonly unknown: readonly number[]
} {
  const known: (readonly [number, ResidentId])[] = []
  const unknown: number[] = []
  for (const number of new Set(numbers)) {
    const id = order[number - 1]
    if (id === undefined) unknown.push(number)
    else known.push([number, id])
  }
  return { known, unknown }
}
