import { type MyListingRow, publishListing } from '../../../../shared/contract/ownListing'
import type { ListingId, PhotoId } from '../../../../shared/kernel/ids'
import { CLOSING_WORDS, GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { MINE_WORDS } from '../../../../shared/text/zhCN/listing'
import { CERTIFICATE_STATE_WORDS, OFFER_WORDS } from '../../../../shared/text/zhCN/skill'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Heading, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openListing, openPublish } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { ListingPhoto } from '../photo/ListingPhoto'
import { PrivatePhoto } from '../photo/PrivatePhoto'
import css from './MineCard.module.scss'
import { Found, Pause, PutAway } from './closing/Closing'
import { Discard } from './Discard'
import { HelpDoing } from './HelpDoing'
import { useMineChanged } from './useMyListings'
import { View } from '@tarojs/components'

const W = MINE_WORDS
type MineProps = { readonly row: MyListingRow }

const titleOf = ({ title }: MyListingRow): string => (title === '' ? W.untitled : title)

const isShown = ({ status, check }: MyListingRow): boolean =>
  status === 'published' && check === 'passed'

type Named = Partial<Record<MyListingRow['status'], string>>
const OF_HELP: Named = { published: OFFER_WORDS.offered, paused: OFFER_WORDS.notNow }
const OF_GIFTS: Named = { published: GIFT_WORDS.offered, paused: GIFT_WORDS.notNow }

function statusOf({ status, isGift, kind }: MyListingRow): string {
  const own = kind === 'skill' ? OF_HELP[status] : isGift && OF_GIFTS[status]
  if (own) return own
  const known: (typeof W.statuses)[typeof status] | undefined = W.statuses[status]
  return known ?? W.unknown
}

/** That neighbours can have it is said only once they see it. */
function stateOf(row: MyListingRow): string {
  const status = row.status === 'published' && !isShown(row) ? '' : statusOf(row)
  const waits = row.closesAs === undefined ? '' : CLOSING_WORDS.waits[row.closesAs]
  const { certificate } = row
  const check =
    certificate === undefined ? W.checks[row.check] : CERTIFICATE_STATE_WORDS[certificate]
  return [status, waits, check].filter((part) => part !== '').join(' · ')
}

/** Back among what neighbours can have: it was paused, or is mended. */
function Again({ row, text }: MineProps & { readonly text: string }) {
  const step = useSend(publishListing, useMineChanged())
  return (
    <>
      <Refused because={step.because} />
      <Button
        look="small"
        text={text}
        label={`${text}：${titleOf(row)}`}
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

type DoingProps = MineProps & { readonly id: ListingId; readonly title: string }

const OfDraft = ({ row, id, title }: DoingProps) => (
  <>
    <Lead row={row} text={W.goOn} to={openPublish} />
    <Discard id={id} title={title} />
  </>
)

/** Help is neither broken nor lost. */
const waysOf = ({ kind }: MyListingRow) =>
  kind === 'skill' ? (['withdrawn'] as const) : (['withdrawn', 'repair', 'lost'] as const)

const pauseWords = ({ kind, isGift }: MyListingRow) => {
  if (kind === 'skill') return { stop: OFFER_WORDS.notNow, again: OFFER_WORDS.again }
  return isGift
    ? { stop: GIFT_WORDS.notNow, again: GIFT_WORDS.resume }
    : { stop: W.pause, again: W.resume }
}

const OfShown = ({ row, id, title }: DoingProps) => (
  <>
    {isShown(row) && <Lead row={row} text={W.see} to={openListing} />}
    <HelpDoing row={row} />
    <Pause id={id} title={title} text={pauseWords(row).stop} />
    <PutAway id={id} title={title} ways={waysOf(row)} />
  </>
)

const OfPaused = ({ row, id, title }: DoingProps) => (
  <>
    <Lead row={row} text={W.edit} to={openPublish} />
    <Again row={row} text={pauseWords(row).again} />
    <PutAway id={id} title={title} ways={waysOf(row)} />
  </>
)

const OfRepair = ({ row, id, title }: DoingProps) => (
  <>
    <Again row={row} text={CLOSING_WORDS.mended} />
    <PutAway id={id} title={title} ways={['withdrawn', 'lost']} />
  </>
)

const OfLost = ({ id, title }: DoingProps) => (
  <>
    <Found id={id} title={title} />
    <PutAway id={id} title={title} ways={['withdrawn']} />
  </>
)

/** What is gone for good has nothing more to be done with it, nor has what only a newer version knows. */
const DOING: Partial<Record<MyListingRow['status'], (props: DoingProps) => JSX.Element>> = {
  draft: OfDraft,
  published: OfShown,
  paused: OfPaused,
  repair: OfRepair,
  lost: OfLost,
}

function Doing({ row }: MineProps) {
  const Buttons = DOING[row.status]
  return Buttons ? (
    <ButtonRow>
      <Buttons row={row} id={row.id} title={titleOf(row)} />
    </ButtonRow>
  ) : null
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
