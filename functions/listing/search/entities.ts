import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../../platform/table'

/** That a compound's listing has two (or one) characters side by side in its title. */
export const GramEntity = new Entity({
  name: 'Gram',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    gram: string().key(),
    listingId: string().key(),
    v: number().default(1).hidden(),
  }),
  computeKey: ({ compoundId, gram, listingId }) => ({
    pk: `COMPOUND#${compoundId}#GRAM#${gram}`,
    sk: listingId,
  }),
})

/** Up to which revision a listing is in the search index, and under which grams. */
export const IndexedEntity = new Entity({
  name: 'Indexed',
  table,
  timestamps: false,
  schema: item({
    listingId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    grams: list(string()),
  }),
  computeKey: ({ listingId }) => ({ pk: `LISTING#${listingId}`, sk: 'INDEXED' }),
})
