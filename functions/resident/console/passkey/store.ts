import type { ResidentId } from '../../../../shared/kernel/ids'
import { factsOf } from '../../../platform/facts'
import { PasskeysEntity } from './entities'
import type { Passkeys } from './rules'

export const loadPasskeys = async (residentId: ResidentId): Promise<Passkeys> =>
  (await factsOf<Passkeys>(PasskeysEntity).load({ residentId }, { consistent: true })) ?? {
    ...{ residentId, rev: 0, of: [] },
  }
