import { useQuery } from '@tanstack/react-query'
import { type Me, showMe } from '../../../../shared/contract/resident'
import { ask } from '../../api/call'
import { forgetOnceApproved } from './joinWords'
import { useIsGuest } from './useSignIn'

export const ME_KEY = ['me'] as const

/** Who I am has come: what is needed no longer is forgotten. */
export function known(me: Me): Me {
  forgetOnceApproved(me.memberships)
  return me
}

/** Who I am: memberships and posts; nothing for a guest. */
export function useMe() {
  const isGuest = useIsGuest()
  return useQuery({
    queryKey: ME_KEY,
    queryFn: async () => known(await ask(showMe, {})),
    enabled: !isGuest,
  })
}

export const approvedOf = (me: Me | undefined) =>
  (me?.memberships ?? []).filter(({ status }) => status === 'approved')
