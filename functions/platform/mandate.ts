import { list, map, number, string } from 'dynamodb-toolbox/schema'
import type { MandateConsent } from '../../shared/contract/mandate'
import type { HouseholdId, MandateId, ResidentId } from '../../shared/kernel/ids'

/** That somebody acts for the person on whose Access it stands. */
export type Mandate = {
  readonly id: MandateId
  readonly proxyId: ResidentId
  /** Both live there as long as it runs. */
  readonly householdId: HouseholdId
  readonly consent: MandateConsent
  /** The worker who put it down. */
  readonly by: ResidentId
  /** Epoch ms; it runs from `since` until before `until`. */
  readonly since: number
  readonly until: number
  readonly endedAt?: number
  /** Of the person's account: their own first login ends it. */
  readonly generation: number
  readonly request: { readonly key: string; readonly hash: string }
}

export const mandatesSchema = () =>
  list(
    map({
      id: string(),
      proxyId: string(),
      householdId: string(),
      consent: string(),
      by: string(),
      since: number(),
      until: number(),
      endedAt: number().optional(),
      generation: number(),
      request: map({ key: string(), hash: string() }),
    }),
  ).optional()
