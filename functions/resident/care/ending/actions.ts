import type { MandateId, ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { changeAccess, loadAccess } from '../../../platform/access'
import { type Change, commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { type Mandate, withoutMandate } from '../rules'
import { listActedIn, loadMandate } from '../store'
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

/** Whoever cancels their account acts for nobody any more. */
export async function actsForNobody(world: World, proxyId: ResidentId): Promise<void> {
  for (const id of await listActedIn(proxyId))
    await withFreshRead(world, async () => {
      const mandate = await loadMandate(id)
      if (mandate && mandate.endedAt === undefined)
        await endNow(mandate, { by: proxyId, at: world.now() })
      return accept(undefined)
    })
}
