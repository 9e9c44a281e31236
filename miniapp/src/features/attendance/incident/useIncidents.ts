import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { OutputOf } from '../../../../../shared/contract/endpoint'
import { showIncidents } from '../../../../../shared/contract/incident'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { ask } from '../../../api/call'

export type Incidents = OutputOf<typeof showIncidents>

const keyOf = (sessionId: SessionId) => ['incidents', sessionId] as const

/** What happened at a class: names, so kept nowhere. */
export const useIncidents = (sessionId: SessionId) =>
  useQuery({
    queryKey: keyOf(sessionId),
    queryFn: () => ask(showIncidents, { sessionId }),
    staleTime: 0,
  })

export function useIncidentsChanged(sessionId: SessionId): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: keyOf(sessionId) })
}
