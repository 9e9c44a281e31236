import type { Mandate } from '../../../../shared/contract/care'
import type { ListingView } from '../../../../shared/contract/listing'
import { localDateAt } from '../../../../shared/kernel/dates'
import { useMe } from '../resident/useMe'
import { useActing } from './acting'
import { type Now, type Standing, standingOf } from './standing'
import { useMandates } from './useMandates'

const useNow = (): Now => ({ today: localDateAt(Date.now()), me: useMe().data })

/** Whether one may act under a mandate that is shown. */
export const useStandingOf = (mandate: Mandate | undefined): Standing =>
  standingOf(mandate, useNow())

/** For somebody: how it stands, and how neighbours call them; nothing before that is known. */
export function useStandingFor(principalId: string | undefined) {
  const { data } = useMandates({ enabled: principalId !== undefined })
  const now = useNow()
  if (data === undefined) return undefined
  const mandate = data.mandates.find((one) => one.as === 'proxy' && one.principalId === principalId)
  return { standing: standingOf(mandate, now), name: mandate?.principal }
}

/** How it stands with whom one acts for now; nothing while one is oneself. What is not known hinders nobody. */
export function useActingStanding(): Standing | undefined {
  const acting = useActing((store) => store.acting)
  const { standing = 'open' } = useStandingFor(acting?.principalId) ?? {}
  if (acting === undefined) return undefined
  return standing === 'open' && acting.isOver ? 'refused' : standing
}

/**
 * Whether one may ask for a thing: in the name of whom one acts for, or as a neighbour, to whom alone the server names
 * the owner. Whoever acts for one may be none.
 */
export function useMayAsk({ owner }: Pick<ListingView, 'owner'>): boolean {
  const standing = useActingStanding()
  return standing === undefined ? owner !== undefined : standing === 'open'
}
