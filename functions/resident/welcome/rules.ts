import type { LocalDate } from '../../../shared/kernel/dates'
import type { BuildingId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import type { Family } from '../household/rules'
import type { Membership } from '../rules'

/** Somebody whom a worker has seen, until they take it with their own phone or ten minutes are over. */
export type Welcome = CompoundPath & {
  readonly id: string
  readonly rev: number
  readonly compoundName: string
  readonly buildingId: BuildingId
  readonly buildingName: string
  readonly unit: string
  readonly room: string
  readonly name: string
  readonly family?: Family
  readonly lastDay?: LocalDate
  readonly by: ResidentId
  /** Epoch ms. */
  readonly until: number
  readonly dueAt: number
  /** For the table, in seconds. */
  readonly expiresAt: number
}

type Taker = {
  readonly residentId: ResidentId
  readonly memberships: readonly Pick<Membership, 'compoundId' | 'status'>[]
}
type TakingRefusal = {
  readonly code: 'membership.ownRequest' | 'membership.alreadyMember' | 'membership.termOver'
}

/** Never by the worker who made it, nor where they live already; what they asked for themselves does not hinder it. */
export function decideTaking(
  { by, compoundId, lastDay }: Welcome,
  { residentId, memberships }: Taker,
  today: LocalDate,
): Outcome<true, TakingRefusal> {
  if (by === residentId) return refuse({ code: 'membership.ownRequest' })
  if (lastDay !== undefined && lastDay < today) return refuse({ code: 'membership.termOver' })
  const isHome = memberships.some(
    (one) => one.compoundId === compoundId && one.status === 'approved',
  )
  return isHome ? refuse({ code: 'membership.alreadyMember' }) : accept(true)
}
