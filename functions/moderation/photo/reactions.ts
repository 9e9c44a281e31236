import { PHOTO_SIZES } from '../../../shared/contract/moderation'
import { log } from '../../platform/log'
import { PHOTO_KEYS } from '../../platform/objects'
import { copyObject, deleteObject } from '../../platform/objectStore'
import { type Reaction, reaction } from '../../platform/stream'
import { deletePictures } from './erasing/actions'
import { isForEverybody, type Photo } from './rules'
import { loadPhoto } from './store'

const SIZES = Object.keys(PHOTO_SIZES)

async function publish({ id }: Photo): Promise<void> {
  const copied = await Promise.all(
    SIZES.map((size) => copyObject(PHOTO_KEYS.private(id, size), PHOTO_KEYS.public(id, size))),
  )
  // Asking again does not bring a file back, and would hold up whatever changed after it.
  if (copied.includes(false)) log.warn('photo.gone', { photoId: id })
}

const isSettled = ({ state }: Photo): boolean => state === 'passed' || state === 'refused'

/** Public from the verdict on, and never otherwise, nor ever if it is for some alone; whichever image came, what stands now decides. */
const photoSettled = reaction<Photo>('Photo', async (_, { after }) => {
  if (!after || !isSettled(after) || !isForEverybody(after)) return
  const photo = await loadPhoto(after.id)
  if (photo?.state === 'passed') await publish(photo)
  if (photo?.state === 'refused')
    await Promise.all(SIZES.map((size) => deleteObject(PHOTO_KEYS.public(photo.id, size))))
})

/** Of a certificate that is over, or of somebody who is gone, no picture is kept; told again, there is nothing left to delete. */
const photoErased = reaction<Photo>('Photo', async (_, { after }) => {
  if (after?.erasedAt === undefined) return
  await deletePictures(after.id)
})

export const photoReactions: readonly Reaction[] = [photoSettled, photoErased]
