import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { listWithheld } from '../../../../shared/contract/moderation'
import { listMembershipRequests } from '../../../../shared/contract/resident'
import type { CommunityId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

const paged = {
  // Somebody waits: what was read a moment ago is read again.
  staleTime: 0,
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ cursor }: { cursor?: string | undefined }) => cursor,
}

/** Who asks to be verified, the longest waiting first. */
export const useRequests = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['requests', nodeId],
    queryFn: ({ pageParam }) => ask(listMembershipRequests, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** What waits for a person's judgement. */
export const useWithheld = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['withheld', nodeId],
    queryFn: ({ pageParam }) => ask(listWithheld, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** A case is decided: the list is asked again. */
export function useDecided(list: 'requests' | 'withheld'): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [list] })
}
