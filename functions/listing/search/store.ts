import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ListingId } from '../../../shared/kernel/ids'
import type { GuestOf, MemberOf } from '../../../shared/kernel/scope'
import { table } from '../../platform/table'

export type Hits = { readonly after: string | undefined; readonly limit: number }

/** Listings of a compound whose title had this gram when it was last indexed: to be checked before they are shown. */
export async function listHits(
  { compoundId }: MemberOf | GuestOf,
  gram: string,
  { after, limit }: Hits,
): Promise<readonly ListingId[]> {
  // In the order of the ids, which says nothing: each is derived from the request that made it.
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({
      partition: `COMPOUND#${compoundId}#GRAM#${gram}`,
      ...(after === undefined ? {} : { range: { lt: after } }),
    })
    .options({ limit, reverse: true })
    .send()
  return Items.map((item) => String(item['sk']) as ListingId)
}
