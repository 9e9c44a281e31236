import type { CertificateId, ListingId } from '../../../shared/kernel/ids'
import { afterFull } from '../../platform/cursor'
import type { Caller } from '../../platform/session'
import type { Certificate } from '../certificate/rules'
import { glanceAtCertificates } from '../certificate/store'
import type { Listing } from '../rules'
import { countOwn, glanceAtListings, listOwn, type PageOf } from '../store'

type Own = { readonly listings: readonly Listing[]; readonly goesOn: string | undefined }

/** One page of somebody's things, in whatever state, for themselves. */
export async function ownListings({ id }: Caller, page: PageOf): Promise<Own> {
  const rows = await listOwn(id, page)
  const found = await glanceAtListings(rows.map((row) => row.id as ListingId))
  return {
    listings: found.filter((one) => one !== undefined),
    goesOn: afterFull(rows, page.limit, ({ sortKey }) => sortKey),
  }
}

export const countListings = ({ id }: Caller): Promise<number> => countOwn(id)

export const certificatesOf = (ids: readonly string[]): Promise<readonly Certificate[]> =>
  glanceAtCertificates(ids as readonly CertificateId[])
