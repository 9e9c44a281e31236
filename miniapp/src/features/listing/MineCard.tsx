import { useState } from 'react'
import {
  type MyListingRow,
  pauseListing,
  publishListing,
  withdrawListing,
} from '../../../../shared/contract/ownListing'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { MINE_WORDS } from '../../../../shared/text/zhCN/listing'
import { AskSheet } from '../../components/AskSheet'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Heading, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openListing, openPublish } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { ListingPhoto } from '../photo/ListingPhoto'
import { PrivatePhoto } from '../photo/PrivatePhoto'
import css from './MineCard.module.scss'
import { useMineChanged } from './useMyListings'
import { View } from '@tarojs/components'

const W = MINE_WORDS
type MineProps = { readonly row: MyListingRow }

const titleOf = ({ title }: MyListingRow): string => (title === '' ? W.untitled : title)

const stateOf = ({ status, check }: MyListingRow): string =>
  [W.statuses[status], W.checks[check]].filter((part) => part !== '').join(' · ')

function Withdraw({ row }: MineProps) {
  const [isAsking, setAsking] = useState(false)
  const changed = useMineChanged()
  const step = useSend(withdrawListing, changed)
  return (
    <>
      <Button
        look="small"
        text={W.withdraw}
        label={`${W.withdraw}：${row.title}`}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <AskSheet
          question={W.withdrawAsk}
          yes={W.withdrawYes}
          no={W.withdrawNo}
          step={step}
          onYes={() => void step.send({ listingId: row.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}

function Switch({ row }: MineProps) {
  const changed = useMineChanged()
  const pause = useSend(pauseListing, changed)
  const resume = useSend(publishListing, changed)
  const step = row.status === 'published' ? pause : resume
  const text = row.status === 'published' ? W.pause : W.resume
  return (
    <>
      <Refused because={step.because} />
      <Button
        look="small"
        text={text}
        label={`${text}：${row.title}`}
        isBusy={step.isSending}
        onTap={() => void step.send({ listingId: row.id })}
      />
    </>
  )
}

type LeadProps = MineProps & { readonly text: string; readonly to: (id: string) => void }

/** One of several alike under each other: says of which thing it speaks. */
const Lead = ({ row, text, to }: LeadProps) => (
  <Button look="small" text={text} label={`${text}：${titleOf(row)}`} onTap={() => to(row.id)} />
)

function Doing({ row }: MineProps) {
  if (row.status === 'withdrawn') return null
  if (row.status === 'draft') return <Lead row={row} text={W.goOn} to={openPublish} />
  return (
    <ButtonRow>
      {row.status === 'published' && <Lead row={row} text={W.see} to={openListing} />}
      {row.status === 'paused' && <Lead row={row} text={W.edit} to={openPublish} />}
      <Switch row={row} />
      <Withdraw row={row} />
    </ButtonRow>
  )
}

type CoverProps = { readonly id: PhotoId; readonly isPublic: boolean; readonly label: string }

/** What has passed lies at its public address, where the phone keeps it. */
const Cover = ({ id, isPublic, label }: CoverProps) =>
  isPublic ? (
    <ListingPhoto id={id} size="small" shape="square" label={label} />
  ) : (
    <PrivatePhoto id={id} size="small" label={label} />
  )

/** One's own thing: its state and what can be done with it. */
export const MineCard = ({ row }: MineProps) => {
  const title = titleOf(row)
  return (
    <Card>
      <Stack>
        <View className={css['head'] ?? ''}>
          {row.coverPhotoId !== undefined && (
            <View className={css['cover'] ?? ''}>
              <Cover id={row.coverPhotoId} isPublic={row.check === 'passed'} label={title} />
            </View>
          )}
          <View className={css['words'] ?? ''}>
            <Heading text={title} />
            <Quiet>{stateOf(row)}</Quiet>
          </View>
        </View>
        <Doing row={row} />
      </Stack>
    </Card>
  )
}
