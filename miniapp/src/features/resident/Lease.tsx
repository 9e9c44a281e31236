import { useState } from 'react'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Quiet } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { LastDay, useLastDay } from '../../components/LastDay'

const W = RESIDENT_WORDS
const HOMES = (['own', 'lease'] as const).map((value) => ({ value, text: W.homes[value] }))

/** Whoever rents says until when: rights end with the lease, and nobody has to remember it. */
export function useLease(before?: LocalDate) {
  const [home, setHome] = useState<'own' | 'lease'>(before === undefined ? 'own' : 'lease')
  const { day, props } = useLastDay(before)
  const lease = home === 'lease' && day !== undefined ? { lastDay: day } : {}
  return { lease, isOpen: home === 'lease' && day === undefined, home, setHome, props }
}

type Leasing = ReturnType<typeof useLease>

export const LeaseChoice = ({ of: { home, setHome, props } }: { readonly of: Leasing }) => (
  <>
    <Quiet>{W.home}</Quiet>
    <Choice label={W.home} options={HOMES} chosen={home} onChoose={setHome} />
    {home === 'lease' && <LastDay asks={W.leaseUntil} {...props} />}
  </>
)
