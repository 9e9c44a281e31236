import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf, OutputOf } from '../../../../shared/contract/endpoint'
import {
  joinGroup,
  listDeskGroups,
  listGroupMembers,
  type listGroups,
  listMyGroups,
  showGroup,
} from '../../../../shared/contract/group'
import type { CompoundId, GroupId } from '../../../../shared/kernel/ids'
import { ask, askIfThere } from '../../api/call'
import { useInName } from '../frame/inName'
import { useSend } from '../frame/useSend'

/** The groups of a compound, and whether I am in them: as they came with what comes there. */
export const useGroups = (compoundId: CompoundId) =>
  useQuery<OutputOf<typeof listGroups>>({ queryKey: ['groups', compoundId], enabled: false })

/** The groups that I am in. */
export const useMyGroups = () =>
  useQuery({ queryKey: ['groups', 'mine'], queryFn: () => ask(listMyGroups, {}), staleTime: 0 })

/** One of them, as it stands for me or for whom I act; `null` when there is none by this name. */
export function useGroup(groupId: GroupId) {
  const onBehalfOf = useInName()
  return useQuery({
    queryKey: ['group', groupId, onBehalfOf],
    queryFn: () => askIfThere(showGroup, { groupId }, { onBehalfOf }),
  })
}

export type GroupNode = InputOf<typeof listDeskGroups>['nodeId']

/** The groups that a place itself has; colleagues work on them too. */
export const useDeskGroups = (nodeId: GroupNode) =>
  useQuery({
    queryKey: ['groups', 'desk', nodeId],
    queryFn: () => ask(listDeskGroups, { nodeId }),
    staleTime: 0,
  })

export type DeskGroupList = ReturnType<typeof useDeskGroups>

/** Who is in it, for the worker. */
export const useGroupPeople = (groupId: GroupId) =>
  useInfiniteQuery({
    queryKey: ['groupPeople', groupId],
    queryFn: ({ pageParam: cursor }) => ask(listGroupMembers, { groupId, cursor }),
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

/** Behind a step: page and lists are asked for again. */
export function useGroupChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const name of ['group', 'groups', 'groupPeople', 'sessions'])
      void client.invalidateQueries({ queryKey: [name] })
  }
}

/** A tap, and the page as it stands behind it. */
export function useJoining(groupId: GroupId) {
  const changed = useGroupChanged()
  const step = useSend(joinGroup, changed)
  return {
    say: (want: 'in' | 'out') => void step.send({ groupId, want }),
    isSending: step.isSending,
    because: step.because,
  }
}
