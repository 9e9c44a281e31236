import type { DriveId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import type { Drive } from '../rules'
import { loadDrive } from '../store'
import { changeDrive } from '../writes'

/** Changes a drive after the fact, or leaves it when the change says nothing new. */
export async function follow(
  world: World,
  driveId: DriveId,
  change: (drive: Drive) => Drive | undefined,
): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const drive = await loadDrive(driveId)
    const after = drive && change(drive)
    if (after) await commit(changeDrive(next(after, {})))
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The drive kept changing; the record comes again.')
}
