import { erasePhoto } from '../../moderation/erasing/actions'
import { picturesOf } from '../../moderation/own/actions'
import { listKeptOf } from '../../platform/kept'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import type { Listing } from '../rules'
import { forgetBeside } from './writes'

const AT_ONCE = 100

/** Every picture of it, also those that were taken out of it before. */
async function erasePhotos(world: World, { id, ownerId }: Listing): Promise<void> {
  let after: string | undefined
  do {
    const page = await listKeptOf(ownerId, 'Photo', { after, limit: AT_ONCE })
    for (const photo of await picturesOf(page.ids))
      if (photo.subjectId === id) await erasePhoto(world, photo.id)
    after = page.goesOn
  } while (after !== undefined)
}

/** The table has forgotten a thing that was put away long ago: its pictures and its days go with it. */
export const listingForgotten: Reaction = reaction<Listing>(
  'Listing',
  async (world, { before, after }) => {
    if (!before || after) return
    await erasePhotos(world, before)
    await Promise.all(forgetBeside(before.id).map((gone) => gone()))
  },
)
