import {
  CALL_OUTCOMES,
  type CallBackItem,
  type CallTopic,
  settleCallBack,
  takeCallBack,
} from '../../../../shared/contract/callBack'
import { localDateAt } from '../../../../shared/kernel/dates'
import { CALL_OUTCOME_WORDS, callPage, refusedBefore } from '../../../../shared/text/zhCN/callBack'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { openListing } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { useDecided } from './useCases'

const W = WORKER_WORDS
type CallProps = { readonly call: CallBackItem }
const moment = (at: number): string => momentName(at, localDateAt(Date.now()))

const Topic = ({ topic: { page, refusal, listingId, at } }: { readonly topic: CallTopic }) => (
  <>
    <Line>{W.callTopic(moment(at), callPage(page))}</Line>
    {refusal !== undefined && <Quiet>{W.callRefused(refusedBefore(refusal))}</Quiet>}
    {listingId !== undefined && (
      <Button look="small" text={W.seeThing} onTap={() => openListing(listingId)} />
    )}
  </>
)

const Facts = ({ call }: CallProps) => (
  <>
    <Line>{`${call.compoundName} ${call.buildingName}`}</Line>
    <Quiet>{W.addressForm(call.addressForm)}</Quiet>
    <Quiet>{W.since(moment(call.since))}</Quiet>
    {call.topics.map((topic) => (
      <Topic key={topic.at} topic={topic} />
    ))}
    {call.takenBy && <Line>{W.callTaken(call.takenBy.isMe ? '' : call.takenBy.addressForm)}</Line>}
    {call.notBefore !== undefined && <Line>{W.callAgain(call.tries, moment(call.notBefore))}</Line>}
  </>
)

/** 我来打: so that no colleague rings the same person. */
function Take({ call }: CallProps) {
  const step = useSend(takeCallBack, useDecided('calls'))
  return (
    <>
      <Refused because={step.because} />
      <Button
        look="small"
        text={W.callTake}
        label={`${W.callTake}：${call.name}`}
        isBusy={step.isSending}
        onTap={() => void step.send({ callBackId: call.id })}
      />
    </>
  )
}

/** Whom to call, what about, and how it ended. The number stands on paper, in the community's own list. */
export function CallCard({ item: call }: { readonly item: CallBackItem }) {
  const step = useSend(settleCallBack, useDecided('calls'))
  return (
    <Card title={call.name}>
      <Stack>
        <Facts call={call} />
        {!call.takenBy && <Take call={call} />}
        <Refused because={step.because} />
        <ButtonRow>
          {CALL_OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              look={outcome === 'reached' ? 'main' : 'other'}
              text={CALL_OUTCOME_WORDS[outcome]}
              label={`${CALL_OUTCOME_WORDS[outcome]}：${call.name}`}
              isBusy={step.isSending}
              onTap={() => void step.send({ callBackId: call.id, outcome })}
            />
          ))}
        </ButtonRow>
      </Stack>
    </Card>
  )
}
