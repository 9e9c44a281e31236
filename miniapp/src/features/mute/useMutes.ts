import { useQuery } from '@tanstack/react-query'
import { listMutes } from '../../../../shared/contract/mute'
import { ask } from '../../api/call'

/** Whom one does not want to see, the latest first. */
export const useMutes = () =>
  useQuery({ queryKey: ['mutes'], queryFn: () => ask(listMutes, {}), staleTime: 0 })
