import { PHOTO_SIZES } from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import type { Change } from '../../../platform/commit'
import { PHOTO_KEYS } from '../../../platform/objects'
import { deleteObject } from '../../../platform/objectStore'
import type { World } from '../../../platform/world'
import { forgotten } from '../rules'
import { loadPhotos } from '../store'
import { changePhoto } from '../writes'

const filesOf = (id: PhotoId): readonly string[] => [
  PHOTO_KEYS.upload(id),
  ...Object.keys(PHOTO_SIZES).map((size) => PHOTO_KEYS.private(id, size)),
]

/** Those that were never public, for good, as often as it is told. */
export const deleteFiles = async (id: PhotoId): Promise<void> => {
  await Promise.all(filesOf(id).map(deleteObject))
}

/**
 * Takes the files of photos that were never public away; what remains of them goes with the changes it answers. Who
 * fails in between comes again, and finds less to do.
 */
export async function forgetPhotos(
  world: World,
  ids: readonly PhotoId[],
): Promise<readonly Change[]> {
  const photos = (await loadPhotos(ids)).filter((photo) => photo !== undefined)
  await Promise.all(photos.map(({ id }) => deleteFiles(id)))
  return photos.map((photo) => changePhoto(forgotten(photo, world.now())))
}
