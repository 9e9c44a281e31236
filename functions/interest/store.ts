import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { DriveId, ResidentId } from '../../shared/kernel/ids'
import type { WorkerOf } from '../../shared/kernel/scope'
import type { NodeId } from '../event/rules'
import { factsOf } from '../platform/facts'
import { listKeptOf } from '../platform/kept'
import { listCards, type Row } from '../platform/lists'
import { table } from '../platform/table'
import { DriveEntity, InterestEntity } from './entities'
import type { Drive, DriveCardFacts, Interest } from './rules'

const drives = factsOf<Drive>(DriveEntity)
const interests = factsOf<Interest>(InterestEntity)

/** Before it is changed, and before those who would come are counted. */
export const loadDrive = (id: DriveId): Promise<Drive | undefined> =>
  drives.load({ id }, { consistent: true })
/** For showing: half the price. */
export const glanceAtDrive = (id: DriveId): Promise<Drive | undefined> =>
  drives.load({ id }, { consistent: false })

export const loadInterest = (
  driveId: DriveId,
  residentId: ResidentId,
): Promise<Interest | undefined> => interests.load({ driveId, residentId }, { consistent: true })

/** One person's words on several drives, in the order asked for: their own write is there at once. */
export const loadInterests = (
  driveIds: readonly DriveId[],
  residentId: ResidentId,
): Promise<readonly (Interest | undefined)[]> =>
  interests.loadMany(
    driveIds.map((driveId) => ({ driveId, residentId })),
    { consistent: true },
  )

/** Everybody's word on a drive, consistent: what is counted is what stands. */
export async function listInterests(driveId: DriveId): Promise<readonly Interest[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(InterestEntity)
    .query({ partition: `DRIVE#${driveId}`, range: { beginsWith: 'INTEREST#' } })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return Items as unknown as readonly Interest[]
}

const SHOWN = 50
const AT_DESK = 100

/** What is asked in one place, what ends first in front; guests may see it. */
export const listAsked = (nodeId: NodeId): Promise<readonly Row<DriveCardFacts>[]> =>
  listCards<DriveCardFacts>({
    ...{ index: 'gsi1', partition: `NODE#${nodeId}#DRIVES`, limit: SHOWN },
  })

/** What a place itself asks about, the newest first. */
export const listOfDesk = (
  _proof: WorkerOf,
  nodeId: NodeId,
): Promise<readonly Row<DriveCardFacts>[]> =>
  listCards<DriveCardFacts>({
    ...{ index: 'gsi2', partition: `NODE#${nodeId}#DRIVEDESK`, limit: AT_DESK },
    isNewestFirst: true,
  })

/** Some of them, behind (older than) a place in that order. */
export const listSomeOfDesk = (
  _proof: WorkerOf,
  nodeId: NodeId,
  { before, limit }: { readonly before: string | undefined; readonly limit: number },
): Promise<readonly Row<DriveCardFacts>[]> =>
  listCards<DriveCardFacts>({
    ...{ index: 'gsi2', partition: `NODE#${nodeId}#DRIVEDESK`, limit, isNewestFirst: true },
    ...(before === undefined ? {} : { range: { lt: before } }),
  })

const AT_ONCE = 100

/** The key in an id of the kept. */
const keyIn = (id: string) => {
  const [driveId = '', residentId = ''] = id.split('#')
  return { driveId, residentId }
}

/** By the ids under which they are kept. */
export const loadKeptInterests = async (ids: readonly string[]): Promise<readonly Interest[]> =>
  (await interests.loadMany(ids.map(keyIn), { consistent: true })).filter(
    (one) => one !== undefined,
  )

/** All that somebody said, a page after the other. */
export async function listOwnInterests(residentId: ResidentId): Promise<readonly Interest[]> {
  const found: Interest[] = []
  let after: string | undefined
  do {
    const { ids, goesOn } = await listKeptOf(residentId, 'Interest', { after, limit: AT_ONCE })
    found.push(...(await loadKeptInterests(ids)))
    after = goesOn
  } while (after !== undefined)
  return found
}
