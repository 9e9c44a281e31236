import { skipToken, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { listMyProposals, listProposals } from '../../../../../shared/contract/proposal'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { ask } from '../../../api/call'

const NAME = 'proposals'

/** What I proposed, the newest first. */
export const useMyProposals = () =>
  useInfiniteQuery({
    queryKey: [NAME, 'mine'],
    queryFn: ({ pageParam: cursor }) => ask(listMyProposals, { cursor }),
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

/** What waits at the desk of a community, the longest waiting first; colleagues look at it too. */
export const useDeskProposals = (nodeId: CommunityId | undefined) =>
  useInfiniteQuery({
    queryKey: [NAME, 'desk', nodeId],
    queryFn:
      nodeId === undefined
        ? skipToken
        : ({ pageParam: cursor }) => ask(listProposals, { nodeId, cursor }),
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

export type DeskProposalList = ReturnType<typeof useDeskProposals>

/** Behind a step: what waits, and what is held, is asked for again. */
export function useProposalsChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const name of [NAME, 'sessions']) void client.invalidateQueries({ queryKey: [name] })
  }
}
