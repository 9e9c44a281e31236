import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../../platform/expiry'
import { Entity, table } from '../../../platform/table'

export const ExportsEntity = new Entity({
  name: 'Exports',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    asked: list(map({ id: string(), at: number(), hash: string() })),
  }).and((exports) => ({
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof exports>(({ asked }) =>
        expiryOf('exports', Math.max(0, ...asked.map(({ at }) => at))),
      ),
  })),
  computeKey: ({ residentId }) => ({ pk: `RESIDENT#${residentId}`, sk: 'EXPORTS' }),
})
