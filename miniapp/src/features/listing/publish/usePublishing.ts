import { useState } from 'react'
import { publishListing, saveDraft } from '../../../../../shared/contract/ownListing'
import type { PhotoId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { useSend } from '../../frame/useSend'
import { useMineChanged } from '../useMyListings'
import { editOf } from './draft'
import { isThere, lackingAt } from './lacking'
import type { DraftAtHand } from './useDraft'
import { useUploads } from './useUploads'

const LAST_STEP = PUBLISH_WORDS.steps.length - 1

/** Sends what stands on the phone to the server, with these photos in this order. */
function useSaving(at: DraftAtHand) {
  const saving = useSend(saveDraft, useMineChanged())
  const save = async (photoIds: readonly PhotoId[]) => {
    const listing = at.listing.data
    if (!listing) return undefined
    const answer = await saving.send({
      listingId: listing.id,
      rev: listing.rev,
      ...editOf(at.draft),
      photoIds: [...photoIds],
    })
    // Another phone may have edited it, or it is out already and only the answer was lost: what stands there decides.
    if (answer?.is === 'refused') await at.listing.refetch()
    return answer
  }
  return { ...saving, save }
}

/** Saves each finished step on the server, and publishes after the last. */
export function usePublishing(at: DraftAtHand) {
  const [lacking, setLacking] = useState<string>()
  const uploading = useUploads(at.listing.refetch)
  const saving = useSaving(at)
  const publishing = useSend(publishListing, useMineChanged())

  const photos = at.listing.data?.photos ?? []
  const photoIds = photos.filter(isThere).map(({ id }) => id)
  const uploads = uploading.uploads.length
  const next = async () => {
    const lack = lackingAt(at.step, { draft: at.draft, photos, uploads })
    setLacking(lack)
    if (lack !== undefined) return
    const answer = await saving.save(photoIds)
    if (answer?.is !== 'done') return
    if (at.step < LAST_STEP) return at.goTo(at.step + 1)
    await publishing.send({ listingId: answer.value.id })
  }
  return {
    uploading,
    next: () => void next(),
    dropPhoto: (gone: PhotoId) => void saving.save(photoIds.filter((id) => id !== gone)),
    mayGoOn: at.step > 0 || photoIds.length + uploads > 0,
    isLast: at.step === LAST_STEP,
    isSending: saving.isSending || publishing.isSending,
    because: lacking ?? saving.because ?? publishing.because,
  }
}
