import { useState } from 'react'
import { publishListing } from '../../../../../shared/contract/ownListing'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { useSend } from '../../frame/useSend'
import { useMineChanged } from '../useMyListings'
import { isThere, lackingAt } from './lacking'
import type { DraftAtHand } from './useDraft'
import { usePlaces, useSaving } from './useSaving'
import { useUploads } from './useUploads'

const LAST_STEP = PUBLISH_WORDS.steps.length - 1

/** What was said of words that were mended since is said no more, and what a step lacks only there. */
function useTrying(step: number, words: string) {
  const [tried, setTried] = useState({ step: -1, words: '' })
  return {
    begin: () => setTried({ step, words }),
    because: (lacking: string | undefined, refused: string | undefined) => {
      if (tried.words !== words) return undefined
      return tried.step === step ? (lacking ?? refused) : refused
    },
  }
}

/** Saves each finished step on the server, and publishes after the last. */
export function usePublishing(at: DraftAtHand) {
  const uploading = useUploads(at.listing.refetch)
  const saving = useSaving(at)
  const places = usePlaces(at, uploading.uploads)
  const publishing = useSend(publishListing, useMineChanged())

  const photos = at.listing.data?.photos ?? []
  const there = photos.filter(isThere).map(({ id }) => id)
  const uploads = uploading.uploads.length
  const lacking = lackingAt(at.step, { draft: at.draft, photos, uploads })
  const trying = useTrying(at.step, JSON.stringify([at.draft, there, uploads]))
  const next = async () => {
    trying.begin()
    if (lacking !== undefined) return
    const answer = await saving.save(there)
    if (answer?.is !== 'done') return
    if (at.step < LAST_STEP) return at.goTo(at.step + 1)
    await publishing.send({ listingId: answer.value.id })
  }
  return {
    uploading,
    places,
    next: () => void next(),
    mayGoOn: at.step > 0 || there.length + uploads > 0,
    isLast: at.step === LAST_STEP,
    isSending: saving.isSending || publishing.isSending || places.isSending,
    because: trying.because(lacking, saving.because ?? publishing.because),
  }
}
