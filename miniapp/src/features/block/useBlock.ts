import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { listBlocks, showMyBlock } from '../../../../shared/contract/block'
import type { CommunityId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

const OWN = ['block'] as const
const KEY = 'blocks'

/** Why one's own account is blocked and until when. */
export const useMyBlock = () =>
  useQuery({ queryKey: OWN, queryFn: () => ask(showMyBlock, {}), staleTime: 0 })

/** Who is blocked in a community, those first who wait for an answer. */
export const useBlocks = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: [KEY, nodeId],
    queryFn: ({ pageParam }) => ask(listBlocks, { nodeId, cursor: pageParam }),
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }: { cursor?: string | undefined }) => cursor,
  })

export function useBlocksChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const queryKey of [OWN, [KEY]]) void client.invalidateQueries({ queryKey })
  }
}
