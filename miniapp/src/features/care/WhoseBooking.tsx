import type { RefusalCode } from '../../../../shared/contract/refusals'
import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { refusedWith } from '../../api/answer'
import { Button } from '../../components/Button'
import { Stack } from '../../components/Card'
import { goHome, openFamily } from '../frame/navigate'
import { beOneself, useActing } from './acting'
import { Banner } from './Banner'
import type { Standing } from './standing'
import { useStandingFor } from './useStanding'

/** Being oneself again leads home: it is not one's own. */
function leave(): void {
  beOneself()
  goHome()
}

const CLOSED: readonly RefusalCode[] = ['care.noMandate', 'care.notOpen']

/** What the server says instead of showing a booking: one may act no more, or it was begun by somebody else. */
export function closedBecause(error: Error | null): RefusalCode | undefined {
  const code = refusedWith(error)
  return code !== undefined && CLOSED.includes(code) ? code : undefined
}

function whyNot(code: RefusalCode, standing: Standing | undefined): string | undefined {
  if (code === 'care.notOpen') return W.notBegun
  if (standing === undefined) return undefined
  return W.why[standing === 'open' || standing === 'agreeFirst' ? 'refused' : standing]
}

type OfProps = { readonly principalId: string }

/** How it stands with somebody, and how neighbours call them; as it was remembered, or nobody by name. */
function useWhom(principalId: string) {
  const acting = useActing((store) => store.acting)
  const { standing, name } = useStandingFor(principalId) ?? {}
  const remembered = acting?.principalId === principalId ? acting.name : undefined
  return { standing, name: name ?? remembered ?? W.somebody }
}

/** On a booking that one began for somebody: whose it is. */
export function WhoseBooking({ principalId }: OfProps) {
  const { name } = useWhom(principalId)
  return <Banner says={W.whose(name)} more={W.onlyThese} onOneself={leave} />
}

/** In place of a booking with which one has to do no more: why, and where one sees for whom one acts. */
export function ClosedBooking(props: OfProps & { readonly refused: RefusalCode }) {
  const { standing, name } = useWhom(props.principalId)
  return (
    <Stack>
      <Banner says={W.over(name)} more={whyNot(props.refused, standing)} onOneself={leave} />
      <Button look="other" text={W.seeFamily} onTap={openFamily} />
    </Stack>
  )
}
