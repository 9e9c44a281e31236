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

type Ticked = { readonly parts: readonly string[]; readonly ticked: readonly string[] }

/** Hand-over while it is agreed, taking back while it is out; with what the bound party ticked. */
export function useConfirm(
  { id, status }: BookingView,
  onDone: () => void,
  said?: Ticked,
): Confirming {
  const over = useSend(handOver, onDone)
  const back = useSend(takeBack, onDone)
  const step = status === 'handedOver' ? back : over
  const ticks = said && said.parts.length > 0 ? { ticked: [...said.ticked] } : {}
  return {
    confirm: (confirmation) => void step.send({ bookingId: id, confirmation, ...ticks }),
    isSending: step.isSending,
    because: step.because,
  }
}
