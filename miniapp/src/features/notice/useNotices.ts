import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listNotices, markNoticesRead } from '../../../../shared/contract/notice'
import { call, ask } from '../../api/call'
import { newKey } from '../../api/key'

/** Messages, newest first. */
export const useNotices = () =>
  useInfiniteQuery({
    queryKey: ['notices'],
    queryFn: ({ pageParam }) => ask(listNotices, { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

/** Tells the server what has been seen; if it does not arrive, the next visit tells it again. */
export function useMarkRead(newest: number | undefined): void {
  const client = useQueryClient()
  useEffect(() => {
    if (newest === undefined) return
    void call(markNoticesRead, { upTo: newest }, { key: newKey() }).then(() =>
      client.invalidateQueries({ queryKey: ['today'] }),
    )
  }, [newest, client])
}
