import { type QueryClient, useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { listComing } from '../../../../shared/contract/coming'
import { type EventKind, listSessions } from '../../../../shared/contract/event'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

export type Wanted = {
  readonly compoundId: CompoundId | undefined
  readonly kind: EventKind | undefined
}

type First = Pick<Wanted, 'kind'> & { readonly compoundId: CompoundId }

/** With the first page comes all else that its page shows: one request, and each list reads its own. */
async function askFirst(client: QueryClient, { compoundId, kind }: First) {
  const { sessions, drives, groups } = await ask(listComing, { compoundId, kind })
  client.setQueryData(['drives', compoundId], drives)
  client.setQueryData(['groups', compoundId], groups)
  return sessions
}

/** What comes in a compound, page by page, the soonest first. */
export function useSessions({ compoundId, kind }: Wanted) {
  const client = useQueryClient()
  return useInfiniteQuery({
    queryKey: ['sessions', compoundId, kind],
    queryFn: ({ pageParam: cursor }) => {
      const first = { compoundId: compoundId as CompoundId, kind }
      return cursor === undefined
        ? askFirst(client, first)
        : ask(listSessions, { ...first, cursor })
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    enabled: compoundId !== undefined,
  })
}
