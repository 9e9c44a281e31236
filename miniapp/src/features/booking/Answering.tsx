import { useState } from 'react'
import {
  acceptBooking,
  type BookingView,
  cancelBooking,
  declineBooking,
} from '../../../../shared/contract/booking'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = BOOKING_WORDS

export function Accept({ booking, onDone }: StepProps) {
  const step = useSend(acceptBooking, onDone)
  return (
    <>
      <Refused because={step.because} />
      <Button
        text={W.actions.accept}
        isBusy={step.isSending}
        onTap={() => void step.send({ bookingId: booking.id })}
      />
    </>
  )
}

const ENDINGS = {
  decline: { endpoint: declineBooking, ask: W.declineAsk, yes: W.declineYes, no: W.declineNo },
  cancel: { endpoint: cancelBooking, ask: W.cancelAsk, yes: W.cancelYes, no: W.cancelNo },
} as const

/** Says no, or calls it off, after asking once more. */
export function End({ booking, onDone, how }: StepProps & { readonly how: keyof typeof ENDINGS }) {
  const { endpoint, ask, yes, no } = ENDINGS[how]
  const [isAsking, setAsking] = useState(false)
  const step = useSend(endpoint, () => {
    setAsking(false)
    onDone()
  })
  return (
    <>
      <Button
        look={how === 'cancel' ? 'danger' : 'other'}
        text={W.actions[how]}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <AskSheet
          question={ask}
          yes={yes}
          no={no}
          step={step}
          onYes={() => void step.send({ bookingId: booking.id })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
