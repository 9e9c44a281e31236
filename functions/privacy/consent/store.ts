import type { ResidentId } from '../../../shared/kernel/ids'
import type { Done } from '../../platform/done'
import { factsOf } from '../../platform/facts'
import { ConsentEntity } from './entities'
import type { Consent } from './rules'

export type KeptConsent = Consent & {
  readonly done: readonly Done[]
  /** Epoch seconds, of somebody who is gone. */
  readonly expiresAt?: number
}

const facts = factsOf<KeptConsent>(ConsentEntity)

/** Of every version up to one, the latest first; consistently, since a consent may have been taken back just now. */
export async function loadConsents(
  residentId: ResidentId,
  upTo: number,
): Promise<readonly KeptConsent[]> {
  const versions = Array.from({ length: upTo }, (_, at) => upTo - at)
  // The table takes a number in a key as it is; the type of loads knows words alone.
  const keys = versions.map(
    (version) => ({ residentId, version }) as unknown as { [name: string]: string },
  )
  const found = await facts.loadMany(keys, { consistent: true })
  return found.filter((one) => one !== undefined)
}
