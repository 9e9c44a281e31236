import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import { commit } from '../../../platform/commit'
import { StaleRead, withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { openidOf } from '../../../resident/actions'
import { endedFor, endNow, mandateOf, mandatesActedIn } from '../../../resident/care/ending/actions'
import type { Mandate } from '../../../resident/care/rules'
import { mandatesOfPutDown, takeBackPutDown } from '../../../resident/relative/leaving/actions'
import { erasingOf } from '../../account/others/actions'
import { withdrawnFor } from '../../consent/others/actions'

/** Nothing is kept of a child without a guardian's word. */
async function orphaned(world: World, mandate: Mandate): Promise<void> {
  const access = await loadAccess(mandate.principalId)
  const word = { residentId: mandate.principalId, by: mandate.proxyId, at: world.now() }
  await commit(
    ...endedFor(mandate, word),
    ...(access?.goneAt === undefined && access
      ? [
          ...(await withdrawnFor(word)),
          ...(await erasingOf({ ...access, agreedTo: 0 }, { at: word.at, erasesAt: word.at })),
        ]
      : []),
  )
}

/** Whoever cancels their account acts for nobody any more, is nobody's guardian, and asks for nobody. */
export async function relativesLeft(world: World, proxyId: ResidentId): Promise<void> {
  // First, so that nobody is let in behind those that are looked for.
  await takeBackPutDown(world, proxyId)
  const acted = (await mandatesActedIn(proxyId)).map(({ id }) => id)
  for (const id of new Set([...acted, ...(await mandatesOfPutDown(world, proxyId))])) {
    const done = await withFreshRead(world, async () => {
      const mandate = await mandateOf(id)
      if (!mandate || mandate.endedAt !== undefined) return accept(undefined)
      // Whoever has an account of their own by now stays.
      const isChild = (await openidOf(mandate.principalId)) === undefined
      if (mandate.consent === 'guardian' && isChild) await orphaned(world, mandate)
      else await endNow(mandate, { by: proxyId, at: world.now() })
      return accept(undefined)
    })
    // Looked for again: the step or the stream comes back to it.
    if (!done.ok) throw new StaleRead()
  }
}
