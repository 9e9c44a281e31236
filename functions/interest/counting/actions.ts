import type { DriveId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { sessionsOf } from '../../event/planning/rules'
import { changeEvent, changeSession } from '../../event/writes'
import { type Change, commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import type { Drive } from '../rules'
import { listInterests, loadDrive } from '../store'
import { changeDrive } from '../writes'
import { countedWith, draftOf } from './rules'

/** The draft, in the transaction that says that it is enough: both or neither, and once. */
function drafted(before: Drive, after: Drive): readonly Change[] {
  if (!after.draft || before.draft) return []
  const event = draftOf(after, after.draft)
  return [changeEvent(event), ...sessionsOf(event).map(changeSession)]
}

/**
 * Counts the households of a drive and makes of it what follows. The drive is read first and everybody's word behind it:
 * whoever has counted more meanwhile has raised its revision, and this count is taken again.
 */
export async function count(world: World, driveId: DriveId): Promise<void> {
  const eventId = world.idFor('event', driveId)
  const sessionId = world.idFor('session', eventId, '1')
  const counted = await withFreshRead(world, async () => {
    const drive = await loadDrive(driveId)
    if (!drive) return accept(undefined)
    const all = await listInterests(driveId)
    const after = countedWith(drive, all, { now: world.now(), eventId, sessionId })
    if (after) await commit(changeDrive(next(after, {})), ...drafted(drive, after))
    return accept(undefined)
  })
  if (!counted.ok) throw new Error('The drive kept changing; the record comes again.')
}
