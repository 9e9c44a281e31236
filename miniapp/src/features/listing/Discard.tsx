import { useState } from 'react'
import { withdrawListing } from '../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../shared/kernel/ids'
import { MINE_WORDS } from '../../../../shared/text/zhCN/listing'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { useSend } from '../frame/useSend'
import { forgetDraftOf } from './publish/draft'
import { useMineChanged } from './useMyListings'

const W = MINE_WORDS
type DiscardProps = { readonly id: ListingId; readonly title: string }

/** A draft is thrown away for good. */
export function Discard({ id, title }: DiscardProps) {
  const [isAsking, setAsking] = useState(false)
  const changed = useMineChanged()
  const step = useSend(withdrawListing, (listing) => {
    forgetDraftOf(listing.id)
    changed(listing)
  })
  return (
    <>
      <Button
        look="small"
        text={W.discard}
        label={`${W.discard}：${title}`}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <AskSheet
          question={W.discardAsk}
          yes={W.discardYes}
          no={W.discardNo}
          step={step}
          onYes={() => void step.send({ listingId: id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
