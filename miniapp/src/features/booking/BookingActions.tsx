import type { BookingView } from '../../../../shared/contract/booking'
import { Accept, End } from './Answering'
import { Confirm, EnterCode, ShowQr } from './Handing'
import { useBookingChanged } from './useBooking'

type Action = BookingView['actions'][number]
type StepProps = { readonly booking: BookingView; readonly onDone: () => void }

const STEPS: Record<Action, (props: StepProps) => JSX.Element> = {
  accept: Accept,
  decline: (props) => <End {...props} how="decline" />,
  cancel: (props) => <End {...props} how="cancel" />,
  confirm: Confirm,
  enterCode: EnterCode,
  showQr: ShowQr,
}

/** What this person can do now, in the order that the server offers it; what we do not know yet is left out. */
export function BookingActions({ booking }: { readonly booking: BookingView }) {
  const onDone = useBookingChanged(booking.id)
  return (
    <>
      {booking.actions.map((action) => {
        const Step = STEPS[action] as (typeof STEPS)[Action] | undefined
        return (
          Step && <Step key={`${booking.status} ${action}`} booking={booking} onDone={onDone} />
        )
      })}
    </>
  )
}
