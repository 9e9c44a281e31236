import { useQuery } from '@tanstack/react-query'
import { showMyData } from '../../../../../shared/contract/ownData'
import { ask } from '../../../api/call'

/** What is kept about me, and how much of it. */
export const useMyData = () =>
  useQuery({ queryKey: ['myData'], queryFn: () => ask(showMyData, {}), staleTime: 0 })
