import type { MandateId, ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { StaleRead, withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { decideWithdrawal } from '../../joining/rules'
import { carryOut } from '../../leaving/actions'
import { loadMembership, loadResident } from '../../store'

/** By which somebody would act for those whom they put down: one that was given a second ago is in no list yet. */
export async function mandatesOfPutDown(
  world: World,
  by: ResidentId,
): Promise<readonly MandateId[]> {
  const { putDown = [] } = (await loadResident(by)) ?? {}
  return putDown.map((id) => world.idFor('mandate', id))
}

/** Whoever waits only because somebody asked for them, who is here no more. */
export async function takeBackPutDown(world: World, by: ResidentId): Promise<void> {
  const { putDown = [] } = (await loadResident(by)) ?? {}
  for (const id of putDown) {
    const done = await withFreshRead(world, async () => {
      const membership = await loadMembership(id)
      const after = membership && decideWithdrawal(membership)
      if (after?.ok) await carryOut(world, after.value)
      return accept(undefined)
    })
    // Looked for again: the step or the stream comes back to it.
    if (!done.ok) throw new StaleRead()
  }
}
