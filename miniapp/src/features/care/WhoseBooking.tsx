import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { goHome } from '../frame/navigate'
import { beOneself, useActing } from './acting'
import { Banner } from './Banner'
import { useMandates } from './useMandates'

/** How neighbours call the one for whom one acts. */
function usePrincipalName(principalId: string): string {
  const acting = useActing((store) => store.acting)
  const { data } = useMandates()
  const mandate = data?.mandates.find(
    (one) => one.as === 'proxy' && one.principalId === principalId,
  )
  const remembered = acting?.principalId === principalId ? acting.name : undefined
  return mandate?.principal ?? remembered ?? W.somebody
}

/** On a booking that one began for somebody: whose it is. Being oneself again leads home: it is not one's own. */
export function WhoseBooking({ principalId }: { readonly principalId: string }) {
  const name = usePrincipalName(principalId)
  const leave = () => {
    beOneself()
    goHome()
  }
  return <Banner says={W.whose(name)} more={W.onlyThese} onOneself={leave} />
}
