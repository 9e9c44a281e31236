import { item, number, string } from 'dynamodb-toolbox/schema'
import { doneRequests } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

const shape = { v: number().default(1).hidden(), rev: number() }

/** What a code leads to, kept for good: paper hangs longer than anybody remembers. */
export const SceneEntity = new Entity({
  name: 'Scene',
  table,
  timestamps: false,
  schema: item({
    scene: string().key(),
    ...shape,
    districtId: string(),
    compoundId: string(),
    madeAt: number(),
    retiredAt: number().optional(),
  }),
  computeKey: ({ scene }) => ({ pk: `QR#${scene}`, sk: 'QR' }),
})

/** The code that hangs at a compound now. */
export const PosterEntity = new Entity({
  name: 'Poster',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    ...shape,
    scene: string(),
    madeAt: number(),
    done: doneRequests,
  }),
  computeKey: ({ compoundId }) => ({ pk: `PLACE#${compoundId}`, sk: 'POSTER' }),
})
