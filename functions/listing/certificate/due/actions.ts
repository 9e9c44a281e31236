import type { CertificateId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import type { Photo } from '../../../moderation/photo/rules'
import { type Change, commit } from '../../../platform/commit'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import type { Listing } from '../../rules'
import { loadListing } from '../../store'
import { permissionChanges } from '../deciding/actions'
import { erasure, photoOn } from '../photo/actions'
import { type Certificate, decideElapsed } from '../rules'
import { loadCertificate } from '../store'
import { changeCertificate } from '../writes'

type Known = { readonly elapsed: Certificate; readonly listing: Listing | undefined }

/** At its end it closes what it permitted, and its photo goes; where another took its place, the photo alone. */
async function consequences(
  world: World,
  { elapsed, listing }: Known,
  photo: Photo | undefined,
): Promise<readonly Change[]> {
  if (elapsed.dueAt !== undefined) return []
  const permission = listing?.certificate
  const gone = await erasure(photo, { certificate: elapsed, permission, now: world.now() })
  if (elapsed.status !== 'expired' || !listing || !permission) return gone
  return [
    ...gone,
    ...(await permissionChanges(world, listing, { ...permission, state: 'expired' })),
  ]
}

/** Tells a month before, closes the offer and erases the photo at its end; a second run finds nothing left to do. */
export const certificateIsDue = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const certificate = await loadCertificate(id as CertificateId)
    if (!certificate) return accept(undefined)
    const photo = await photoOn(certificate)
    const listing = await loadListing(certificate.listingId)
    const elapsed = decideElapsed(certificate, listing?.certificate, world.now())
    if (!elapsed) return accept(undefined)
    await commit(
      changeCertificate(elapsed),
      ...(await consequences(world, { elapsed, listing }, photo)),
    )
    return accept(undefined)
  })
}
