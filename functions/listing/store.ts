import type { BuildingId, ListingId, ResidentId } from '../../shared/kernel/ids'
import type { Category } from '../../shared/contract/listing'
import type { GuestOf, MemberOf, Self } from '../../shared/kernel/scope'
import { factsOf } from '../platform/facts'
import { countCards, listCards, type ListQuery, type Row } from '../platform/lists'
import { ListingEntity } from './entities'
import type { Card, Listing } from './rules'

const facts = factsOf<Listing>(ListingEntity)

export const loadListing = (id: ListingId): Promise<Listing | undefined> =>
  facts.load({ id }, { consistent: true })

export const glanceAtListing = (id: ListingId): Promise<Listing | undefined> =>
  facts.load({ id }, { consistent: false })

/** In the order asked for, `undefined` where there is none. */
export const glanceAtListings = (
  ids: readonly ListingId[],
): Promise<readonly (Listing | undefined)[]> =>
  facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )

export type PageOf = { readonly before: string | undefined; readonly limit: number }
const newestFirst = ({
  before,
  limit,
}: PageOf): Pick<ListQuery, 'range' | 'limit' | 'isNewestFirst'> => ({
  limit,
  isNewestFirst: true,
  ...(before === undefined ? {} : { range: { lt: before } }),
})

/** What may be seen of a compound, the newest first; of one category, where it is given. */
export const listVisible = (
  { compoundId }: MemberOf | GuestOf,
  category: Category | undefined,
  page: PageOf,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>(
    category === undefined
      ? { index: 'gsi1', partition: `COMPOUND#${compoundId}#LISTINGS`, ...newestFirst(page) }
      : {
          index: 'gsi3',
          partition: `COMPOUND#${compoundId}#CATEGORY#${category}`,
          ...newestFirst(page),
        },
  )

/** The own building's things; the proof is the membership that names the building. */
export const listInBuilding = (
  proof: MemberOf & { readonly buildingId: BuildingId },
  page: PageOf,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: 'gsi2',
    partition: `BUILDING#${proof.buildingId}#LISTINGS`,
    ...newestFirst(page),
  })

export const listOwn = (owner: Self & ResidentId, page: PageOf): Promise<readonly Row<Card>[]> =>
  listCards<Card>({ index: 'gsi4', partition: `RESIDENT#${owner}#LISTINGS`, ...newestFirst(page) })

export const countOwn = (owner: Self & ResidentId): Promise<number> =>
  countCards({ index: 'gsi4', partition: `RESIDENT#${owner}#LISTINGS` })
