import { addDays } from '../../../../shared/kernel/dates'
import type { PlaceId } from '../../../../shared/kernel/ids'
import { tell } from '../../../notice/actions'
import type { World } from '../../../platform/world'
import { workersAt } from '../../../resident/post/holders/actions'
import { glanceAt } from '../../../event/showing/actions'
import { isNews, type Selling } from '../rules'
import { listSellingAt } from '../store'

const about = ({ sessionId, title, day, hours }: Selling) => ({
  ...{ sessionId, title, hours, from: day, until: addDays(day, 1) },
})

/** Those who work where it is held hear of the first that waits; the others they read with it. */
export async function tellDesk(world: World, one: Selling): Promise<void> {
  const [session, all] = await Promise.all([glanceAt(one.sessionId), listSellingAt(one.sessionId)])
  if (!session || !isNews(one, all)) return
  const places = new Set<PlaceId>([session.nodeId, one.deskId])
  for (const residentId of await workersAt([...places], world.now()))
    if (residentId !== one.residentId)
      await tell(world, residentId, {
        ...{ kind: 'selling.reported', ...about(one), at: one.at },
        cause: { factId: one.id, rev: one.rev },
      })
}

/** Whoever said so hears once what came of it. */
export async function tellAnswer(world: World, one: Selling): Promise<void> {
  if (!one.answer) return
  await tell(world, one.residentId, {
    ...{ kind: 'selling.answered', ...about(one), at: one.answer.at, reason: one.answer.outcome },
    cause: { factId: one.id, rev: one.rev },
  })
}
