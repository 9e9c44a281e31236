import { boolean, item, list, number, string } from 'dynamodb-toolbox/schema'
import { hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/**
 * That a compound's listing has two (or one) characters side by side in one of its names. Found by its building (gsi2)
 * and, where it is open that far, by its community (gsi3). The first ones were made without either.
 */
export const GramEntity = new Entity({
  name: 'Gram',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    gram: string().key(),
    listingId: string().key(),
    v: number().default(1).hidden(),
    buildingId: string().optional(),
    communityId: string().optional(),
  }).and((fact) => ({
    gsi2pk: hidden.link<typeof fact>(({ buildingId, gram }) =>
      buildingId === undefined ? undefined : `BUILDING#${buildingId}#GRAM#${gram}`,
    ),
    gsi2sk: hidden.link<typeof fact>(({ buildingId, listingId }) =>
      buildingId === undefined ? undefined : listingId,
    ),
    gsi3pk: hidden.link<typeof fact>(({ communityId, gram }) =>
      communityId === undefined ? undefined : `COMMUNITY#${communityId}#GRAM#${gram}`,
    ),
    gsi3sk: hidden.link<typeof fact>(({ communityId, compoundId, listingId }) =>
      communityId === undefined ? undefined : `${compoundId}#${listingId}`,
    ),
  })),
  computeKey: ({ compoundId, gram, listingId }) => ({
    pk: `COMPOUND#${compoundId}#GRAM#${gram}`,
    sk: listingId,
  }),
})

/** Under which grams a listing stands in the search index, and for whom; `isPartial` while that is being changed. */
export const IndexedEntity = new Entity({
  name: 'Indexed',
  table,
  timestamps: false,
  schema: item({
    listingId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    grams: list(string()),
    buildingId: string().optional(),
    communityId: string().optional(),
    isPartial: boolean().optional(),
  }),
  computeKey: ({ listingId }) => ({ pk: `LISTING#${listingId}`, sk: 'INDEXED' }),
})
