import type * as contract from '../../../../shared/contract/moderation'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Action, Call } from '../../../platform/call'
import { PHOTO_KEYS, signDownload } from '../../../platform/objects'
import { deleteObject, readObject, writeObject } from '../../../platform/objectStore'
import { withFreshRead } from '../../../platform/retry'
import { blockedAt, homesOf, workerOf } from '../../../platform/session'
import { askImageCheck } from '../../../platform/wechat'
import { openidOf } from '../../../resident/actions'
import { commitState } from '../actions'
import { drawPhoto, PICTURE_TYPE } from '../drawing/actions'
import type { PhotoRefusal } from '../drawing/rules'
import { arrived, filed, isForWorkers, isInReach, isSharedWith, type Photo } from '../rules'
import { loadPhoto } from '../store'

async function receive({
  id,
}: Photo): Promise<Outcome<true, PhotoRefusal | { readonly code: 'photo.notUploaded' }>> {
  const bytes = await readObject(PHOTO_KEYS.upload(id))
  if (!bytes) return refuse({ code: 'photo.notUploaded' })
  const pictures = await drawPhoto(bytes)
  if (!pictures.ok) return pictures
  await Promise.all(
    pictures.value.map((picture) =>
      writeObject(PHOTO_KEYS.private(id, picture.size), picture.bytes, PICTURE_TYPE),
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

const standing = ({ id, state }: Photo) => accept({ photoId: id, state })

async function takeIn(call: Call, photo: Photo) {
  const received = await receive(photo)
  if (!received.ok) {
    // Two calls at once: the other one may have read the file and put it away.
    const now = await own(call, photo.id)
    return now && now.state !== 'awaiting' ? standing(now) : received
  }
  const next = photo.isCertificate
    ? filed(photo, call.world.now())
    : arrived(photo, await askCheck(call, photo), call.world.now())
  await commitState(call.world, next)
  await deleteObject(PHOTO_KEYS.upload(photo.id))
  return standing(next)
}

/** The upload is through: the file is read, drawn in three sizes and given to the check. Repeats do nothing more. */
export const photoArrived: Action<typeof contract.photoArrived> = (call, { photoId }) =>
  withFreshRead(call.world, async () => {
    const photo = await own(call, photoId)
    if (!photo) return refuse({ code: 'photo.notFound' })
    return photo.state === 'awaiting' ? takeIn(call, photo) : standing(photo)
  })

/** Whoever is blocked reads no class, and sees no photo of one. */
const lookersHomes = ({ caller }: Call) =>
  blockedAt(caller.access, caller.at) === undefined ? homesOf(caller) : []

const isTheirs = ({ id }: Call['caller'], photo: Photo): boolean =>
  photo.ownerId === id || isSharedWith(photo, id)

const maySee = (call: Call, photo: Photo): boolean =>
  photo.erasedAt === undefined &&
  (isTheirs(call.caller, photo) ||
    isInReach(photo, lookersHomes(call)) ||
    (isForWorkers(photo) && workerOf(call.caller, photo) !== undefined))

/** A picture that is not public: to its owner and those it is for, and to the workers who have to decide on it. */
export const privatePhoto: Action<typeof contract.privatePhoto> = async (
  call,
  { photoId, size },
) => {
  const photo = await loadPhoto(photoId)
  if (!photo || !maySee(call, photo)) return refuse({ code: 'photo.notFound' })
  const bytes = await readObject(PHOTO_KEYS.private(photoId, size))
  return bytes ? accept({ bytes, contentType: PICTURE_TYPE }) : refuse({ code: 'photo.notFound' })
}
