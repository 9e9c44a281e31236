import { useInfiniteQuery } from '@tanstack/react-query'
import type { InputOf } from '../../../../shared/contract/endpoint'
import { listDeskSessions } from '../../../../shared/contract/eventDesk'
import { ask } from '../../api/call'

type Wanted = Omit<InputOf<typeof listDeskSessions>, 'cursor'>
export type DeskNode = Wanted['nodeId']

/** What a place itself holds: what comes, or what is over. */
export const useDeskSessions = (wanted: Wanted) =>
  useInfiniteQuery({
    queryKey: ['sessions', 'desk', wanted],
    queryFn: ({ pageParam: cursor }) => ask(listDeskSessions, { ...wanted, cursor }),
    // Colleagues work on it too: what was read a moment ago is read again.
    staleTime: 0,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

export type DeskSessionList = ReturnType<typeof useDeskSessions>
