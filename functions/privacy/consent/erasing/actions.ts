import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Change } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { expiryOf } from '../../../platform/expiry'
import { loadConsents } from '../store'
import { changeConsent } from '../writes'

/** What somebody agreed to, and when, under an id that is nobody's any more: kept as long as it may be asked for. */
export async function consentsNamed(id: ResidentId, goneAt: number): Promise<readonly Change[]> {
  const consents = await loadConsents(id, PRIVACY_VERSION)
  const expiresAt = expiryOf('consents', goneAt)
  return consents.map((consent) => changeConsent(next(consent, { expiresAt, done: [] })))
}
