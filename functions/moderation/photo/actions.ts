import type { PhotoId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { withhold } from '../withheld/writes'
import { erased, judged, type Photo, type Verdict } from './rules'
import { findByTrace, loadPhoto, loadPhotos } from './store'
import { changePhoto } from './writes'

/** For features above: the photos themselves, in the order asked for. */
export const photosOf = (ids: readonly PhotoId[]): Promise<readonly (Photo | undefined)[]> =>
  loadPhotos(ids)

/** Writes a photo's next state, and puts it on the workers' page when a person must look. */
export async function commitState(world: World, next: Photo): Promise<void> {
  const reason = next.state === 'withWorker' ? next.withheldReason : undefined
  const waiting = { kind: 'photo', subjectId: next.subjectId, photoId: next.id } as const
  await commit(
    changePhoto(next),
    ...(reason === undefined ? [] : [withhold(world, next, { ...waiting, reason })]),
  )
}

async function settle(world: World, photoId: PhotoId, verdict: Verdict): Promise<void> {
  const settled = await withFreshRead(world, async () => {
    const photo = await loadPhoto(photoId)
    const next = photo && judged(photo, verdict)
    if (next) await commitState(world, next)
    return accept(undefined)
  })
  if (!settled.ok) throw new Error('The photo kept changing; the verdict comes again.')
}

const LOOKS = 3
const PAUSE_MS = 600

/** A verdict may come before the trace was stored, or before the index shows it: WeChat is asked to wait a little. */
async function findPatiently(world: World, traceId: string): Promise<PhotoId | undefined> {
  for (let look = 1; look < LOOKS; look++) {
    const found = await findByTrace(traceId)
    if (found !== undefined) return found
    await world.sleep(PAUSE_MS)
  }
  return findByTrace(traceId)
}

/** WeChat's verdict on a check; `false` when the check is not known (yet). Repeats change nothing. */
export async function photoJudged(
  world: World,
  traceId: string,
  verdict: Verdict,
): Promise<boolean> {
  const photoId = await findPatiently(world, traceId)
  if (photoId === undefined) return false
  await settle(world, photoId, verdict)
  return true
}

const isDue = (photo: Photo | undefined, now: number): photo is Photo =>
  photo?.dueAt !== undefined && photo.dueAt <= now

/** A certificate that was never sent is nobody's business. */
async function forget(world: World, id: PhotoId): Promise<void> {
  await withFreshRead(world, async () => {
    const photo = await loadPhoto(id)
    if (isDue(photo, world.now())) await commit(changePhoto(erased(photo, world.now())))
    return accept(undefined)
  })
}

/** No verdict in time: a person looks. */
export async function photoIsDue(world: World, id: string): Promise<void> {
  const photo = await loadPhoto(id as PhotoId)
  if (!isDue(photo, world.now())) return
  if (photo.isCertificate) return forget(world, photo.id)
  await settle(world, photo.id, { is: 'withWorker', reason: 'timeout' })
}
