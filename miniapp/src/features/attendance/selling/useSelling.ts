import { skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { listSelling, showSelling } from '../../../../../shared/contract/selling'
import type { OutputOf } from '../../../../../shared/contract/endpoint'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { ask, askIfThere } from '../../../api/call'
import type { DeskNode } from '../../event/useDeskSessions'

export type Shown = OutputOf<typeof showSelling>
export type Desk = NonNullable<Shown['desk']>

const keyOf = (sessionId: SessionId | undefined) => ['selling', sessionId] as const
const DESK = 'sellingDesk'

/** What was said of a session, to whoever was there and to whoever works there: kept nowhere; asked for where a session is named. */
export const useSelling = (sessionId: SessionId | undefined) =>
  useQuery({
    queryKey: keyOf(sessionId),
    queryFn: sessionId === undefined ? skipToken : () => askIfThere(showSelling, { sessionId }),
    staleTime: 0,
  })

/** Of which classes somebody waits for an answer. */
export const useSellingCases = (nodeId: DeskNode) =>
  useQuery({
    queryKey: [DESK, nodeId],
    queryFn: () => ask(listSelling, { nodeId }),
    staleTime: 0,
  })

export type SellingCases = ReturnType<typeof useSellingCases>

/** Reads both anew, behind a change. */
export function useSellingChanged(sessionId: SessionId): () => void {
  const client = useQueryClient()
  return () => {
    void client.invalidateQueries({ queryKey: keyOf(sessionId) })
    void client.invalidateQueries({ queryKey: [DESK] })
  }
}
