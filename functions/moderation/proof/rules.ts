import { DAY_MS } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Membership } from '../../resident/rules'

type ProofRefusal = { readonly code: 'membership.notWaiting' | 'membership.proofTooOften' }

/** Whether something may be shown with a request: while nobody has decided, and not without end. */
export function decideProof(
  { status, done = [] }: Pick<Membership, 'status' | 'done'>,
  now: number,
  most: number,
): Outcome<true, ProofRefusal> {
  if (status !== 'requested') return refuse({ code: 'membership.notWaiting' })
  // Each photo is two steps: the place for it, and that it goes along.
  const today = done.filter(({ at }) => now - at < DAY_MS)
  return today.length >= 2 * most ? refuse({ code: 'membership.proofTooOften' }) : accept(true)
}
