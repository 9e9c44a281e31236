import { openSeatPhone, type SeatCall } from '../../../../../shared/contract/callList'
import { SEAT_CALLS_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Button } from '../../../components/Button'
import { ring } from '../../../components/CallButton'
import { Quiet } from '../../../components/Card'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'

type RingProps = {
  readonly call: Pick<SeatCall, 'sessionId' | 'membershipId' | 'name' | 'hasPhone'>
}

/** One tap asks for the number and dials it; it is shown and kept nowhere. */
function Ring({ call: { sessionId, membershipId, name } }: RingProps) {
  const step = useSend(openSeatPhone, ({ phone }) => ring(phone))
  return (
    <>
      <Refused because={step.because} />
      <Button
        look="other"
        text={W.call}
        label={W.callFor(name)}
        isBusy={step.isSending}
        onTap={() => void step.send({ sessionId, membershipId })}
      />
      <Quiet>{W.isWrittenDown}</Quiet>
    </>
  )
}

/** Whoever has given no number is on the community's own list. */
export const RingThem = ({ call }: RingProps) =>
  call.hasPhone ? <Ring call={call} /> : <Quiet>{W.onPaper}</Quiet>
