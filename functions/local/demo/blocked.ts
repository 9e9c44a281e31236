import { addDays } from '../../../shared/kernel/dates'
import { loadAccess } from '../../platform/access'
import { world as realWorld } from '../../platform/world'
import { blockResident } from '../../resident/block/actions'
import { appealBlock } from '../../resident/block/deciding/actions'
import { grantPost } from '../../resident/post/actions'
import type { LocalWorld } from '../world'
import { callAs, type DemoTown, joinAs, must, registerWith } from './neighbours'
import { DEMO_BLOCKED, DEMO_COLLEAGUE } from './people'

/** A second worker of the first community, who has blocked somebody: their appeal waits for the first. */
export async function seedBlocked(
  world: LocalWorld,
  { compounds: [compound], workers }: DemoTown,
): Promise<void> {
  if (!compound) return
  const colleague = await registerWith(world, DEMO_COLLEAGUE.key, DEMO_COLLEAGUE.nickname)
  const { caller } = await callAs(colleague)
  const post = { residentId: caller.id, role: 'worker', called: DEMO_COLLEAGUE.called } as const
  await grantPost(realWorld, { ...post, nodeId: compound.communityId })
  const token = await registerWith(world, DEMO_BLOCKED.key, DEMO_BLOCKED.nickname)
  await joinAs({ person: DEMO_BLOCKED, compound, token }, workers)
  // As they were before: who is blocked begins nothing.
  const theirs = await callAs(token)
  const membershipId = (await loadAccess(theirs.caller.id))?.memberships[0]?.id
  if (!membershipId) return
  const until = addDays(realWorld.today(), 14)
  const terms = { reason: 'notReturned', words: '梯子借了一个多月，打电话没有人接', until } as const
  const { id: blockId } = must(
    await blockResident(await callAs(colleague), { membershipId, ...terms }),
  )
  const words = '那段时间在住院，梯子已经请儿子还了'
  must(await appealBlock(theirs, { blockId, words }))
}
