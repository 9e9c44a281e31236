import { useQuery, useQueryClient } from '@tanstack/react-query'
import { showToday } from '../../../../shared/contract/booking'
import { ask } from '../../api/call'
import { useChosenPlace } from '../place/usePlace'
import { known, ME_KEY } from '../resident/useMe'
import { useIsGuest } from '../resident/useSignIn'

/** Home in one request; what it says of me spares the other pages theirs. */
export function useToday() {
  const isGuest = useIsGuest()
  const client = useQueryClient()
  const compoundId = useChosenPlace(({ place }) => place?.id)
  return useQuery({
    queryKey: ['today', compoundId],
    queryFn: async () => {
      const today = await ask(showToday, { compoundId })
      client.setQueryData(ME_KEY, known(today.me))
      return today
    },
    enabled: !isGuest,
  })
}
