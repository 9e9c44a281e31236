import { useState } from 'react'
import type { PhotoId } from '../../../../../shared/kernel/ids'
import { newKey } from '../../../api/key'
import type { PickedPhoto } from '../../../api/pickPhotos'
import { type AskForPlace, uploadPhoto } from '../../../api/upload'

/** One photo on its way: how far, or why it stopped. */
export type Upload = {
  readonly key: string
  readonly photo: PickedPhoto
  readonly percent: number
  /** The place that it was given, once that is known. */
  readonly photoId?: PhotoId
  readonly because?: string
}

const started = (photo: PickedPhoto): Upload => ({ key: newKey(), photo, percent: 0 })

/** Photos on their way to the store; a failed one keeps its place and can be sent again. */
export function useUploads(onArrived: () => Promise<unknown>) {
  const [uploads, setUploads] = useState<readonly Upload[]>([])
  const update = (key: string, part: Partial<Upload>) =>
    setUploads((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)))
  const drop = (key: string) => setUploads((all) => all.filter((one) => one.key !== key))

  const run = async (askForPlace: AskForPlace, { key, photo }: Upload) => {
    const onPlace = (photoId: PhotoId) => update(key, { photoId })
    const onProgress = (percent: number) => update(key, { percent })
    const answer = await uploadPhoto(askForPlace, photo, { key, onPlace, onProgress })
    if (answer.is !== 'done') return update(key, { because: answer.because })
    await onArrived()
    drop(key)
  }
  const send = async (askForPlace: AskForPlace, photos: readonly PickedPhoto[]) => {
    const batch = photos.map(started)
    setUploads((all) => [...all, ...batch])
    // One after another: each place among the photos is an edit of the same listing.
    for (const one of batch) await run(askForPlace, one)
  }
  const again = (askForPlace: AskForPlace, upload: Upload) => {
    const { because: _, ...fresh } = { ...upload, percent: 0 }
    setUploads((all) => all.map((one) => (one.key === upload.key ? fresh : one)))
    void run(askForPlace, fresh)
  }
  return { uploads, send, again, drop }
}
