import { useQueryClient } from '@tanstack/react-query'
import type { RefusalCode } from '../../../../shared/contract/refusals'
import { endActing } from './acting'

const OF_MANDATES: readonly RefusalCode[] = ['care.noMandate', 'care.agreeFirst']

/** A refusal that is about the mandate: how it stands is asked again, and so is what is in sight by its right. */
export function useActingRefused() {
  const client = useQueryClient()
  return (code: RefusalCode, principalId: string | undefined): void => {
    if (principalId === undefined || !OF_MANDATES.includes(code)) return
    if (code === 'care.noMandate') endActing(principalId)
    for (const name of ['mandates', 'booking', 'session'])
      void client.invalidateQueries({ queryKey: [name] })
  }
}
