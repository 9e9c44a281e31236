import { PHOTO_SIZES } from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { PHOTO_KEYS } from '../../../platform/objects'
import { deleteObject } from '../../../platform/objectStore'

const SIZES = Object.keys(PHOTO_SIZES)

/** For good, as often as it is told. */
export const deletePictures = async (id: PhotoId): Promise<void> => {
  await Promise.all(SIZES.map((size) => deleteObject(PHOTO_KEYS.private(id, size))))
}
