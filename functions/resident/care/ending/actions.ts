import type { MandateId, ResidentId } from '../../../../shared/kernel/ids'
import { changeAccess, loadAccess } from '../../../platform/access'
import { type Change, commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { type Mandate, withoutMandate } from '../rules'
import { listActedIn, loadMandate, loadMandates } from '../store'
import { changeMandate } from '../writes'

/** For features above. */
export const mandateOf = (id: MandateId): Promise<Mandate | undefined> => loadMandate(id)

type Ending = { readonly by: ResidentId; readonly at: number }

/** That a mandate is over, beside whatever ends the rights that it gave. */
export const endedFor = (mandate: Mandate, { by, at }: Ending): readonly Change[] =>
  mandate.endedAt === undefined ? [changeMandate(next(mandate, { endedAt: at, endedBy: by }))] : []

/** The rights and the mandate in one transaction; of somebody whose rights are gone the mandate alone. */
export async function endNow(mandate: Mandate, ending: Ending): Promise<void> {
  const person = await loadAccess(mandate.principalId)
  const isGiven = person?.proxies?.some(({ mandateId }) => mandateId === mandate.id)
  await commit(
    ...endedFor(mandate, ending),
    ...(person && isGiven ? [changeAccess(withoutMandate(person, mandate.id))] : []),
  )
}

/** In which somebody acts now. */
export const mandatesActedIn = async (proxyId: ResidentId): Promise<readonly Mandate[]> =>
  (await loadMandates(await listActedIn(proxyId))).filter(({ endedAt }) => endedAt === undefined)
