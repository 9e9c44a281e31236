import type { DistrictId, ResidentId } from '../../../shared/kernel/ids'
import { secrets } from '../../platform/config'
import { factsOf } from '../../platform/facts'
import { signatureOf } from '../../platform/sign'
import { PhoneHoldersEntity } from './entities'
import type { Holder, PhoneHolders } from './rules'

const facts = factsOf<PhoneHolders>(PhoneHoldersEntity)

type Held = { readonly districtId: DistrictId; readonly number: string }

/** A number within a tenant, and somebody on it, as nobody can guess who has not the secret. */
export async function loadHolders(
  { districtId, number }: Held,
  residentId: ResidentId,
): Promise<{ readonly holders: PhoneHolders; readonly holder: Holder }> {
  const { phoneSecret } = await secrets()
  const hash = signatureOf(phoneSecret, `${districtId}|${number}`)
  const stored = await facts.load({ hash }, { consistent: true })
  const mark = signatureOf(phoneSecret, `${hash}|${residentId}`)
  return {
    holders: stored ?? { hash, rev: 0, holders: [], former: [] },
    holder: { residentId, mark },
  }
}
