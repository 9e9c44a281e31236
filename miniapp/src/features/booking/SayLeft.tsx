import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { sayLeft } from '../../../../shared/contract/bookingAlong'
import { LEFT_PLACES } from '../../../../shared/contract/bookingSaid'
import { LEFT_PLACE_NAMES, SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }

/** Nobody was there to take it: where it stands, in one tap; the owner still confirms. */
export function SayLeft({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const step = useSend(sayLeft, () => {
    setOpen(false)
    onDone()
  })
  const places = LEFT_PLACES.filter((place) => place !== booking.left)
  return (
    <>
      <Button
        look="other"
        text={booking.left === undefined ? SAID_WORDS.sayLeft : SAID_WORDS.changeLeft}
        onTap={() => setOpen(true)}
      />
      {isOpen && (
        <Sheet title={SAID_WORDS.leftAsk} onClose={() => setOpen(false)}>
          <Quiet>{SAID_WORDS.leftHint}</Quiet>
          <Refused because={step.because} />
          {places.map((place) => (
            <Button
              key={place}
              look="other"
              text={LEFT_PLACE_NAMES[place]}
              isBusy={step.isSending}
              onTap={() => void step.send({ bookingId: booking.id, place })}
            />
          ))}
          <Button look="other" text={FRAME_WORDS.close} onTap={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  )
}
