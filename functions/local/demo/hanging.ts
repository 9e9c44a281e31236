import sharp from 'sharp'
import { PHOTO_SIZES } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { commitState, photosOf } from '../../moderation/photo/actions'
import { arrived, decided, filed, type Photo } from '../../moderation/photo/rules'
import { PHOTO_KEYS } from '../../platform/objects'
import { writeObject } from '../../platform/objectStore'
import { world } from '../../platform/world'
import { pictureOf, type PictureName } from './pictures'

type Drawn = readonly { readonly size: string; readonly bytes: Buffer }[]

const drawings = new Map<string, Promise<Drawn>>()

const draw = (name: PictureName, paper: number): Promise<Drawn> => {
  const picture = Buffer.from(pictureOf(name, paper))
  const sizes = Object.entries(PHOTO_SIZES).map(async ([size, width]) => ({
    size,
    bytes: await sharp(picture)
      .resize({ width: Math.min(width, 900) })
      .jpeg({ quality: 80 })
      .toBuffer(),
  }))
  return Promise.all(sizes)
}

export function drawn(name: PictureName, paper: number): Promise<Drawn> {
  const key = `${name} ${paper}`
  const made = drawings.get(key) ?? draw(name, paper)
  drawings.set(key, made)
  return made
}

/** What became of a picture: everybody sees it, a worker must look, or it is a certificate. */
type Fate = 'shown' | 'unsure' | 'certificate'

const AFTER: Record<Fate, (photo: Photo) => Photo> = {
  shown: (photo) => decided(photo, undefined),
  unsure: (photo) => arrived(photo, undefined, world.now()),
  certificate: (photo) => filed(photo, world.now()),
}

/** The pictures are the project's own, so they are hung without asking WeChat to look at them. */
export async function hang(photoId: PhotoId, pictures: Drawn, fate: Fate): Promise<void> {
  for (const { size, bytes } of pictures) {
    await writeObject(PHOTO_KEYS.private(photoId, size), bytes, 'image/jpeg')
    if (fate === 'shown') await writeObject(PHOTO_KEYS.public(photoId, size), bytes, 'image/jpeg')
  }
  const [photo] = await photosOf([photoId])
  if (photo) await commitState(world, AFTER[fate](photo))
}
