import { COOLING_DAYS } from '../../../shared/contract/retention'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { Membership } from '../../resident/rules'

type Standing = Pick<
  Membership,
  'status' | 'relative' | 'requestedAt' | 'decidedAt' | 'leftAt' | 'leftBecause'
>

const KEPT_MS = COOLING_DAYS * DAY_MS

/**
 * From when on somebody is erased whom one of the household put down and who has no account: at once where the request
 * was taken back; a week later where they were turned away, so that it can be read why, and where a child lives here no
 * more. Epoch ms; `undefined` where they stay.
 */
export function erasesAtOf(
  before: Pick<Membership, 'status'> | undefined,
  { status, relative, ...moments }: Standing,
  now: number,
): number | undefined {
  if (!relative || status === before?.status) return undefined
  if (status === 'withdrawn') return now
  if (status === 'rejected') return (moments.decidedAt ?? now) + KEPT_MS
  const isGone = status === 'left' && moments.leftBecause !== 'closed'
  return isGone && relative.kind === 'child' ? (moments.leftAt ?? now) + KEPT_MS : undefined
}
