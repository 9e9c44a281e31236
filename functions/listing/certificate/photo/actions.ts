import { photosOf } from '../../../moderation/photo/actions'
import { erased, type Photo } from '../../../moderation/photo/rules'
import { changePhoto } from '../../../moderation/photo/writes'
import type { Change } from '../../../platform/commit'
import type { Certificate, Permission } from '../rules'
import { loadCertificate } from '../store'

/**
 * Read before the offer: whoever sends the same picture once more meanwhile changes it, and what is written on this
 * read is refused.
 */
export async function photoOn({
  photoId,
}: Pick<Certificate, 'photoId'>): Promise<Photo | undefined> {
  const [photo] = await photosOf([photoId])
  return photo
}

type Over = {
  readonly certificate: Certificate
  /** What the offer is permitted by from now on. */
  readonly permission: Permission | undefined
  readonly now: number
}

/** The pictures of a certificate that is over go with it, unless another one that stands shows the same. */
export async function erasure(
  photo: Photo | undefined,
  { certificate, permission, now }: Over,
): Promise<readonly Change[]> {
  if (!photo || photo.erasedAt !== undefined) return []
  const standing = [permission?.id, permission?.sentId].flatMap((id) =>
    id === undefined || id === certificate.id ? [] : [loadCertificate(id)],
  )
  const isShown = (await Promise.all(standing)).some((other) => other?.photoId === photo.id)
  return isShown ? [] : [changePhoto(erased(photo, now))]
}
