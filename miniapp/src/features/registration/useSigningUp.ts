import type { InputOf } from '../../../../shared/contract/endpoint'
import { joinWaitlist, signUp } from '../../../../shared/contract/registration'
import type { Mine } from '../../../../shared/contract/seats'
import type { SessionId } from '../../../../shared/kernel/ids'
import { useSeats } from '../event/useShownSession'
import { useSend } from '../frame/useSend'

type Wish = InputOf<typeof signUp>

/** A seat, or the next that becomes free. Refused, the seats are asked for again: somebody was faster. */
export function useSigningUp(sessionId: SessionId, onDone: () => void) {
  const seats = useSeats(sessionId)
  const done = (mine: Mine) => {
    seats.stands(mine)
    onDone()
  }
  const signing = useSend(signUp, done)
  const waiting = useSend(joinWaitlist, done)
  const send = async (step: typeof signing | typeof waiting, wish: Wish) => {
    const answer = await step.send(wish)
    if (answer?.is === 'refused') seats.changed()
  }
  return {
    signUp: (wish: Wish) => void send(signing, wish),
    wait: (wish: Wish) => void send(waiting, wish),
    isSending: signing.isSending || waiting.isSending,
    because: signing.because ?? waiting.because,
  }
}
