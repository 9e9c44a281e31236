import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listDuty, showDuty } from '../../../../shared/contract/duty'
import type { InputOf, OutputOf } from '../../../../shared/contract/endpoint'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'
import { useIsGuest } from '../resident/useSignIn'

export type DutyNode = InputOf<typeof listDuty>['nodeId']
export type Week = OutputOf<typeof listDuty>

/** A week of a place; asked anew each time. */
export const useWeek = (nodeId: DutyNode, week: LocalDate) =>
  useQuery({
    queryKey: ['duty', nodeId, week],
    queryFn: () => ask(listDuty, { nodeId, week }),
    staleTime: 0,
  })

export function useDutyChanged(): () => void {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: ['duty'] })
}

/** Who is there today; of a guest nobody is asked. */
export function useDutyToday(compoundId: CompoundId) {
  const isGuest = useIsGuest()
  return useQuery({
    queryKey: ['duty', compoundId],
    queryFn: () => ask(showDuty, { compoundId }),
    staleTime: 0,
    enabled: !isGuest,
  })
}
