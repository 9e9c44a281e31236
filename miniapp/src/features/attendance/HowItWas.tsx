import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import {
  FACES,
  type Feedback,
  FEEDBACK_TICKS,
  type FeedbackCounts,
  type FeedbackFace,
  sayFeedback,
  showFeedback,
} from '../../../../shared/contract/afterClass'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import type { SessionView } from '../../../../shared/contract/event'
import type { SessionId } from '../../../../shared/kernel/ids'
import { FEEDBACK_WORDS as W } from '../../../../shared/text/zhCN/afterClass'
import { askIfThere } from '../../api/call'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Refused } from '../../components/States'
import { Ticks } from '../../components/Ticks'
import { useSend } from '../frame/useSend'
import { AttestedPaper } from './AttestedPaper'
import { saidLine, saidTicks, toldLines } from './saidWords'

type OwnProps = { readonly sessionId: SessionId }
const keyOf = (sessionId: SessionId | undefined) => ['feedback', sessionId] as const

const OPTIONS = FACES.map((value) => ({ value, text: W.faces[value] }))
const TICKS = FEEDBACK_TICKS.map((tick) => W.ticks[tick])

type SayProps = OwnProps & { readonly said: Feedback | undefined; readonly onDone: () => void }

function Say({ sessionId, said, onDone }: SayProps) {
  const client = useQueryClient()
  const [face, setFace] = useState<FeedbackFace | undefined>(said?.face)
  const [ticks, setTicks] = useState<readonly string[]>(
    said?.ticks.map((one) => W.ticks[one]) ?? [],
  )
  const step = useSend(sayFeedback, () => {
    void client.invalidateQueries({ queryKey: keyOf(sessionId) })
    onDone()
  })
  return (
    <>
      <Quiet>{W.more}</Quiet>
      <Choice label={W.title} options={OPTIONS} chosen={face} onChoose={setFace} />
      <Ticks label={W.ticksLabel} options={TICKS} ticked={ticks} onChange={setTicks} />
      <Refused because={step.because} />
      <Button
        text={W.send}
        isBusy={step.isSending}
        isDisabled={face === undefined}
        onTap={() => face && void step.send({ sessionId, face, ticks: saidTicks(ticks) })}
      />
    </>
  )
}

type OwnSaid = { readonly said?: Feedback | undefined; readonly isOpen: boolean }

function Own({ sessionId, said, isOpen }: OwnProps & OwnSaid) {
  const [isChanging, setChanging] = useState(false)
  if (isOpen && (said === undefined || isChanging))
    return <Say sessionId={sessionId} said={said} onDone={() => setChanging(false)} />
  if (said === undefined) return null
  return (
    <>
      <Line>{saidLine(said)}</Line>
      <Quiet>{W.heard}</Quiet>
      {isOpen && <Button look="other" text={W.again} onTap={() => setChanging(true)} />}
    </>
  )
}

const Desk = ({ counts }: { readonly counts?: FeedbackCounts | undefined }) => (
  <Card title={W.desk}>
    {counts === undefined ? (
      <Quiet>{W.few}</Quiet>
    ) : (
      toldLines(counts).map((line) => <Line key={line}>{line}</Line>)
    )}
  </Card>
)

type Shown = OutputOf<typeof showFeedback>

/** What was said of a class: asked for where a session is named. */
export const useFeedback = (sessionId: SessionId | undefined) =>
  useQuery({
    queryKey: keyOf(sessionId),
    queryFn: sessionId === undefined ? skipToken : () => askIfThere(showFeedback, { sessionId }),
    staleTime: 0,
  })

/** Behind a class: what whoever came says of it, and the paper that they did; at its desk how many said what. */
export function HowItWas({
  sessionId,
  shown: { own, desk },
}: OwnProps & { readonly shown: Shown }) {
  return (
    <>
      {own && (
        <Card title={W.title}>
          <Stack>
            <Own sessionId={sessionId} {...own} />
            <AttestedPaper sessionId={sessionId} />
          </Stack>
        </Card>
      )}
      {desk && <Desk {...desk} />}
    </>
  )
}

/** Of a course one may have come to some of it, while one's seat in it stands. */
const mayHaveCome = ({ signUp, mine }: SessionView): boolean =>
  mine?.status === 'attended' || (signUp === 'course' && mine?.status === 'confirmed')

/** Whether there may be something to say of it, or to read. */
export const mayBeSaid = (session: SessionView): boolean =>
  session.status === 'tookPlace' && (session.isMyDesk || mayHaveCome(session))
