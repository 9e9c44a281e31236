import { useInfiniteQuery } from '@tanstack/react-query'
import { type EventKind, listSessions } from '../../../../shared/contract/event'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

export type Wanted = {
  readonly compoundId: CompoundId | undefined
  readonly kind: EventKind | undefined
}

/** What comes in a compound, page by page, the soonest first. */
export const useSessions = ({ compoundId, kind }: Wanted) =>
  useInfiniteQuery({
    queryKey: ['sessions', compoundId, kind],
    queryFn: ({ pageParam: cursor }) =>
      ask(listSessions, { compoundId: compoundId as CompoundId, kind, cursor }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: compoundId !== undefined,
  })
