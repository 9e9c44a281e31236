import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Call } from '../../../platform/call'
import type { Change } from '../../../platform/commit'
import { saysFor } from '../actions'
import { decideAgreed, withdrawn } from '../rules'
import { loadConsents } from '../store'
import { changeConsent } from '../writes'

type Word = { readonly residentId: ResidentId; readonly by: ResidentId; readonly at: number }

/** The first line of somebody new, in another's word. */
export const agreedFor = ({ residentId, by, at }: Word): readonly Change[] => {
  const steps = [{ is: 'agreed' as const, at, by }]
  return [changeConsent({ residentId, version: PRIVACY_VERSION, rev: 1, steps, done: [] })]
}

/** The guardian agrees anew, to what the text says now. */
export const agreesFor = (call: Call, residentId: ResidentId, version: number) =>
  saysFor(call, { residentId, version }, (before, at) =>
    decideAgreed(
      { residentId, version },
      { before, at, current: PRIVACY_VERSION, by: call.caller.id },
    ),
  )

/** What the guardian had said is taken back: as changes beside what follows from it. */
export async function withdrawnFor({ residentId, by, at }: Word): Promise<readonly Change[]> {
  const kept = await loadConsents(residentId, PRIVACY_VERSION)
  return kept.flatMap((before) => {
    const after = withdrawn(before, at, by)
    return after ? [changeConsent({ ...before, ...after })] : []
  })
}
