import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../platform/table'

/** A node of the tree, addressed by its own id; compounds are found by their district. */
export const PlaceEntity = new Entity({
  name: 'Place',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    kind: string().enum('district', 'street', 'community', 'compound'),
    name: string(),
    phone: string().optional(),
    districtId: string(),
    streetId: string().optional(),
    communityId: string().optional(),
    compoundId: string().optional(),
    streetName: string().optional(),
    communityName: string().optional(),
    buildings: list(map({ id: string(), name: string() })).optional(),
  }).and((place) => ({
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof place>(({ kind, districtId }) =>
        kind === 'compound' ? `DISTRICT#${districtId}#COMPOUNDS` : undefined,
      ),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof place>(({ kind, streetName, communityName, name, id }) =>
        kind === 'compound' ? `${streetName}#${communityName}#${name}#${id}` : undefined,
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof place>(({ kind, name, streetName, communityName }) =>
        kind === 'compound' ? { name, streetName, communityName } : undefined,
      ),
  })),
  computeKey: ({ id }) => ({ pk: `PLACE#${id}`, sk: 'PLACE' }),
})
