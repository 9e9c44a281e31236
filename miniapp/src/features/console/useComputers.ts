import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listConsoleSessions } from '../../../../shared/contract/console'
import { ask } from '../../api/call'

const KEY = ['consoleSessions'] as const

/** Where I am signed in on a computer, and where I was. */
export const useComputers = () =>
  useQuery({ queryKey: KEY, queryFn: () => ask(listConsoleSessions, {}), staleTime: 0 })

/** Behind a change: asked for again. */
export function useComputersChanged(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: KEY })
}
