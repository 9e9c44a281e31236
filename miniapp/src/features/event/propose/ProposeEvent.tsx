import { useState } from 'react'
import { MAX_PROPOSED_SESSIONS, proposeEvent } from '../../../../../shared/contract/proposal'
import { PUBLISH_EVENT_WORDS as P } from '../../../../../shared/text/zhCN/eventPublish'
import { PROPOSE_WORDS as W } from '../../../../../shared/text/zhCN/proposal'
import { Button, ButtonRow } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Amiss, Refused } from '../../../components/States'
import { becomeMyEvents } from '../../frame/navigate'
import { useSend } from '../../frame/useSend'
import type { Place } from '../../place/usePlace'
import type { Draft } from '../publish/draft'
import { Main, type PartProps } from '../publish/MainFields'
import { Party, Series } from '../publish/MoreTerms'
import { WordLines } from '../publish/MoreWords'
import { type Here, lackingIn } from '../publish/plan'
import { type DraftAtHand, useEventDraft } from '../publish/useEventDraft'
import { useProposalsChanged } from './useProposals'
import { wishOf } from './wish'

/** Sends what is filled in, and says so. */
function useProposing({ draft, clear }: DraftAtHand, here: Here) {
  const changed = useProposalsChanged()
  const [hasTried, setTried] = useState(false)
  const [isSent, setSent] = useState(false)
  const step = useSend(proposeEvent, () => {
    clear()
    changed()
    setTried(false)
    setSent(true)
  })
  const lacking = lackingIn(draft)
  const propose = () => {
    setTried(true)
    const wish = wishOf(draft, here)
    if (wish) void step.send(wish)
  }
  return {
    ...{ propose, isSent, isSending: step.isSending },
    another: () => setSent(false),
    lacking: hasTried ? lacking : undefined,
    because: lacking === undefined ? step.because : undefined,
  }
}

/** All of it may stay empty. */
function Details({ at }: Pick<PartProps, 'at'>) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <>
        <Button look="other" text={P.details} onTap={() => setOpen(true)} />
        <Quiet>{P.detailsMore}</Quiet>
      </>
    )
  return (
    <>
      <WordLines at={at} />
      <Series at={at} max={MAX_PROPOSED_SESSIONS} />
      <Party at={at} />
      <Button look="small" text={P.lessDetails} onTap={() => setOpen(false)} />
    </>
  )
}

const Sent = ({ onAnother }: { readonly onAnother: () => void }) => (
  <Card title={`✓ ${W.sent}`}>
    <Stack>
      <Quiet>{W.sentMore}</Quiet>
      <Button text={W.seeMine} onTap={becomeMyEvents} />
      <Button look="other" text={W.another} onTap={onAnother} />
    </Stack>
  </Card>
)

type ProposeProps = {
  readonly home: Place
  /** What was proposed before, to be proposed once more. */
  readonly like?: Draft
}

/** What a neighbour would hold where they live: as a worker writes it, and a worker has the say. */
export function ProposeEvent({ home, like }: ProposeProps) {
  const at = useEventDraft(`proposal of ${home.id}`, like)
  const here = { nodeId: home.id, compounds: [home] }
  const proposing = useProposing(at, here)
  if (proposing.isSent) return <Sent onAnother={proposing.another} />
  return (
    <Stack>
      <Quiet>{W.more}</Quiet>
      {at.isResumed && (
        <ButtonRow>
          <Quiet>{P.resumed}</Quiet>
          <Button look="small" text={P.startOver} onTap={at.clear} />
        </ButtonRow>
      )}
      <Main at={at} here={here} />
      <Details at={at} />
      {proposing.lacking !== undefined && <Amiss says={proposing.lacking} />}
      <Refused because={proposing.because} />
      <Button
        text={proposing.isSending ? W.sending : W.send}
        isBusy={proposing.isSending}
        onTap={proposing.propose}
      />
    </Stack>
  )
}
