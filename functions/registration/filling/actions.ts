import type { SessionId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { sessionOf } from '../../event/showing/actions'
import type { Session } from '../../event/rules'
import { changeSession } from '../../event/writes'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { fillOf } from '../seating/rules'
import { loadSeatings } from '../seating/store'

type Filled = Pick<Session, 'fill'>

/** The card of a session says how its seats stand now: written a few times in its life, however many come. */
export async function showFill(world: World, seatsId: SessionId): Promise<void> {
  const shown = await withFreshRead(world, async () => {
    const session = await sessionOf(seatsId)
    if (!session) return accept(undefined)
    const fill = fillOf(await loadSeatings(session, 'now'))
    const filled: Filled = fill === 'enough' ? {} : { fill }
    if (filled.fill === session.fill) return accept(undefined)
    const { fill: _before, ...rest } = session
    await commit(changeSession(next({ ...rest, ...filled }, {})))
    return accept(undefined)
  })
  if (!shown.ok) throw new Error('The session kept changing; the record comes again.')
}
