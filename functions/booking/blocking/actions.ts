import { loadAccess } from '../../platform/access'
import { actingFor, blockedAt } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Block } from '../../resident/block/rules'
import { callOffAll, pauseAll } from '../leaving/actions'

/**
 * What a block means for what is under way: one's things are put away until they are opened again, what has not gone
 * out is called off, places in queues fall to the next, what is out stays due. Keyed by the block and the pass: done
 * again, it does nothing more.
 */
export async function putDown(world: World, block: Block): Promise<void> {
  const access = await loadAccess(block.residentId)
  const now = world.now()
  if (!access || access.blockId !== block.id || blockedAt(access, now) === undefined) return
  // A pass of its own: what was opened again behind the last one is put away anew.
  const request = { key: `${block.id}-${block.passes}`, hash: 'block' }
  const call = { world, caller: actingFor(access, now), request }
  await pauseAll(call)
  // What was asked for since then was asked by somebody who is free again.
  await callOffAll(call, (_, { requestedAt }) => requestedAt <= now)
}
