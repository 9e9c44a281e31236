import { type Access, changeAccess } from '../../../platform/access'
import type { Change } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { erasedFrom } from '../rules'
import { loadCancellation } from '../store'
import { changeCancellation } from '../writes'

type When = { readonly at: number; readonly erasesAt: number }

/** Of somebody who has no account to cancel: from when on everything of theirs is erased. */
export async function erasingOf(
  access: Access,
  { at, erasesAt }: When,
): Promise<readonly Change[]> {
  const { residentId: id, districtId } = access
  const before = await loadCancellation(id)
  const after = erasedFrom(before, { id, districtId, at }, erasesAt)
  if (!after) return []
  const { proxies: _nobody, ...rights } = access
  return [changeCancellation(after), changeAccess(next<Access>(rights, { closingAt: erasesAt }))]
}
