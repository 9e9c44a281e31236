import type { DriveId } from '../../../shared/kernel/ids'
import type { World } from '../../platform/world'
import { count } from '../counting/actions'

/** For the sweep, behind its last day: counted once more, it is enough or it lapses. */
export const driveIsDue = (world: World, id: string): Promise<void> => count(world, id as DriveId)
