import type { PropsWithChildren } from 'react'
import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { Line } from '../../components/Card'
import { InName } from '../frame/inName'
import { useActing } from './acting'

/** What begins here is begun for whom one acts for. */
export const InTheirName = ({ children }: PropsWithChildren) => (
  <InName.Provider value={useActing(({ acting }) => acting?.principalId)}>
    {children}
  </InName.Provider>
)

/** Before one asks: whose it will be. */
export function WhoseItWillBe() {
  const acting = useActing((store) => store.acting)
  return acting === undefined ? null : <Line>{W.inName(acting.name)}</Line>
}
