import type { Category } from '../../../shared/contract/listing'
import type { MemberOf } from '../../../shared/kernel/scope'
import { listCards, type Row } from '../../platform/lists'
import type { PageOf } from '../store'
import type { Opened } from './rules'

export type OpenedCard = Pick<Opened, 'listingId' | 'compoundId'>

/** What stands open to a community, the newest first: to be checked against each listing before it is shown. */
export const listOpened = (
  { communityId }: MemberOf,
  category: Category | undefined,
  { before, limit }: PageOf,
): Promise<readonly Row<OpenedCard>[]> =>
  listCards<OpenedCard>({
    ...(category === undefined
      ? { index: 'gsi1', partition: `COMMUNITY#${communityId}#OPEN` }
      : { index: 'gsi3', partition: `COMMUNITY#${communityId}#OPEN#${category}` }),
    limit,
    isNewestFirst: true,
    ...(before === undefined ? {} : { range: { lt: before } }),
  })
