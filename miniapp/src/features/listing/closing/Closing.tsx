import { useState } from 'react'
import type { Closing } from '../../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { CLOSING_WORDS } from '../../../../../shared/text/zhCN/closing'
import { MINE_WORDS } from '../../../../../shared/text/zhCN/listing'
import { Button } from '../../../components/Button'
import { Refused } from '../../../components/States'
import { CloseSheet } from './CloseSheet'
import { useClosing, useOpenBookings } from './useClosing'

const W = CLOSING_WORDS
type ThingProps = { readonly id: ListingId; readonly title: string }

/** Paused at once where nobody counts on it; otherwise the owner sees who does, and chooses. */
export function Pause({ id, title, text }: ThingProps & { readonly text: string }) {
  const [isChoosing, setChoosing] = useState(false)
  const open = useOpenBookings(id, { isAsked: false })
  const { close, isSending, because } = useClosing(id, () => undefined)
  const pause = async () => {
    const { data } = await open.refetch()
    if (data?.bookings.length === 0) return void close('paused')
    setChoosing(data !== undefined)
  }
  return (
    <>
      <Refused because={because ?? open.error?.message} />
      <Button
        look="small"
        text={text}
        label={`${text}：${title}`}
        isBusy={isSending || open.isFetching}
        onTap={() => void pause()}
      />
      {isChoosing && (
        <CloseSheet
          id={id}
          title={W.pauseTitle(title, text)}
          ways={['paused']}
          onDone={() => setChoosing(false)}
        />
      )}
    </>
  )
}

type AwayProps = ThingProps & { readonly ways: readonly [Closing, ...Closing[]] }

/** Put away for good, or because it is broken or lost. */
export function PutAway({ id, title, ways }: AwayProps) {
  const [isAsking, setAsking] = useState(false)
  return (
    <>
      <Button
        look="small"
        text={MINE_WORDS.withdraw}
        label={`${MINE_WORDS.withdraw}：${title}`}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <CloseSheet
          id={id}
          title={W.awayTitle(title)}
          ways={ways}
          onDone={() => setAsking(false)}
        />
      )}
    </>
  )
}

/** What was lost is there again: paused, until its owner lends it again. */
export function Found({ id, title }: ThingProps) {
  const { close, isSending, because } = useClosing(id, () => undefined)
  return (
    <>
      <Refused because={because} />
      <Button
        look="small"
        text={W.found}
        label={`${W.found}：${title}`}
        isBusy={isSending}
        onTap={() => void close('paused')}
      />
    </>
  )
}
