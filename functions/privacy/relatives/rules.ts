import { COOLING_DAYS } from '../../../shared/contract/retention'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { Membership } from '../../resident/rules'

type Standing = Pick<
  Membership,
  'status' | 'relative' | 'requestedAt' | 'decidedAt' | 'leftAt' | 'leftBecause'
>

const KEPT_MS = COOLING_DAYS * DAY_MS

/** At once where the request was taken back. */
const MOMENTS: Partial<Record<Membership['status'], (one: Standing, now: number) => number>> = {
  withdrawn: (_, now) => now,
  rejected: ({ decidedAt }, now) => (decidedAt ?? now) + KEPT_MS,
  left: ({ leftAt }, now) => (leftAt ?? now) + KEPT_MS,
}

/** An elder who moved stays in the register until somebody erases them, a child does not. */
const isOver = ({ status, relative, leftBecause }: Standing): boolean =>
  status !== 'left' || (relative?.kind === 'child' && leftBecause !== 'closed')

/**
 * From when on somebody is erased whom one of the household put down and who has no account: a week later where they were
 * turned away, so that it can be read why, and where a child lives here no more. Epoch ms; `undefined` where they stay.
 */
export function erasesAtOf(
  before: Pick<Membership, 'status'> | undefined,
  after: Standing,
  now: number,
): number | undefined {
  const isNews = after.relative && after.status !== before?.status && isOver(after)
  return isNews ? MOMENTS[after.status]?.(after, now) : undefined
}
