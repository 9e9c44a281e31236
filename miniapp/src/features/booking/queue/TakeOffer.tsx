import type { BookingView } from '../../../../../shared/contract/booking'
import { takeOffer } from '../../../../../shared/contract/bookingQueue'
import { QUEUE_WORDS } from '../../../../../shared/text/zhCN/bookingQueue'
import { Button } from '../../../components/Button'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }

/** Yes to what is kept for whoever is next. */
export function TakeOffer({ booking, onDone }: StepProps) {
  const step = useSend(takeOffer, onDone)
  return (
    <>
      <Refused because={step.because} />
      <Button
        text={QUEUE_WORDS.take}
        isBusy={step.isSending}
        onTap={() => void step.send({ bookingId: booking.id })}
      />
    </>
  )
}
