import type { SessionId } from '../../../shared/kernel/ids'
import type { Registration } from '../rules'
import type { Waiting } from '../turn/rules'

type Placed = Pick<Waiting, 'joinedAt' | 'residentId'>

export const partitionOf = (seatsId: SessionId): string => `WAITLIST#${seatsId}`

/** Where somebody stands in the partition. Who was put between two stands behind a point, so that text sorts as numbers do. */
export function placeIn({ joinedAt, residentId }: Placed): string {
  const [whole = '', part] = String(joinedAt).split('.')
  return `${whole.padStart(15, '0')}${part === undefined ? '' : `.${part}`}#${residentId}`
}

/** Whether a record says that they wait just there: what is written late, or was left behind, is a place of nobody. */
export const isPlaceOf = (
  registration: Registration | undefined,
  { joinedAt, life }: Pick<Waiting, 'joinedAt' | 'life'>,
): boolean =>
  registration?.status === 'waitlisted' &&
  registration.joinedAt === joinedAt &&
  registration.life === life

/** Between two that stand one behind the other, or `undefined` where nothing fits. Whole ms while there are any. */
function between(front: number, behind: number): number | undefined {
  const middle = (front + behind) / 2
  const whole = Math.floor(middle)
  if (whole > front) return whole
  return front < middle && middle < behind ? middle : undefined
}

type Wanted = { readonly others: readonly Placed[]; readonly place: number; readonly own: number }

/**
 * Where whoever is put at a place of the line, from 1, stands among the others in their order; behind the last, however far
 * it is asked for. `undefined` where nothing fits between two.
 */
export function keyFor({ others, place, own }: Wanted): number | undefined {
  const behindOf = Math.min(place - 1, others.length)
  const [front, behind] = [others[behindOf - 1], others[behindOf]]
  if (front && behind) return between(front.joinedAt, behind.joinedAt)
  if (behind) return Math.ceil(behind.joinedAt) - 1
  return front ? Math.floor(front.joinedAt) + 1 : own
}
