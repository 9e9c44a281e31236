import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import type { InputOf } from '../../../../../shared/contract/endpoint'
import { listPeople, showSeatOf } from '../../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../../shared/kernel/ids'
import { ask } from '../../../api/call'

export type Which = InputOf<typeof listPeople>['which']

/** Who has a seat, or who waits; colleagues work on it too. */
export const usePeople = (sessionId: SessionId, which: Which) =>
  useInfiniteQuery({
    queryKey: ['people', sessionId, which],
    queryFn: ({ pageParam: cursor }) => ask(listPeople, { sessionId, which, cursor }),
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

/** How somebody stands in a session, before they are signed up. */
export const useSeatOf = (sessionId: SessionId, membershipId: MembershipId) =>
  useQuery({
    queryKey: ['seatOf', sessionId, membershipId],
    queryFn: () => ask(showSeatOf, { sessionId, membershipId }),
    staleTime: 0,
  })

/** After a step: lists, seats and calls are asked for again. */
export function usePeopleChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const name of ['people', 'seatOf', 'seatCalls', 'session', 'sessions'])
      void client.invalidateQueries({ queryKey: [name] })
  }
}
