import { useQuery } from '@tanstack/react-query'
import { listSeatCalls } from '../../../../../shared/contract/callList'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { ask } from '../../../api/call'

/** Whom the community calls about a seat; colleagues call too. */
export const useSeatCalls = (nodeId: CommunityId) =>
  useQuery({
    queryKey: ['seatCalls', nodeId],
    queryFn: () => ask(listSeatCalls, { nodeId }),
    staleTime: 0,
  })
