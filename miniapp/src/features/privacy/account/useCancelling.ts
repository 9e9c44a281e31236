import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  cancelAccount,
  showCancelling,
  takeBackCancelling,
} from '../../../../../shared/contract/account'
import { ask } from '../../../api/call'
import { useSend } from '../../frame/useSend'

/** What 注销 would mean today, or until when it can be taken back. */
export const useCancelling = () =>
  useQuery({ queryKey: ['cancelling'], queryFn: () => ask(showCancelling, {}), staleTime: 0 })

export function useCancel(onDone: () => void) {
  const client = useQueryClient()
  return useSend(cancelAccount, () => {
    void client.invalidateQueries()
    onDone()
  })
}

export function useTakeBack() {
  const client = useQueryClient()
  return useSend(takeBackCancelling, () => void client.invalidateQueries())
}
