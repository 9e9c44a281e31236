import { useState } from 'react'
import {
  acceptBooking,
  type BookingView,
  cancelBooking,
  declineBooking,
} from '../../../../shared/contract/booking'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { QUEUE_WORDS } from '../../../../shared/text/zhCN/bookingQueue'
import { HELP_WORDS } from '../../../../shared/text/zhCN/skill'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = BOOKING_WORDS
const Q = QUEUE_WORDS
const H = HELP_WORDS

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
  decline: {
    ...{ endpoint: declineBooking, text: W.actions.decline },
    ...{ ask: W.declineAsk, yes: W.declineYes, no: W.declineNo },
  },
  cancel: {
    ...{ endpoint: cancelBooking, text: W.actions.cancel },
    ...{ ask: W.cancelAsk, yes: W.cancelYes, no: W.cancelNo },
  },
  leave: {
    ...{ endpoint: cancelBooking, text: Q.leave },
    ...{ ask: Q.leaveAsk, yes: Q.leaveYes, no: Q.keep },
  },
  giveUp: {
    ...{ endpoint: cancelBooking, text: Q.give },
    ...{ ask: Q.giveAsk, yes: Q.giveYes, no: Q.keep },
  },
} as const

/** What calling it off means where it stands. */
export function endingOf({ status }: BookingView): 'cancel' | 'leave' | 'giveUp' {
  if (status === 'queued') return 'leave'
  return status === 'offered' ? 'giveUp' : 'cancel'
}

const HELP = { text: H.cancel, ask: H.cancelAsk, yes: H.cancelYes }

/** Whoever calls a gift or help off says so in other words than of a loan. */
function wordsOf({ isGift, kind, side }: BookingView, how: keyof typeof ENDINGS) {
  if (kind === 'skill' && how === 'cancel') return { ...ENDINGS.cancel, ...HELP }
  if (!isGift || how !== 'cancel') return ENDINGS[how]
  const yes = W.cancelGiftYes[side]
  return { ...ENDINGS.cancel, text: yes, ask: W.cancelGiftAsk[side], yes }
}

/** Says no, or calls it off, after asking once more. */
export function End({ booking, onDone, how }: StepProps & { readonly how: keyof typeof ENDINGS }) {
  const { endpoint, text, ask, yes, no } = wordsOf(booking, how)
  const [isAsking, setAsking] = useState(false)
  const step = useSend(endpoint, () => {
    setAsking(false)
    onDone()
  })
  return (
    <>
      <Button
        look={how === 'cancel' ? 'danger' : 'other'}
        text={text}
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
