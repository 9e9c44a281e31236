import type { Category } from '../../../shared/contract/listing'
import type { CompoundId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { listCards, type Row } from '../../platform/lists'
import { guestOf } from '../../platform/session'
import type { Card, Shelf } from '../rules'
import { listVisible } from '../store'

type Page = { readonly after: string | undefined; readonly limit: number }

/** What of a compound others cannot see, the newest first, for those who work there. */
const listHidden = (
  shelf: Exclude<Shelf, 'LISTINGS'>,
  compoundId: CompoundId,
  { after, limit }: Page,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: 'gsi1',
    partition: `COMPOUND#${compoundId}#${shelf}`,
    limit,
    isNewestFirst: true,
    ...(after === undefined ? {} : { range: { lt: after } }),
  })

type Wanted = { readonly shelf: Shelf; readonly category: Category | undefined }

/** One shelf of a compound; by category where all see it. */
export const listShelf = (
  _: WorkerOf,
  { shelf, category }: Wanted,
  [compoundId, page]: readonly [CompoundId, Page],
): Promise<readonly Row<Card>[]> =>
  shelf === 'LISTINGS'
    ? listVisible(guestOf(compoundId), category, { before: page.after, limit: page.limit })
    : listHidden(shelf, compoundId, page)
