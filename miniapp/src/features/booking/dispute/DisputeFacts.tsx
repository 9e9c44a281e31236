import type { BookingView } from '../../../../../shared/contract/booking'
import type { Disputed } from '../../../../../shared/contract/disputed'
import { localDateAt } from '../../../../../shared/kernel/dates'
import {
  disputeReason,
  DISPUTE_WORDS as W,
  mediated,
  mediationWords,
} from '../../../../../shared/text/zhCN/dispute'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { Card, Line, Quiet } from '../../../components/Card'

const Decided = ({ decision, side }: Pick<Disputed, 'decision'> & Pick<BookingView, 'side'>) =>
  decision === undefined ? null : (
    <>
      <Line>{`${W.decided}：${mediated(decision.is)}。${mediationWords(decision.mediation)}`}</Line>
      {decision.words !== undefined && <Line>{decision.words}</Line>}
      {decision.is === 'settled' && <Quiet>{W.afterwards[side]}</Quiet>}
    </>
  )

/** What is disputed, what one said oneself, and how the community settled it. */
export function DisputeFacts({ booking: { dispute, side } }: { readonly booking: BookingView }) {
  if (!dispute) return null
  const { reason, since, isMine, said, decision } = dispute
  return (
    <Card title={W.title}>
      <Line>{`${isMine ? W.by.mine : W.by.theirs}：${disputeReason(reason)}`}</Line>
      <Quiet>{W.since(momentName(since, localDateAt(Date.now())))}</Quiet>
      {said.map((words, at) => (
        <Quiet key={at}>{W.mySaid(words)}</Quiet>
      ))}
      {decision === undefined && <Quiet>{W.frozen}</Quiet>}
      <Decided decision={decision} side={side} />
    </Card>
  )
}
