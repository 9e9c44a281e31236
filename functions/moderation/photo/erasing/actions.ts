import { PHOTO_SIZES } from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { PHOTO_KEYS } from '../../../platform/objects'
import { deleteObject } from '../../../platform/objectStore'

const SIZES = Object.keys(PHOTO_SIZES)

/** For good, as often as it is told: what was sent, what only some may see, and what everybody could. */
export const deletePictures = async (id: PhotoId): Promise<void> => {
  const files = SIZES.flatMap((size) => [PHOTO_KEYS.private(id, size), PHOTO_KEYS.public(id, size)])
  await Promise.all([PHOTO_KEYS.upload(id), ...files].map(deleteObject))
}
