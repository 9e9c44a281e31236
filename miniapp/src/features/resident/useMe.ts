import { useQuery } from '@tanstack/react-query'
import { type Me, showMe } from '../../../../shared/contract/resident'
import { ask } from '../../api/call'
import { useIsGuest } from './useSignIn'

export const ME_KEY = ['me'] as const

/** Who I am: memberships and posts; nothing for a guest. */
export function useMe() {
  const isGuest = useIsGuest()
  return useQuery({ queryKey: ME_KEY, queryFn: () => ask(showMe, {}), enabled: !isGuest })
}

export const approvedOf = (me: Me | undefined) =>
  (me?.memberships ?? []).filter(({ status }) => status === 'approved')

/** A worker's communities. */
export const benchesOf = (me: Me | undefined) =>
  (me?.posts ?? []).filter(({ role, nodeId }) => role === 'worker' && nodeId.startsWith('cmt_'))
