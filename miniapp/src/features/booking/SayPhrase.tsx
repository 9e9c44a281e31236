import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { sayPhrase } from '../../../../shared/contract/bookingAlong'
import { MAX_PHRASES_A_DAY, PHRASES } from '../../../../shared/contract/bookingSaid'
import { PHRASE_WORDS, SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }

/** One of the phrases to the other, in two taps. */
export function SayPhrase({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const step = useSend(sayPhrase, () => {
    setOpen(false)
    onDone()
  })
  return (
    <>
      <Button look="other" text={SAID_WORDS.sayPhrase} onTap={() => setOpen(true)} />
      {isOpen && (
        <Sheet title={SAID_WORDS.phraseAsk} onClose={() => setOpen(false)}>
          <Quiet>{SAID_WORDS.phraseHint(MAX_PHRASES_A_DAY)}</Quiet>
          <Refused because={step.because} />
          {PHRASES.map((phrase) => (
            <Button
              key={phrase}
              look="other"
              text={PHRASE_WORDS[phrase]}
              isBusy={step.isSending}
              onTap={() => void step.send({ bookingId: booking.id, phrase })}
            />
          ))}
          <Button look="other" text={FRAME_WORDS.close} onTap={() => setOpen(false)} />
        </Sheet>
      )}
    </>
  )
}
