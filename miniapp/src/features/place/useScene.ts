import { useQuery } from '@tanstack/react-query'
import { showScene } from '../../../../shared/contract/poster'
import type { DistrictId } from '../../../../shared/kernel/ids'
import { CallFailed } from '../../api/answer'
import { call } from '../../api/call'

/** Where the code of a poster leads, or the sentence of why it leads nowhere. */
export const useScene = (scene: string) =>
  useQuery({
    queryKey: ['scene', scene],
    queryFn: async () => {
      const answer = await call(showScene, { districtId: DISTRICT_ID as DistrictId, scene })
      if (answer.is === 'done') return { is: 'here' as const, ...answer.value }
      if (answer.is === 'refused') return { is: 'unknown' as const, because: answer.because }
      throw new CallFailed(answer)
    },
    staleTime: Infinity,
  })
