import type { MandateId, ResidentId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { MandateEntity } from './entities'
import type { Mandate } from './rules'

const facts = factsOf<Mandate>(MandateEntity)

export const loadMandate = (id: MandateId): Promise<Mandate | undefined> =>
  facts.load({ id }, { consistent: true })

// More than anybody has at the same time.
const ALL = 200

/** In which somebody acts; of somebody who acts for hundreds the first. */
export const listActedIn = async (proxyId: ResidentId): Promise<readonly MandateId[]> =>
  (await listCards({ index: 'gsi1', partition: `PROXY#${proxyId}`, limit: ALL })).map(
    ({ id }) => id as MandateId,
  )

export const loadMandates = async (ids: readonly MandateId[]): Promise<readonly Mandate[]> =>
  (
    await facts.loadMany(
      [...new Set(ids)].map((id) => ({ id })),
      { consistent: true },
    )
  ).filter((one) => one !== undefined)
