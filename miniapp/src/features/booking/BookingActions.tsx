import type { BookingView } from '../../../../shared/contract/booking'
import { Accept, End, endingOf } from './Answering'
import { AnswerRenewal, Renew, Shift } from './Changing'
import { AddToDispute, Dispute } from './dispute/Disputing'
import { Confirm, EnterCode, ShowQr } from './Handing'
import { SayLeft } from './SayLeft'
import { SayPhrase } from './SayPhrase'
import { SayThanks } from './SayThanks'
import { TakeOffer } from './queue/TakeOffer'
import { Finish, NotCome } from './Helping'
import { useInName } from '../frame/inName'
import { useBookingChanged } from './useBooking'

type Action = BookingView['actions'][number]
type StepProps = { readonly booking: BookingView; readonly onDone: () => void }

const STEPS: Record<Action, (props: StepProps) => JSX.Element | null> = {
  accept: Accept,
  decline: (props) => <End {...props} how="decline" />,
  cancel: (props) => <End {...props} how={endingOf(props.booking)} />,
  confirm: Confirm,
  enterCode: EnterCode,
  showQr: ShowQr,
  shift: Shift,
  renew: Renew,
  answerRenewal: AnswerRenewal,
  sayLeft: SayLeft,
  sayPhrase: SayPhrase,
  finish: Finish,
  notCome: NotCome,
  sayThanks: SayThanks,
  takeOffer: TakeOffer,
  dispute: Dispute,
  addToDispute: AddToDispute,
}

/** What may be done in another's name: the contract leaves the rest to the person. */
const BY_PROXY: readonly Action[] = [
  ...(['cancel', 'confirm', 'showQr', 'shift', 'renew', 'sayLeft', 'takeOffer'] as const),
]

/** What this person can do now, in the order that the server offers it; what we do not know yet is left out. */
export function BookingActions({ booking }: { readonly booking: BookingView }) {
  const onDone = useBookingChanged(booking.id)
  const isProxy = useInName() !== undefined
  const actions = booking.actions.filter((action) => !isProxy || BY_PROXY.includes(action))
  return (
    <>
      {actions.map((action) => {
        const Step = STEPS[action] as (typeof STEPS)[Action] | undefined
        return (
          Step && <Step key={`${booking.status} ${action}`} booking={booking} onDone={onDone} />
        )
      })}
    </>
  )
}
