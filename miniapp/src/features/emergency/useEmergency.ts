import { useQuery, useQueryClient } from '@tanstack/react-query'
import {
  giveEmergency,
  removeEmergency,
  showEmergency,
} from '../../../../shared/contract/emergency'
import { ask } from '../../api/call'
import { useSend } from '../frame/useSend'
import { useAgree } from '../privacy/useAgree'

const KEY = ['emergency'] as const

/** Whom one named, the number with its middle hidden; not kept on the phone. */
export const useEmergency = () =>
  useQuery({ queryKey: KEY, queryFn: () => ask(showEmergency, {}), staleTime: 0 })

function useChanged() {
  const client = useQueryClient()
  return () => void client.invalidateQueries({ queryKey: KEY })
}

/** The tap is the consent too: it is written down first. */
export function useGiveEmergency(onDone: () => void) {
  const changed = useChanged()
  const consent = useAgree()
  const step = useSend(giveEmergency, () => {
    changed()
    onDone()
  })
  const give = async (name: string, phone: string) => {
    if (await consent.agree()) await step.send({ name, phone })
  }
  return {
    give: (name: string, phone: string) => void give(name, phone),
    isSending: step.isSending || consent.isSending,
    because: step.because ?? consent.because,
  }
}

export function useRemoveEmergency(onDone: () => void) {
  const changed = useChanged()
  return useSend(removeEmergency, () => {
    changed()
    onDone()
  })
}
