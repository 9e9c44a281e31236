import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { sayThanks } from '../../../../shared/contract/bookingAlong'
import { type Again, AGAINS } from '../../../../shared/contract/bookingSaid'
import { AGAIN_NAMES, SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = SAID_WORDS

const THANKS = [
  { value: 'yes', text: W.thanksYes },
  { value: 'no', text: W.thanksNo },
] as const
const AGAIN_OPTIONS = AGAINS.map((value) => ({ value, text: AGAIN_NAMES[value] }))

/** 谢谢 for the other, 下次还愿意 for oneself; one tap where nothing else is to be said. */
function Asked({ booking, onDone }: StepProps) {
  const { myThanks, side, id } = booking
  const asks = booking.isGift ? GIFT_WORDS.again : W.again
  const [thanks, setThanks] = useState<'yes' | 'no'>(myThanks?.thanks === false ? 'no' : 'yes')
  const [again, setAgain] = useState<Again>(myThanks?.again ?? 'unsaid')
  const step = useSend(sayThanks, onDone)
  return (
    <Card title={W.thanksTitle}>
      <Stack>
        <Line>{W.thanks}</Line>
        <Choice label={W.thanks} options={THANKS} chosen={thanks} onChoose={setThanks} />
        <Line>{asks[side]}</Line>
        <Choice label={asks[side]} options={AGAIN_OPTIONS} chosen={again} onChoose={setAgain} />
        <Quiet>{W.againHint}</Quiet>
        <Refused because={step.because} />
        <Button
          text={W.thanksSend}
          isBusy={step.isSending}
          onTap={() => void step.send({ bookingId: id, thanks, again })}
        />
      </Stack>
    </Card>
  )
}

export function SayThanks({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(booking.myThanks === undefined)
  const done = () => {
    setOpen(false)
    onDone()
  }
  if (isOpen) return <Asked booking={booking} onDone={done} />
  return <Button look="other" text={W.thanksChange} onTap={() => setOpen(true)} />
}
