import type { CertificateId, ListingId, ResidentId } from '../../../shared/kernel/ids'
import type { Self } from '../../../shared/kernel/scope'
import { commit } from '../../platform/commit'
import { afterFull } from '../../platform/cursor'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { withoutTitle } from '../certificate/rules'
import { loadCertificate } from '../certificate/store'
import { changeCertificate } from '../certificate/writes'
import { follow } from '../following/actions'
import { listOwn } from '../store'
import { withoutWords } from './rules'

const AT_ONCE = 25

/** One page of somebody's things without their words and pictures; from where it goes on, if it does. */
export async function eraseThings(
  world: World,
  ownerId: ResidentId,
  before: string | undefined,
): Promise<string | undefined> {
  const rows = await listOwn(ownerId as Self, { before, limit: AT_ONCE })
  for (const { id } of rows) await follow(world, id as ListingId, withoutWords)
  return afterFull(rows, AT_ONCE, ({ sortKey }) => sortKey)
}

/** What a certificate was sent for, without its owner's words; its photo goes with the photos. */
export const eraseCertificate = async (world: World, id: string): Promise<void> => {
  await carriedThrough(world, async () => {
    const certificate = await loadCertificate(id as CertificateId)
    const after = certificate && withoutTitle(certificate, world.now())
    if (after) await commit(changeCertificate(after))
  })
}
