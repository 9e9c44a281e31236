import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type SessionView, showSession } from '../../../../shared/contract/event'
import type { Mine } from '../../../../shared/contract/seats'
import type { SessionId } from '../../../../shared/kernel/ids'
import { askIfThere } from '../../api/call'
import { useInName } from '../frame/inName'
import { whileChecking } from '../photo/looking'

const shown = (sessionId: SessionId, onBehalfOf: string | undefined) => ({
  queryKey: ['session', sessionId, onBehalfOf],
  queryFn: () => askIfThere(showSession, { sessionId }, { onBehalfOf }),
})

/** A session as it stands for me, or for whom I act; `null` when there is none by this name. */
export function useShownSession(sessionId: SessionId) {
  const onBehalfOf = useInName()
  return useQuery(shown(sessionId, onBehalfOf))
}

/** Whether the photo of a session is being checked. */
const isChecked = (session: SessionView | null | undefined): boolean =>
  session?.cover?.state === 'checking'

/** The same, asked again while its photo is checked: for whoever put it there, as long as they look. */
export function useCheckedCover(sessionId: SessionId) {
  const onBehalfOf = useInName()
  useQuery({ ...shown(sessionId, onBehalfOf), refetchInterval: whileChecking(isChecked) })
}

/** After a step: how one stands is shown at once, and seats and lists are asked for again. */
export function useSeats(sessionId: SessionId) {
  const client = useQueryClient()
  const inName = useInName()
  const changed = () => {
    // A course has one set of seats for all of its sessions.
    for (const name of ['session', 'sessions', 'registrations'])
      void client.invalidateQueries({ queryKey: [name] })
  }
  const stands = (mine: Mine) => {
    client.setQueryData<SessionView>(
      ['session', sessionId, inName],
      (session) => session && { ...session, mine },
    )
    changed()
  }
  return { stands, changed }
}
