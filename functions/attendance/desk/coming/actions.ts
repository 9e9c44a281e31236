import { createHash } from 'node:crypto'
import * as contract from '../../../../shared/contract/attendance'
import type { MembershipId, SessionId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { audited } from '../../../platform/audited'
import { admitTo } from '../../admitting/actions'
import type { Sitting } from '../actions'

type Ticked = { readonly sessionId: SessionId; readonly ids: readonly MembershipId[] }

/** Of one tap a request for each, so that each is written down by itself. */
const forOne = (call: Sitting, membershipId: MembershipId): Sitting => {
  const { key, hash } = call.request
  const of = createHash('sha256').update(`${hash} ${membershipId}`).digest('base64url')
  return { ...call, request: { key, hash: of.slice(0, 16) } }
}

/** Those whose names are ticked came; who cannot be written down holds up none of the others, and says why at the end. */
export async function admitTicked(call: Sitting, { sessionId, ids }: Ticked) {
  let refused: Extract<Awaited<ReturnType<typeof admitTo>>, { readonly ok: false }> | undefined
  for (const membershipId of ids) {
    const one = forOne(call, membershipId)
    const input = { sessionId, who: { by: 'name', membershipId } } as const
    const admitted = await admitTo(one, input)
    await audited(contract.admitTo, { call: one, input }, admitted)
    if (!admitted.ok) refused ??= admitted
  }
  return refused ?? accept(undefined)
}
