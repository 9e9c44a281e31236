import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import { listDisputes } from '../../../../shared/contract/dispute'
import { listCallBacks } from '../../../../shared/contract/callBack'
import { listCertificates } from '../../../../shared/contract/certificate'
import { listComplaints } from '../../../../shared/contract/complaint'
import { listCorrections } from '../../../../shared/contract/correction'
import { listDemand } from '../../../../shared/contract/demand'
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

/** What neighbours looked for in vain in a month (`2030-05`). */
export const useDemand = (nodeId: CommunityId, month: string) =>
  useQuery({
    queryKey: ['demand', nodeId, month],
    queryFn: () => ask(listDemand, { nodeId, month }),
    staleTime: 0,
  })

/** What neighbours have reported, the longest waiting first. */
export const useComplaints = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['complaints', nodeId],
    queryFn: ({ pageParam }) => ask(listComplaints, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** Papers that wait to be seen. */
export const useCertificates = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['certificates', nodeId],
    queryFn: ({ pageParam }) => ask(listCertificates, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** Whose name or door is said to be wrong. */
export const useCorrections = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['corrections', nodeId],
    queryFn: ({ pageParam }) => ask(listCorrections, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** Who waits for a call. */
export const useCalls = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['calls', nodeId],
    queryFn: ({ pageParam }) => ask(listCallBacks, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** What two neighbours could not settle, the longest first. */
export const useDisputes = (nodeId: CommunityId) =>
  useInfiniteQuery({
    queryKey: ['disputes', nodeId],
    queryFn: ({ pageParam }) => ask(listDisputes, { nodeId, cursor: pageParam }),
    ...paged,
  })

/** A case is decided: the list is asked again. */
export function useDecided(
  list:
    'requests' | 'withheld' | 'complaints' | 'calls' | 'disputes' | 'certificates' | 'corrections',
): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: [list] })
}
