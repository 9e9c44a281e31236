import { useState } from 'react'
import type { MyListing } from '../../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { useMyListing } from '../useMyListings'
import {
  type Draft,
  draftOf,
  EMPTY_DRAFT,
  forgetDraft,
  keepDraft,
  type KeptDraft,
  keptDraft,
} from './draft'

const lastKept = (asked: ListingId | undefined): KeptDraft | undefined => {
  const found = keptDraft()
  return asked === undefined || found?.listingId === asked ? found : undefined
}

const draftToShow = (typed: Draft | undefined, saved: MyListing | null | undefined): Draft =>
  typed ?? (saved ? draftOf(saved) : EMPTY_DRAFT)

/** The draft at hand: the one asked for, else the one left on this phone, else an empty one. */
export function useDraft(asked: ListingId | undefined) {
  const [kept] = useState(() => lastKept(asked))
  const [listingId, setListingId] = useState(asked ?? kept?.listingId)
  const [typed, setTyped] = useState(kept?.draft)
  const [step, setStep] = useState(kept?.step ?? 0)
  const listing = useMyListing(listingId)
  const draft = draftToShow(typed, listing.data)

  const keep = (next: {
    readonly draft?: Draft
    readonly step?: number
    readonly id?: ListingId
  }) => {
    const id = next.id ?? listingId
    if (next.draft) setTyped(next.draft)
    if (next.step !== undefined) setStep(next.step)
    if (next.id) setListingId(next.id)
    if (id) keepDraft({ listingId: id, step: next.step ?? step, draft: next.draft ?? draft })
  }
  const startOver = () => {
    forgetDraft()
    setListingId(undefined)
    setTyped(undefined)
    setStep(0)
  }
  return {
    listingId,
    listing,
    draft,
    step,
    isResumed: kept !== undefined && kept.listingId === listingId,
    change: (part: Partial<Draft>) => keep({ draft: { ...draft, ...part } }),
    goTo: (next: number) => keep({ step: next }),
    begin: (id: ListingId) => keep({ id }),
    startOver,
  }
}

export type DraftAtHand = ReturnType<typeof useDraft>
