import { useState } from 'react'
import { type MyListing, publishListing, saveDraft } from '../../../../../shared/contract/listing'
import type { PhotoId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { useSend } from '../../frame/useSend'
import { useMineChanged } from '../useMyListings'
import { editOf, forgetDraft } from './draft'
import type { DraftAtHand } from './useDraft'
import { useUploads } from './useUploads'

const LAST_STEP = PUBLISH_WORDS.steps.length - 1

const isThere = ({ state }: MyListing['photos'][number]): boolean => state !== 'awaiting'

/** What is missing before the next step, as a sentence. */
function missingAt({ step, draft, listing }: DraftAtHand, waiting: number): string | undefined {
  if (step === 0 && waiting > 0) return PUBLISH_WORDS.needUpload
  if (step === 0 && !listing.data?.photos.some(isThere)) return PUBLISH_WORDS.needPhoto
  if (step === 1 && draft.title.trim() === '') return PUBLISH_WORDS.needTitle
  if (step === 2 && draft.category === undefined) return PUBLISH_WORDS.needCategory
  return undefined
}

/** Saves each finished step on the server, and publishes after the last. */
export function usePublishing(at: DraftAtHand) {
  const [missing, setMissing] = useState<string>()
  const [published, setPublished] = useState<MyListing>()
  const changed = useMineChanged()
  const uploading = useUploads(at.listing.refetch)
  const saving = useSend(saveDraft, changed)
  const publishing = useSend(publishListing, (listing) => {
    changed(listing)
    forgetDraft()
    setPublished(listing)
  })

  const save = async (photoIds: readonly PhotoId[]) => {
    const listing = at.listing.data
    if (!listing) return undefined
    const answer = await saving.send({
      listingId: listing.id,
      rev: listing.rev,
      ...editOf(at.draft),
      photoIds: [...photoIds],
    })
    // Another phone may have edited it: with its revision at hand the next try can pass.
    if (answer?.is === 'refused') await at.listing.refetch()
    return answer
  }
  const photoIds = () => (at.listing.data?.photos ?? []).filter(isThere).map(({ id }) => id)
  const next = async () => {
    const lack = missingAt(at, uploading.uploads.length)
    setMissing(lack)
    if (lack !== undefined) return
    const answer = await save(photoIds())
    if (answer?.is !== 'done') return
    if (at.step < LAST_STEP) return at.goTo(at.step + 1)
    await publishing.send({ listingId: answer.value.id })
  }
  return {
    uploading,
    next: () => void next(),
    dropPhoto: (gone: PhotoId) => void save(photoIds().filter((id) => id !== gone)),
    mayGoOn: at.step > 0 || photoIds().length + uploading.uploads.length > 0,
    isLast: at.step === LAST_STEP,
    isSending: saving.isSending || publishing.isSending,
    because: missing ?? saving.because ?? publishing.because,
    published,
  }
}
