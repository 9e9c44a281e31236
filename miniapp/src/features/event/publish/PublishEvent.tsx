import { useState } from 'react'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Button, ButtonRow } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Amiss, Refused } from '../../../components/States'
import { becomeSession } from '../../frame/navigate'
import { useCompounds } from '../../place/usePlace'
import type { Draft } from './draft'
import { Main, type PartProps } from './MainFields'
import { MoreTerms } from './MoreTerms'
import { MoreWords } from './MoreWords'
import { compoundsAt } from './plan'
import { Reach } from './Reach'
import { useEventDraft } from './useEventDraft'
import { usePublishingEvent } from './usePublishingEvent'

type ReachProps = PartProps & { readonly name: string }

/** On which terms, once they are asked for: all at once would be more than a phone draws in one go. */
function Terms(props: ReachProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack>
      {isOpen ? (
        <>
          <MoreTerms at={props.at} />
          <Reach {...props} />
        </>
      ) : (
        <Button look="other" text={W.terms} onTap={() => setOpen(true)} />
      )}
    </Stack>
  )
}

function Details(props: ReachProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <>
        <Button look="other" text={W.details} onTap={() => setOpen(true)} />
        <Quiet>{W.detailsMore}</Quiet>
      </>
    )
  return (
    <>
      <MoreWords at={props.at} />
      <Terms {...props} />
      <Button look="small" text={W.lessDetails} onTap={() => setOpen(false)} />
    </>
  )
}

type PublishedProps = { readonly sessionId: SessionId; readonly onAnother: () => void }

/** A colleague looks at the words first. */
const WithWorker = ({ sessionId, onAnother }: PublishedProps) => (
  <Card title={`✓ ${W.looking}`}>
    <Stack>
      <Quiet>{W.lookingMore}</Quiet>
      <Button text={W.see} onTap={() => becomeSession(sessionId)} />
      <Button look="other" text={W.another} onTap={onAnother} />
    </Stack>
  </Card>
)

type PublishProps = {
  readonly nodeId: string
  readonly name: string
  /** What was held before, to be held again. */
  readonly like?: Draft
}

/** A name, a place, a day and how many: everything else is filled in, or folded away. */
export function PublishEvent({ nodeId, name, like }: PublishProps) {
  const at = useEventDraft(nodeId, like)
  const here = {
    nodeId,
    compounds: compoundsAt(useCompounds().data?.compounds ?? [], nodeId, name),
  }
  const publishing = usePublishingEvent(at, here)
  if (publishing.waiting)
    return <WithWorker sessionId={publishing.waiting} onAnother={publishing.another} />
  return (
    <Stack>
      {at.isResumed && (
        <ButtonRow>
          <Quiet>{W.resumed}</Quiet>
          <Button look="small" text={W.startOver} onTap={at.clear} />
        </ButtonRow>
      )}
      <Main at={at} here={here} />
      <Details at={at} here={here} name={name} />
      {publishing.lacking !== undefined && <Amiss says={publishing.lacking} />}
      <Refused because={publishing.because} />
      <Button
        text={publishing.isSending ? W.publishing : W.publish}
        isBusy={publishing.isSending}
        onTap={publishing.publish}
      />
    </Stack>
  )
}
