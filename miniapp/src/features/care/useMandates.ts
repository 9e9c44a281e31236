import { useQuery, useQueryClient } from '@tanstack/react-query'
import { listCareActs, listMandates, listMandatesOf } from '../../../../shared/contract/care'
import { listRelatives } from '../../../../shared/contract/relatives'
import type { MandateId, MembershipId } from '../../../../shared/kernel/ids'
import { ask } from '../../api/call'

const [MANDATES, MANDATES_OF, RELATIVES] = ['mandates', 'mandatesOf', 'relatives'] as const

/** Whom I act for, and who acts for me. */
export const useMandates = (when: { readonly enabled: boolean } = { enabled: true }) =>
  useQuery({ queryKey: [MANDATES], queryFn: () => ask(listMandates, {}), staleTime: 0, ...when })

/** Whom I put down and nobody has let in. */
export const useRelatives = () =>
  useQuery({ queryKey: [RELATIVES], queryFn: () => ask(listRelatives, {}), staleTime: 0 })

/** Who may act for somebody of the register. */
export const useMandatesOf = (membershipId: MembershipId) =>
  useQuery({
    queryKey: [MANDATES_OF, membershipId],
    queryFn: () => ask(listMandatesOf, { membershipId }),
    staleTime: 0,
  })

export const useCareActs = (mandateId: MandateId) =>
  useQuery({
    queryKey: ['careActs', mandateId],
    queryFn: () => ask(listCareActs, { mandateId }),
    staleTime: 0,
  })

export function useCareChanged(): () => void {
  const client = useQueryClient()
  return () => {
    for (const name of [MANDATES, MANDATES_OF, RELATIVES])
      void client.invalidateQueries({ queryKey: [name] })
  }
}
