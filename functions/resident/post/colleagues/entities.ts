import { item, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../../platform/table'

/** Beside the others of the place: how whoever holds a post there is addressed. A copy of their Access, kept by the stream. */
export const ColleagueEntity = new Entity({
  name: 'Colleague',
  table,
  timestamps: false,
  schema: item({
    nodeId: string().key(),
    residentId: string().key(),
    v: number().default(1).hidden(),
    addressForm: string(),
    blockedUntil: number().optional(),
  }),
  computeKey: ({ nodeId, residentId }) => ({ pk: `PLACE#${nodeId}#COLLEAGUES`, sk: residentId }),
})
