import type { ListingId } from '../../../shared/kernel/ids'
import { type Asking, type LedgerAsked, ledgerPage } from '../../place/ledger/actions'
import type { Compound } from '../../place/rules'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import { guestOf } from '../../platform/session'
import { isSkill, isVisible, type Listing } from '../rules'
import { glanceAtListings, listVisible } from '../store'
import type { Lends } from './rules'

type Found = { readonly part: Compound; readonly listing: Listing }

async function rowsOf(found: readonly Found[]): Promise<readonly Lends[]> {
  const owners = await glanceAtAccesses(found.map(({ listing }) => listing.ownerId))
  return found.map(({ part, listing }) => ({
    ...{ id: listing.id, title: listing.title, kind: isSkill(listing) ? 'skill' : 'item' },
    ...(listing.category === undefined ? {} : { category: listing.category }),
    compoundName: part.name,
    buildingName: part.buildings.find(({ id }) => id === listing.buildingId)?.name ?? '',
    owner: addressFormOf(owners.get(listing.ownerId)),
    publishedAt: listing.publishedAt ?? listing.updatedAt,
  }))
}

/** What stands in a compound or community, the newest of each compound first, for those who work there and above. */
export const listLent = (call: Asking, asked: LedgerAsked) =>
  ledgerPage(call, asked, {
    name: 'lent',
    partsOf: (compounds) => compounds,
    list: (_, { id }, { after, limit }) =>
      listVisible(guestOf(id), undefined, { before: after, limit }),
    linesOf: async (_, rows) => {
      const listings = await glanceAtListings(rows.map(({ row }) => row.id as ListingId))
      // The index comes a moment behind: what was taken down is not shown any more.
      const found = rows.flatMap(({ part }, n): Found[] => {
        const listing = listings[n]
        return listing && isVisible(listing) ? [{ part, listing }] : []
      })
      return rowsOf(found)
    },
  })
