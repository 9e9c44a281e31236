import { takeSeat } from '../../../../shared/contract/registration'
import type { SessionId } from '../../../../shared/kernel/ids'
import { useSeats } from '../event/useShownSession'
import { useSend } from '../frame/useSend'

/** Yes to a seat that is kept. Too late, how one stands now is asked for again. */
export function useTaking(sessionId: SessionId) {
  const seats = useSeats(sessionId)
  const step = useSend(takeSeat, seats.stands)
  const send = async () => {
    const answer = await step.send({ sessionId })
    if (answer?.is === 'refused') seats.changed()
  }
  return { take: () => void send(), isSending: step.isSending, because: step.because }
}

export type Taking = ReturnType<typeof useTaking>
