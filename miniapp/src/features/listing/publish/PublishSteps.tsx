import type { CompoundId, ListingId } from '../../../../../shared/kernel/ids'
import { GIFT_WORDS } from '../../../../../shared/text/zhCN/closing'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Button, ButtonRow } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Empty, Loaded, Refused } from '../../../components/States'
import { isHelp } from './draft'
import { PhotoStep } from './PhotoStep'
import { Published } from './Published'
import { TermsStep } from './TermsStep'
import { type DraftAtHand, useDraft } from './useDraft'
import { usePublishing } from './usePublishing'
import { CategoryStep, TitleStep } from './WordSteps'

const W = PUBLISH_WORDS
type Publishing = ReturnType<typeof usePublishing>

const nextText = ({ isSending, isLast }: Publishing): string => {
  if (isSending) return isLast ? W.publishing : W.saving
  return isLast ? W.publish : W.next
}

const Feet = ({
  at,
  publishing,
}: {
  readonly at: DraftAtHand
  readonly publishing: Publishing
}) => (
  <>
    <Refused because={publishing.because} />
    <ButtonRow>
      {at.step > 0 && <Button look="other" text={W.back} onTap={() => at.goTo(at.step - 1)} />}
      {publishing.mayGoOn && (
        <Button text={nextText(publishing)} isBusy={publishing.isSending} onTap={publishing.next} />
      )}
    </ButtonRow>
  </>
)

/** Written on two phones: what stands here and there, and whose words are to stay. */
const Clash = ({ at: { clash, keepMine, takeTheirs } }: { readonly at: DraftAtHand }) => (
  <Card title={W.clash}>
    <Stack>
      {clash.map(({ name, here, there }) => (
        <Line key={name}>{W.hereAndThere(name, here, there)}</Line>
      ))}
      <Button text={W.keepMine} onTap={keepMine} />
      <Button look="other" text={W.takeTheirs} onTap={takeTheirs} />
    </Stack>
  </Card>
)

function stepsOf(draft: DraftAtHand['draft']): readonly string[] {
  if (isHelp(draft)) return OFFER_WORDS.steps
  return draft.terms.isGift ? GIFT_WORDS.steps : W.steps
}

const stepName = ({ draft, step }: DraftAtHand): string => stepsOf(draft)[step] ?? ''

type StepsProps = { readonly compoundId: CompoundId; readonly at: DraftAtHand }

function Steps({ compoundId, at }: StepsProps) {
  const publishing = usePublishing(at)
  const { uploading, places } = publishing
  return (
    <Stack>
      <Quiet>{W.step(at.step + 1, W.steps.length, stepName(at))}</Quiet>
      {at.isResumed && (
        <ButtonRow>
          <Quiet>{W.resumed}</Quiet>
          <Button look="small" text={W.startOver} onTap={at.startOver} />
        </ButtonRow>
      )}
      {at.step === 0 && (
        <PhotoStep compoundId={compoundId} at={at} uploading={uploading} places={places} />
      )}
      {at.step === 1 && <TitleStep at={at} />}
      {at.step === 2 && <CategoryStep at={at} />}
      {at.step === 3 && <TermsStep at={at} />}
      {at.clash.length > 0 ? <Clash at={at} /> : <Feet at={at} publishing={publishing} />}
    </Stack>
  )
}

type PublishProps = { readonly compoundId: CompoundId; readonly asked: ListingId | undefined }

/** Four steps: photo, name, category, how to lend. */
export function PublishSteps({ compoundId, asked }: PublishProps) {
  const at = useDraft(asked)
  const { listing, listingId } = at
  const status = listing.data?.status
  if (listing.data && status === 'published') return <Published listing={listing.data} />
  if (listingId === undefined || status === 'draft' || status === 'paused')
    return <Steps compoundId={compoundId} at={at} />
  return (
    <Loaded of={listing}>
      {() => (
        <Empty says={W.gone}>
          <Button text={W.startOver} onTap={at.startOver} />
        </Empty>
      )}
    </Loaded>
  )
}
