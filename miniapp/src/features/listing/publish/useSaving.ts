import { type MyListing, saveDraft } from '../../../../../shared/contract/ownListing'
import type { PhotoId } from '../../../../../shared/kernel/ids'
import { inTurn } from '../../../api/upload'
import { useSend } from '../../frame/useSend'
import { useMineChanged } from '../useMyListings'
import { editOf } from './draft'
import { abandonedOf } from './lacking'
import type { DraftAtHand } from './useDraft'
import type { Upload } from './useUploads'

/** Sends what stands on the phone to the server, with these photos in this order. */
export function useSaving(at: DraftAtHand) {
  const changed = useMineChanged()
  const saving = useSend(saveDraft, (listing) => {
    at.saved(listing)
    changed(listing)
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
    // Another phone may have edited it, or it is out already and only the answer was lost: what stands there decides.
    if (answer?.is === 'refused') await at.listing.refetch()
    return answer
  }
  return { ...saving, save }
}

/** The places among a listing's photos: given back without a word of the rest. */
export function usePlaces(at: DraftAtHand, uploads: readonly Upload[]) {
  const changed = useMineChanged()
  const leaving = useSend(saveDraft, changed)
  // In turn with the offers of places: one that was given a moment ago must not be taken for one that is left out.
  const leave = (goneOf: (listing: MyListing) => readonly PhotoId[]) =>
    inTurn(async () => {
      const { data: listing } = await at.listing.refetch()
      if (!listing) return
      const gone = goneOf(listing)
      const { id: listingId, rev, photos } = listing
      const photoIds = photos.map(({ id }) => id).filter((id) => !gone.includes(id))
      if (photoIds.length === photos.length) return
      const answer = await leaving.send({ listingId, rev, photoIds })
      if (answer?.is === 'done') at.photosSaved(rev, answer.value)
    })
  return {
    drop: (photoId: PhotoId) => void leave(() => [photoId]),
    /** Those that photos were promised and never came to. */
    tidy: () => leave(({ photos }) => abandonedOf(photos, uploads)),
    isSending: leaving.isSending,
    because: leaving.because,
  }
}
