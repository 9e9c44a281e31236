import type { Sharp } from 'sharp'
import sharp from 'sharp'
import type * as contract from '../../../../shared/contract/moderation'
import { PHOTO_SIZES, type PhotoSize } from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Action, Call } from '../../../platform/call'
import { PHOTO_KEYS, signDownload } from '../../../platform/objects'
import { deleteObject, readObject, writeObject } from '../../../platform/objectStore'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { askImageCheck } from '../../../platform/wechat'
import { openidOf } from '../../../resident/actions'
import { commitState } from '../actions'
import { arrived, type Photo } from '../rules'
import { loadPhoto } from '../store'
import { decidePhoto, MAX_PIXELS, type Measured, type PhotoRefusal } from './rules'

const SIZES = Object.entries(PHOTO_SIZES) as readonly (readonly [PhotoSize, number])[]

const open = (bytes: Uint8Array): Sharp =>
  sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error', pages: 1 })

// Reads the header alone: nothing is unpacked before its size is known.
const measure = (bytes: Uint8Array): Promise<Measured | undefined> =>
  sharp(bytes, { limitInputPixels: false })
    .metadata()
    .then(
      ({ format, width, height }) => ({ format, width, height }),
      () => undefined,
    )

type Pictures = readonly { readonly size: PhotoSize; readonly bytes: Uint8Array }[]

/** Three sizes, upright, without a trace of where or with what they were taken. */
async function draw(bytes: Uint8Array): Promise<Outcome<Pictures, PhotoRefusal>> {
  try {
    const upright = await open(bytes)
      .rotate()
      .resize({
        width: PHOTO_SIZES.large,
        height: PHOTO_SIZES.large,
        fit: 'inside',
        withoutEnlargement: true,
      })
      .toBuffer()
    const drawn = SIZES.map(async ([size, edge]) => ({
      size,
      bytes: await sharp(upright)
        .resize({ width: edge, height: edge, fit: 'inside', withoutEnlargement: true })
        .flatten({ background: '#ffffff' })
        .jpeg({ quality: 80 })
        .toBuffer(),
    }))
    return accept(await Promise.all(drawn))
  } catch {
    return refuse({ code: 'photo.notAPhoto' })
  }
}

async function receive(
  photo: Photo,
): Promise<Outcome<true, PhotoRefusal | { code: 'photo.notUploaded' }>> {
  const bytes = await readObject(PHOTO_KEYS.upload(photo.id))
  if (!bytes) return refuse({ code: 'photo.notUploaded' })
  const decision = decidePhoto(bytes.length, await measure(bytes))
  if (!decision.ok) return decision
  const pictures = await draw(bytes)
  if (!pictures.ok) return pictures
  await Promise.all(
    pictures.value.map((picture) =>
      writeObject(PHOTO_KEYS.private(photo.id, picture.size), picture.bytes, 'image/jpeg'),
    ),
  )
  return accept(true)
}

const LINK_SECONDS = 7200

async function askCheck({ world }: Call, photo: Photo): Promise<string | undefined> {
  const openid = await openidOf(photo.ownerId)
  const url = signDownload(PHOTO_KEYS.private(photo.id, 'large'), LINK_SECONDS, world.now())
  return openid === undefined ? undefined : askImageCheck(world, { openid, url })
}

const own = async ({ caller }: Call, photoId: PhotoId): Promise<Photo | undefined> => {
  const photo = await loadPhoto(photoId)
  return photo?.ownerId === caller.id ? photo : undefined
}

/** The upload is through: the file is read, drawn in three sizes and given to the check. Repeats do nothing more. */
export const photoArrived: Action<typeof contract.photoArrived> = (call, { photoId }) =>
  withFreshRead(call.world, async () => {
    const photo = await own(call, photoId)
    if (!photo) return refuse({ code: 'photo.notFound' })
    if (photo.state !== 'awaiting') return accept({ photoId, state: photo.state })
    const received = await receive(photo)
    if (!received.ok) return received
    const next = arrived(photo, await askCheck(call, photo), call.world.now())
    await commitState(call.world, next)
    await deleteObject(PHOTO_KEYS.upload(photoId))
    return accept({ photoId, state: next.state })
  })

const maySee = ({ caller }: Call, photo: Photo): boolean =>
  photo.ownerId === caller.id || workerOf(caller, photo) !== undefined

/** A picture that is not public yet: to its owner, and to the workers who may have to decide on it. */
export const privatePhoto: Action<typeof contract.privatePhoto> = async (
  call,
  { photoId, size },
) => {
  const photo = await loadPhoto(photoId)
  if (!photo || !maySee(call, photo)) return refuse({ code: 'photo.notFound' })
  const bytes = await readObject(PHOTO_KEYS.private(photoId, size))
  return bytes ? accept({ bytes, contentType: 'image/jpeg' }) : refuse({ code: 'photo.notFound' })
}
