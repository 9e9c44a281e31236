import { type SeatCallReason, settleSeatCall } from '../../../../../shared/contract/callList'
import { SEAT_CALL_OUTCOMES } from '../../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../../shared/kernel/ids'
import { SEAT_CALL_OUTCOME_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Button, ButtonRow } from '../../../components/Button'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { usePeopleChanged } from '../desk/usePeople'

type About = {
  /** Absent: about an offer. */
  readonly reason?: SeatCallReason
  readonly sessionId: SessionId
  readonly membershipId: MembershipId
  readonly name: string
}
type OutcomesProps = { readonly about: About; readonly onDone?: () => void }

/** What came of a call, by one tap. */
export function CallOutcomes({ about, onDone }: OutcomesProps) {
  const { sessionId, membershipId, name, reason } = about
  const why = reason === undefined ? {} : { reason }
  const changed = usePeopleChanged()
  const step = useSend(settleSeatCall, () => {
    changed()
    onDone?.()
  })
  return (
    <>
      <Refused because={step.because} />
      <ButtonRow>
        {SEAT_CALL_OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            look={outcome === 'comes' ? 'main' : 'other'}
            text={W[outcome]}
            label={`${W[outcome]}：${name}`}
            isBusy={step.isSending}
            onTap={() => void step.send({ sessionId, membershipId, outcome, ...why })}
          />
        ))}
      </ButtonRow>
    </>
  )
}
