import { useEffect, useState } from 'react'
import type { MyListing } from '../../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { useMyListing } from '../useMyListings'
import { type Draft, draftOf, EMPTY_DRAFT, forgetDraftOf, keepDraft, keptDraft } from './draft'
import { type Difference, differencesBetween } from './differences'

type Hand = {
  readonly listingId: ListingId | undefined
  readonly step: number
  readonly typed: Draft | undefined
  readonly rev: number | undefined
}

const NOTHING: Hand = { listingId: undefined, step: 0, typed: undefined, rev: undefined }

function takeUp(asked: ListingId | undefined): Hand {
  const kept = keptDraft(asked)
  if (!kept) return { ...NOTHING, listingId: asked }
  return { listingId: kept.listingId, step: kept.step, typed: kept.draft, rev: kept.rev }
}

/** What another phone wrote over the words that were typed here. */
function clashOf({ typed, rev }: Hand, saved: MyListing | null | undefined): readonly Difference[] {
  if (!typed || !saved || rev === undefined || saved.rev <= rev) return []
  return differencesBetween(typed, draftOf(saved))
}

/** Everything but the first look is kept, until it is out. */
function useKeeping(hand: Hand, first: Hand, status: MyListing['status'] | undefined): void {
  useEffect(() => {
    const { listingId, step, typed, rev } = hand
    if (hand === first || !listingId || status === 'published') return
    keepDraft({
      ...{ listingId, step, isChange: status === 'paused' },
      ...(typed && { draft: typed }),
      ...(rev !== undefined && { rev }),
    })
  }, [hand, first, status])
}

/** The draft at hand: the one asked for, else the one left on this phone, else an empty one. */
export function useDraft(asked: ListingId | undefined) {
  const [first] = useState(() => takeUp(asked))
  const [hand, setHand] = useState(first)
  const [isResumed, setResumed] = useState(first.listingId !== asked || first.typed !== undefined)
  const listing = useMyListing(hand.listingId)
  const saved = listing.data
  useKeeping(hand, first, saved?.status)
  const draft = hand.typed ?? (saved ? draftOf(saved) : EMPTY_DRAFT)
  const clash = clashOf(hand, saved)
  const base = clash.length > 0 ? hand.rev : (saved?.rev ?? hand.rev)
  const put = (part: Partial<Hand>) => setHand((before) => ({ ...before, ...part }))
  return {
    listing,
    draft,
    clash,
    isResumed,
    step: hand.step,
    listingId: hand.listingId,
    change: (part: Partial<Draft>) =>
      setHand((before) => ({
        ...before,
        typed: { ...(before.typed ?? draft), ...part },
        rev: base,
      })),
    goTo: (step: number) => put({ step }),
    begin: ({ id, rev }: MyListing) => put({ listingId: id, rev }),
    /** The words went through: they stand on what they made. */
    saved: ({ rev }: MyListing) => put({ rev }),
    /** The photos alone were changed: words typed over the edition before stand on the new one. */
    photosSaved: (from: number, { rev }: MyListing) =>
      setHand((before) => (before.rev === from ? { ...before, rev } : before)),
    keepMine: () => put({ rev: saved?.rev }),
    takeTheirs: () => put({ typed: undefined, rev: saved?.rev }),
    startOver: () => {
      if (hand.listingId) forgetDraftOf(hand.listingId)
      setResumed(false)
      setHand(NOTHING)
    },
  }
}

export type DraftAtHand = ReturnType<typeof useDraft>
