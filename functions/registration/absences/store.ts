import type { CommunityId, ResidentId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { listCards, type Row } from '../../platform/lists'
import { absencesAt, absencesBy } from '../entities'
import type { Missed } from './rules'

const PAGE = 200

type Page = Parameters<typeof listCards>[0]['range']

const listed = (communityId: CommunityId, range?: Page): Promise<readonly Row<Missed>[]> =>
  listCards<Missed>({
    ...{ index: 'gsi1', partition: absencesAt(communityId), limit: PAGE },
    ...(range === undefined ? {} : { range }),
  })

/** All that counts in a community, one person after the other. */
export async function absencesIn(
  _proof: WorkerOf,
  communityId: CommunityId,
): Promise<readonly Missed[]> {
  const found: Missed[] = []
  let range: Page
  for (;;) {
    const rows = await listed(communityId, range)
    found.push(...rows.map(({ card }) => card))
    const last = rows[rows.length - 1]
    if (rows.length < PAGE || !last) return found
    range = { gt: last.sortKey }
  }
}

/** Of one person there. */
export const absencesOf = async (
  residentId: ResidentId,
  communityId: CommunityId,
): Promise<readonly Missed[]> =>
  (await listed(communityId, { beginsWith: absencesBy(residentId) })).map(({ card }) => card)
