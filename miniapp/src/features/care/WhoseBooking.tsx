import type { RefusalCode } from '../../../../shared/contract/refusals'
import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { goHome } from '../frame/navigate'
import { beOneself, useActing } from './acting'
import { Banner } from './Banner'
import type { Standing } from './standing'
import { useStandingFor } from './useStanding'

/** Being oneself again leads home: it is not one's own. */
function leave(): void {
  beOneself()
  goHome()
}

/** What the server says instead of showing it: one may act no more, or it was begun by somebody else. */
const CLOSED: readonly (RefusalCode | undefined)[] = ['care.noMandate', 'care.notOpen']
export const isClosed = (code: RefusalCode | undefined): boolean => CLOSED.includes(code)

function whyNot(code: RefusalCode | undefined, standing: Standing | undefined): string | undefined {
  if (code === 'care.notOpen') return W.notBegun
  if (standing === undefined) return undefined
  return W.why[standing === 'open' || standing === 'agreeFirst' ? 'refused' : standing]
}

type WhoseProps = {
  readonly principalId: string
  /** With which code it was refused to be shown. */
  readonly refused: RefusalCode | undefined
}

/** On a booking that one began for somebody: whose it is, or why one has to do with it no more. */
export function WhoseBooking({ principalId, refused }: WhoseProps) {
  const acting = useActing((store) => store.acting)
  const { standing, name: known } = useStandingFor(principalId) ?? {}
  const remembered = acting?.principalId === principalId ? acting.name : undefined
  const name = known ?? remembered ?? W.somebody
  if (isClosed(refused))
    return <Banner says={W.over(name)} more={whyNot(refused, standing)} onOneself={leave} />
  return <Banner says={W.whose(name)} more={W.onlyThese} onOneself={leave} />
}
