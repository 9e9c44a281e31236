import type { MandateId } from '../../../../shared/kernel/ids'
import { type CareAct, loadActs } from '../../../platform/careActs'
import type { Mandate } from '../rules'
import { loadMandates } from '../store'

export type OwnMandate = { readonly mandate: Mandate; readonly acts: readonly CareAct[] }

/** For the person themself: by whom they were and are acted for, and what was done. */
export const mandatesOf = async (ids: readonly string[]): Promise<readonly OwnMandate[]> =>
  Promise.all(
    (await loadMandates(ids as readonly MandateId[])).map(async (mandate) => ({
      mandate,
      acts: await loadActs([mandate.id]),
    })),
  )
