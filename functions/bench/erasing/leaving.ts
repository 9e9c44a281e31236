import type { ResidentId } from '../../../shared/kernel/ids'
import { commit } from '../../platform/commit'
import { world } from '../../platform/world'
import { takeOne } from '../../privacy/account/erasing/actions'
import { type Cancellation, finished, type Step, steppedOn } from '../../privacy/account/rules'
import { loadCancellation } from '../../privacy/account/store'
import { changeCancellation } from '../../privacy/account/writes'

/** What the broken build makes of a step: nothing, and goes on. */
const skipped = (cancellation: Cancellation): Cancellation =>
  cancellation.step === 'person'
    ? finished(cancellation, world.now())
    : steppedOn(cancellation, undefined, world.now())

const isOver = ({ status }: Cancellation): boolean => status === 'erased'

/** A build that leaves one step out. `wait` lets the time go by that a step wants. */
export async function erasesWithout(
  step: Step,
  id: ResidentId,
  wait: () => Promise<void>,
): Promise<void> {
  for (let page = 0; page < 500; page++) {
    const cancellation = await loadCancellation(id)
    if (!cancellation || isOver(cancellation)) return
    if (cancellation.step === step) await commit(changeCancellation(skipped(cancellation)))
    else if ((await takeOne(world, id)) === 'nothing') await wait()
  }
  throw new Error(`The build without ${step} never came to an end.`)
}
