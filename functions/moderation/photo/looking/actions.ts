import type { PhotoId } from '../../../../shared/kernel/ids'
import { noteLook } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { fetchObject, PHOTO_KEYS } from '../../../platform/objects'
import { workerOf } from '../../../platform/session'
import { isForWorkers, type Photo } from '../rules'
import { loadPhotos } from '../store'

type Desk = Call<'worker'>

/** Those of some photos that are not for everybody, and that a worker of the place has to do with at this moment. */
async function seenByWorker(
  { caller }: Pick<Desk, 'caller'>,
  ids: readonly PhotoId[],
): Promise<readonly Photo[]> {
  const photos = await loadPhotos(ids)
  return photos.filter(
    (photo): photo is Photo =>
      photo?.erasedAt === undefined &&
      photo !== undefined &&
      isForWorkers(photo) &&
      workerOf(caller, photo) !== undefined,
  )
}

type Looking = { readonly caseId: string; readonly photoIds: readonly PhotoId[] }

export type Picture = { readonly id: PhotoId; readonly bytes: Uint8Array }

/**
 * The pictures themselves, for the one answer in which they are shown: they have no address. That somebody looks is
 * written down before.
 */
export async function lookAtEach(
  call: Desk,
  { caseId, photoIds }: Looking,
): Promise<readonly Picture[]> {
  const seen = await seenByWorker(call, photoIds)
  if (seen.length === 0) return []
  const ids = seen.map(({ id }) => id)
  await noteLook(call, { what: 'lookAtPhotos', subjects: [caseId, ...ids] })
  const now = call.world.now()
  const pictures = await Promise.all(
    ids.map(async (id) => ({
      id,
      bytes: await fetchObject(PHOTO_KEYS.private(id, 'medium'), now),
    })),
  )
  return pictures.flatMap(({ id, bytes }) => (bytes === undefined ? [] : [{ id, bytes }]))
}

/** The same without saying which is which. */
export const lookAt = async (call: Desk, looking: Looking): Promise<readonly Uint8Array[]> =>
  (await lookAtEach(call, looking)).map(({ bytes }) => bytes)
