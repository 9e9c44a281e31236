import {
  type BookingView,
  type Confirmation,
  handOver,
  takeBack,
} from '../../../../shared/contract/booking'
import { useSend } from '../frame/useSend'

export type Confirming = {
  readonly confirm: (confirmation: Confirmation) => void
  readonly isSending: boolean
  readonly because: string | undefined
}

/** Hand-over while it is agreed, taking back while it is out. */
export function useConfirm({ id, status }: BookingView, onDone: () => void): Confirming {
  const over = useSend(handOver, onDone)
  const back = useSend(takeBack, onDone)
  const step = status === 'handedOver' ? back : over
  return {
    confirm: (confirmation) => void step.send({ bookingId: id, confirmation }),
    isSending: step.isSending,
    because: step.because,
  }
}
