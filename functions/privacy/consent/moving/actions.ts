import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Change } from '../../../platform/commit'
import { MAX_STEPS } from '../rules'
import { loadConsents } from '../store'
import { changeConsent } from '../writes'

type Move = { readonly from: ResidentId; readonly to: ResidentId; readonly upTo: number }

/** What an account agreed to, kept in the log of whoever it turns out to be: it was they who said it. */
export async function consentsMoved({ from, to, upTo }: Move): Promise<readonly Change[]> {
  const [said, before] = await Promise.all([loadConsents(from, upTo), loadConsents(to, upTo)])
  return said.map((one) => {
    const kept = before.find(({ version }) => version === one.version)
    const steps = [...(kept?.steps ?? []), ...one.steps].slice(-MAX_STEPS)
    const done = [...(kept?.done ?? []), ...one.done]
    return changeConsent({ ...one, residentId: to, rev: (kept?.rev ?? 0) + 1, steps, done })
  })
}
