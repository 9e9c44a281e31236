import { useInfiniteQuery } from '@tanstack/react-query'
import { listMyRegistrations } from '../../../../shared/contract/registration'
import { ask } from '../../api/call'

export type When = 'coming' | 'over'

/** What I signed up for: what comes, or what is over. */
export const useMyRegistrations = (when: When) =>
  useInfiniteQuery({
    queryKey: ['registrations', when],
    queryFn: ({ pageParam: cursor }) => ask(listMyRegistrations, { when, cursor }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })
