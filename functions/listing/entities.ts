import { any, boolean, item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../platform/expiry'
import { compoundPath, doneRequests, hidden, offeredTerms, request } from '../platform/fields'
import { Entity, table } from '../platform/table'
import { cardOf, isOver, isVisible, type Listing, shelfOf } from './rules'

// The indexes are sparse: a listing that others may not see is in none but its owner's and one that workers read.
const visible = (fact: unknown): Listing | undefined =>
  isVisible(fact as Listing) ? (fact as Listing) : undefined
const newest = ({ publishedAt = 0, id }: Listing): string =>
  `${String(publishedAt).padStart(15, '0')}#${id}`
const shelf = (fact: unknown) => shelfOf(fact as Listing)
const sortKey = (fact: unknown): string | undefined => {
  const shown = visible(fact)
  return shown && newest(shown)
}

/**
 * Addressed by its own id. Found by its compound (gsi1), building (gsi2) and category (gsi3) while others may see it, by
 * workers of the compound where it rests or is withheld (gsi1), and by its owner (gsi4) always.
 */
export const ListingEntity = new Entity({
  name: 'Listing',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    edition: number(),
    ...compoundPath,
    compoundName: string(),
    buildingId: string(),
    ownerId: string(),
    householdId: string(),
    status: string(),
    closesAs: string().optional(),
    hasClosedItself: boolean().optional(),
    held: map({
      ...{ reason: string(), at: number() },
      ...{ words: string().optional(), wasShown: boolean().optional() },
    }).optional(),
    title: string(),
    category: string().optional(),
    kind: string().optional(),
    certificate: map({
      of: string(),
      state: string(),
      id: string().optional(),
      sentId: string().optional(),
      expiresOn: string().optional(),
      reason: string().optional(),
    }).optional(),
    condition: string(),
    accessories: list(string()),
    tags: list(string()).optional(),
    description: string(),
    terms: offeredTerms,
    photoIds: list(string()),
    verdicts: record(string(), map({ state: string(), rev: number(), label: string().optional() })),
    textCheck: map({ is: string(), of: string().optional(), label: string().optional() }),
    createdAt: number(),
    updatedAt: number(),
    publishedAt: number().optional(),
    request,
    done: doneRequests,
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(
      (one) => shelf(one) && `COMPOUND#${one.compoundId}#${shelf(one)}`,
    ),
    gsi1sk: hidden.link<typeof fact>((one) =>
      shelf(one) === undefined ? undefined : newest(one as unknown as Listing),
    ),
    gsi2pk: hidden.link<typeof fact>(
      (one) => visible(one) && `BUILDING#${one.buildingId}#LISTINGS`,
    ),
    gsi2sk: hidden.link<typeof fact>(sortKey),
    gsi3pk: hidden.link<typeof fact>(
      (one) => visible(one) && `COMPOUND#${one.compoundId}#CATEGORY#${one.category}`,
    ),
    gsi3sk: hidden.link<typeof fact>(sortKey),
    gsi4pk: hidden.link<typeof fact>(({ ownerId }) => `RESIDENT#${ownerId}#LISTINGS`),
    gsi4sk: hidden.link<typeof fact>(
      ({ createdAt, id }) => `${String(createdAt).padStart(15, '0')}#${id}`,
    ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>((one) =>
        isOver(one as never) ? expiryOf('things', one.updatedAt) : undefined,
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>((one) => cardOf(one as unknown as Listing)),
  })),
  computeKey: ({ id }) => ({ pk: `LISTING#${id}`, sk: 'LISTING' }),
})
