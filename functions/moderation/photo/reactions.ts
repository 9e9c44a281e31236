import { PHOTO_SIZES } from '../../../shared/contract/moderation'
import { log } from '../../platform/log'
import { PHOTO_KEYS } from '../../platform/objects'
import { copyObject, deleteObject } from '../../platform/objectStore'
import { type Reaction, reaction } from '../../platform/stream'
import type { Photo } from './rules'
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

/** Public from the verdict on, and never otherwise; whichever image came, what stands now decides. */
const photoSettled = reaction<Photo>('Photo', async (_, { after }) => {
  if (!after || !isSettled(after)) return
  const photo = await loadPhoto(after.id)
  if (photo?.state === 'passed') await publish(photo)
  if (photo?.state === 'refused')
    await Promise.all(SIZES.map((size) => deleteObject(PHOTO_KEYS.public(photo.id, size))))
})

export const photoReactions: readonly Reaction[] = [photoSettled]
