import { any, item, number, string } from 'dynamodb-toolbox/schema'
import { hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

type Sorted = { readonly publishedAt: number; readonly listingId: string }
const sortKey = (opened: unknown): string => {
  const { publishedAt, listingId } = opened as Sorted
  return `${String(publishedAt).padStart(15, '0')}#${listingId}`
}

/** Beside its listing, while it is open to the community: found there (gsi1), and by category (gsi3). */
export const OpenedEntity = new Entity({
  name: 'Opened',
  table,
  timestamps: false,
  schema: item({
    listingId: string().key(),
    v: number().default(1).hidden(),
    communityId: string(),
    compoundId: string(),
    category: string().optional(),
    publishedAt: number(),
  }).and((opened) => ({
    gsi1pk: hidden.link<typeof opened>(({ communityId }) => `COMMUNITY#${communityId}#OPEN`),
    gsi1sk: hidden.link<typeof opened>(sortKey),
    gsi3pk: hidden.link<typeof opened>(
      ({ communityId, category }) => `COMMUNITY#${communityId}#OPEN#${category}`,
    ),
    gsi3sk: hidden.link<typeof opened>(sortKey),
    card: any()
      .optional()
      .hidden()
      .link<typeof opened>(({ listingId, compoundId }) => ({ listingId, compoundId })),
  })),
  computeKey: ({ listingId }) => ({ pk: `LISTING#${listingId}`, sk: 'OPENED' }),
})
