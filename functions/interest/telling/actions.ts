import type { PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { tell } from '../../notice/actions'
import { glanceAtAccess } from '../../platform/access'
import { actingFor, workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { workersAt } from '../../resident/post/holders/actions'
import { type Drive, type Interest, isIn } from '../rules'
import { listInterests, loadDrive, loadInterest } from '../store'
import { deskNewsOf, newsOf } from './rules'

// A drive is settled once, whatever is written of it behind that.
const ONCE = 0

async function tellOne(world: World, drive: Drive, { residentId }: Interest): Promise<void> {
  const news = newsOf(drive)
  if (!news || residentId === drive.endedBy) return
  await tell(world, residentId, {
    ...{ ...news, at: drive.settledAt ?? drive.changedAt, driveId: drive.id },
    cause: { factId: drive.id, rev: ONCE },
  })
}

/** Everybody who would have come hears what became of it, once. */
export async function tellThose(world: World, drive: Drive): Promise<void> {
  if (!newsOf(drive)) return
  for (const one of (await listInterests(drive.id)).filter(isIn)) await tellOne(world, drive, one)
}

/** Whoever tapped in the moment in which it was settled hears the same. */
export async function tellLate(
  world: World,
  { driveId, residentId }: Pick<Interest, 'driveId' | 'residentId'>,
): Promise<void> {
  const drive = await loadDrive(driveId)
  const stands = drive && newsOf(drive) && (await loadInterest(driveId, residentId))
  if (stands && isIn(stands)) await tellOne(world, drive, stands)
}

/** Whoever opened it is among them as long as their post is. */
async function openerOf(world: World, drive: Drive): Promise<readonly ResidentId[]> {
  const access = await glanceAtAccess(drive.openedBy)
  return access && workerOf(actingFor(access, world.now()), drive) ? [drive.openedBy] : []
}

/** Those in charge where it is asked hear that enough would come, and that a draft is there. */
export async function tellDesk(
  world: World,
  before: Drive | undefined,
  drive: Drive,
): Promise<void> {
  const news = deskNewsOf(before, drive)
  if (!news) return
  const places = new Set<PlaceId>([drive.nodeId, drive.communityId ?? drive.nodeId])
  const there = await workersAt([...places], world.now())
  for (const residentId of new Set([...there, ...(await openerOf(world, drive))]))
    await tell(world, residentId, {
      ...{ ...news, at: drive.changedAt, driveId: drive.id },
      cause: { factId: drive.id, rev: drive.rev },
    })
}
