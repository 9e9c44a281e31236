import type { EventId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { type Change, commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { type Event } from '../../rules'
import { loadEvent, loadSessions } from '../../store'
import { changeEvent, changeSession } from '../../writes'
import { coverOf } from '../../cover/rules'
import { isShownWith, ofCourse } from './rules'

/** The sessions of an event as they follow from it: shown or not, and what their cards say. */
export const sessionsFollowing = async (event: Event, at: number): Promise<readonly Change[]> => {
  const sessions = await loadSessions(event.sessions.map(({ id }) => id))
  const { kind, title } = event.words
  const follows = { kind, title, changedAt: at, ...coverOf(event) }
  return sessions.map(({ coverId: _cover, ...session }) => {
    const isShown = isShownWith(event, session)
    return changeSession(next(ofCourse(session, event, at), { ...follows, isShown }))
  })
}

/** Changes an event and its sessions after the fact, or leaves them when the change says nothing new. */
export async function follow(
  world: World,
  eventId: EventId,
  change: (event: Event) => Event | undefined,
): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const event = await loadEvent(eventId)
    const changed = event && change(event)
    if (!changed) return accept(undefined)
    const at = world.now()
    const after = next(changed, { changedAt: at })
    await commit(changeEvent(after), ...(await sessionsFollowing(after, at)))
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The event kept changing; the record comes again.')
}
