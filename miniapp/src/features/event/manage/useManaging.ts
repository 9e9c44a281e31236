import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf } from '../../../../../shared/contract/endpoint'
import type { SessionView } from '../../../../../shared/contract/event'
import {
  callOffSession,
  changeSession,
  closeSignUp,
  countSignedUp,
} from '../../../../../shared/contract/sessionChanges'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { ask } from '../../../api/call'
import { useSend } from '../../frame/useSend'

/** How many would be told; nobody is, until that is known. */
export const useSignedUp = (sessionId: SessionId) =>
  useQuery({
    queryKey: ['session', sessionId, 'signedUp'],
    queryFn: () => ask(countSignedUp, { sessionId }),
    staleTime: 0,
  })

export type Signed = NonNullable<ReturnType<typeof useSignedUp>['data']>

/** What is done to a session; whatever shows it asks again behind that. */
export function useManaging({ id: sessionId }: Pick<SessionView, 'id'>, onDone: () => void) {
  const client = useQueryClient()
  const done = () => {
    for (const name of ['session', 'sessions', 'registrations'])
      void client.invalidateQueries({ queryKey: [name] })
    onDone()
  }
  const changing = useSend(changeSession, done)
  const closing = useSend(closeSignUp, done)
  const callingOff = useSend(callOffSession, done)
  const steps = [changing, closing, callingOff]
  return {
    isSending: steps.some(({ isSending }) => isSending),
    because: steps.map(({ because }) => because).find((one) => one !== undefined),
    change: (what: Omit<InputOf<typeof changeSession>, 'sessionId'>) =>
      void changing.send({ sessionId, ...what }),
    letSignUp: (signUp: 'open' | 'closed') => void closing.send({ sessionId, signUp }),
    callOff: (what: Omit<InputOf<typeof callOffSession>, 'sessionId'>) =>
      void callingOff.send({ sessionId, ...what }),
  }
}

export type Managing = ReturnType<typeof useManaging>
