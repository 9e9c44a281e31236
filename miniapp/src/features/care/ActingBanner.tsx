import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { useFresh } from '../frame/useFresh'
import { type Acting, beOneself, useActing } from './acting'
import { Banner } from './Banner'
import { useMandates } from './useMandates'
import { useActingStanding } from './useStanding'

type BannerProps = {
  /** How to agree first, where it is not said already. */
  readonly agreeMore?: string
}

/** For whom, as long as one may; else why not, and what comes first. */
function Says({ acting, agreeMore = W.agreeFirstMore }: BannerProps & { readonly acting: Acting }) {
  const { name, isOver } = acting
  useFresh(useMandates())
  const standing = useActingStanding()
  if (standing === undefined || standing === 'open')
    return <Banner says={W.acting(name)} onOneself={beOneself} />
  if (standing === 'agreeFirst')
    return <Banner says={W.agreeFirst(name)} more={agreeMore} onOneself={beOneself} />
  const more = `${isOver ? W.lost : ''}${W.why[standing]}${W.overMore}`
  return <Banner says={W.over(name)} more={more} onOneself={beOneself} />
}

/** While one acts for somebody. */
export function ActingBanner(props: BannerProps) {
  const acting = useActing((store) => store.acting)
  return acting === undefined ? null : <Says acting={acting} {...props} />
}
