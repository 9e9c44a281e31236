import type { RosterId } from '../../../../shared/kernel/ids'
import type { Call } from '../../../platform/call'
import { foresee } from '../importing/actions'
import { briefly, firstRowsMasked, type Foreseen } from './rules'

/** For a desk: what a file would do, in few enough words to be kept until it is decided. */
export async function foreseenAtDesk(call: Call<'worker'>, rosterId: RosterId): Promise<Foreseen> {
  const seen = await foresee(call, rosterId)
  if (!seen.ok) return { is: 'refused', refusal: seen.refusal }
  const { digest, format, report, part } = seen.value
  const firstRows = part ? firstRowsMasked(part) : []
  return { is: 'shown', digest, format, firstRows, report: briefly(report) }
}
