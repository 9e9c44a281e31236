import { useQuery } from '@tanstack/react-query'
import { listConsents } from '../../../../shared/contract/privacy'
import { ask } from '../../api/call'
import { CONSENTS_KEY } from './useAgree'

/** What one agreed to and took back, the latest version first. */
export const useConsents = () =>
  useQuery({ queryKey: CONSENTS_KEY, queryFn: () => ask(listConsents, {}), staleTime: 0 })
