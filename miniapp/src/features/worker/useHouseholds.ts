import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { listHouseholds } from '../../../../shared/contract/household'
import type { BuildingId, CommunityId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

const KEY = 'households'

/** Who lives in a building, door by door; nothing before one is chosen. */
export const useHouseholds = (nodeId: CommunityId, buildingId: BuildingId | undefined) =>
  useInfiniteQuery({
    queryKey: [KEY, nodeId, buildingId],
    queryFn: ({ pageParam }) =>
      ask(listHouseholds, {
        ...{ nodeId, cursor: pageParam },
        buildingId: buildingId as BuildingId,
      }),
    enabled: buildingId !== undefined,
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }: { cursor?: string | undefined }) => cursor,
  })

export function useHouseholdsChanged(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [KEY] })
}
