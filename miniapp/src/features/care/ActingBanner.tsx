import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { beOneself, useActing } from './acting'
import { Banner } from './Banner'

/** While one acts for somebody: for whom, or that one may no more. */
export function ActingBanner() {
  const acting = useActing((store) => store.acting)
  if (acting === undefined) return null
  return acting.isOver ? (
    <Banner says={W.over(acting.name)} more={W.overMore} onOneself={beOneself} />
  ) : (
    <Banner says={W.acting(acting.name)} onOneself={beOneself} />
  )
}
