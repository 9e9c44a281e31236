import Taro from '@tarojs/taro'
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { showAttendance } from '../../../../shared/contract/attendance'
import type { SessionId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'
import { sendScans, useScans } from './scans'

const keyOf = (sessionId: SessionId) => ['attendance', sessionId] as const

/** How often the others at the door are looked after. */
const LOOKED_AFTER_MS = 15_000
const RETRIED_MS = 10_000

/** The list of a session: names, so kept nowhere. */
export const useAttendance = (sessionId: SessionId) =>
  useInfiniteQuery({
    queryKey: keyOf(sessionId),
    queryFn: ({ pageParam: cursor }) => ask(showAttendance, { sessionId, cursor }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
    staleTime: 0,
    refetchInterval: LOOKED_AFTER_MS,
  })

/** Reads the list anew, behind a change. */
export function useListChanged(sessionId: SessionId): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: keyOf(sessionId) })
}

/** What waits is sent as soon as there is a network, and every few seconds; the list follows. */
export function useSendingScans(sessionId: SessionId): void {
  const latest = useRef(useListChanged(sessionId))
  const count = useScans(({ waiting }) => waiting.length)
  useEffect(() => {
    if (count === 0) return undefined
    const go = () => void sendScans().then(() => latest.current())
    const back = ({ isConnected }: { readonly isConnected: boolean }) => isConnected && go()
    const timer = setInterval(go, RETRIED_MS)
    Taro.onNetworkStatusChange(back)
    return () => {
      clearInterval(timer)
      Taro.offNetworkStatusChange(back)
    }
  }, [count])
}
