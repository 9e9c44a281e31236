import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import type { Membership } from '../../resident/rules'
import { deletePictures } from '../photo/erasing/actions'
import { loadPhoto } from '../photo/store'
import { forgetPhoto } from './writes'

/**
 * Decided, taken back or replaced: the photo that was shown with it is gone, its pictures first, so that whatever stops
 * in between is found and done again.
 */
export const proofOver: Reaction = reaction<Membership>('Membership', async (world, change) => {
  const photoId = change.before?.proofPhotoId
  if (photoId === undefined || change.after?.proofPhotoId === photoId) return
  await deletePictures(photoId)
  await withFreshRead(world, async () => {
    const photo = await loadPhoto(photoId)
    if (photo) await commit(forgetPhoto(photo))
    return accept(undefined)
  })
})
