import type { OutputOf } from '../../../shared/contract/endpoint'
import type { listProposals } from '../../../shared/contract/proposal'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { World } from '../world'
import { classesOf } from './classes'
import { type Neighbour, signInAs } from './neighbour'

/** Somebody whose proposals wait, are held and were declined, and the one that waits longest. */
export type Proposals = { readonly by: Neighbour; readonly waiting: string }

type Desk = {
  readonly worker: Neighbour
  readonly community: string
  readonly compoundId: string
}

const wish = (title: string) => ({
  ...{ words: { kind: 'event', title }, venue: { name: '小区广场' }, capacity: 20 },
  sessions: [
    { day: addDays(localDateAt(Date.now()), 12), hours: { from: '15:00', until: '16:30' } },
  ],
})

/** Beside that of the demonstration, one for each answer. */
async function proposalsOf(
  world: World,
  { worker, community, compoundId }: Desk,
): Promise<Proposals> {
  const by = await signInAs(world, 'neighbour24')
  const propose = async (title: string): Promise<string> =>
    (await by.write<{ id: string }>(`compounds/${compoundId}/proposals`, wish(title))).id
  const [held, declined] = [await propose('露天电影'), await propose('跳蚤市场')]
  await propose('盆栽交换')
  await worker.write(`proposals/${held}/decide`, { decision: 'approved' })
  await worker.write(`proposals/${declined}/decide`, { decision: 'declined', reason: 'roomTaken' })
  const { items } = await worker.ask<OutputOf<typeof listProposals>>(
    `workbench/${community}/proposals`,
  )
  const [waiting] = items
  if (!waiting) throw new Error('Nothing is proposed.')
  return { by, waiting: waiting.id }
}

/** What is held at a desk, and what waits at it. */
export const heldOf = async (world: World, desk: Desk) => ({
  classes: await classesOf(world, desk),
  proposals: await proposalsOf(world, desk),
})
