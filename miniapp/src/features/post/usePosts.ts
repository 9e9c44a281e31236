import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listPosts, showArea } from '../../../../shared/contract/post'
import type { InputOf } from '../../../../shared/contract/endpoint'
import { ask } from '../../api/call'

export type NodeId = InputOf<typeof listPosts>['nodeId']

/** Who works at a place; asked anew each time. */
export const usePosts = (nodeId: NodeId) =>
  useQuery({
    queryKey: ['posts', nodeId],
    queryFn: () => ask(listPosts, { nodeId }),
    staleTime: 0,
  })

/** What lies in the area of one's post. */
export const useArea = (nodeId: NodeId | undefined) =>
  useQuery({
    queryKey: ['area', nodeId],
    queryFn: () => ask(showArea, { nodeId: nodeId as NodeId }),
    enabled: nodeId !== undefined,
  })

export function usePostsChanged(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['posts'] })
}
