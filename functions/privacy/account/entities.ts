import { item, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../../platform/due'
import { expiryOf } from '../../platform/expiry'
import { doneRequests, hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { STEPS } from './rules'

/** Beside the person whose account it is; found by what is due (gsi4). */
export const CancellationEntity = new Entity({
  name: 'Cancellation',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    status: string().enum('cooling', 'takenBack', 'erasing', 'erased'),
    askedAt: number(),
    erasesAt: number(),
    passes: number(),
    step: string()
      .enum(...STEPS)
      .optional(),
    place: string().optional(),
    dueAt: number().optional(),
    erasedAt: number().optional(),
    done: doneRequests,
  }).and((fact) => ({
    gsi4pk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ erasedAt }) =>
        erasedAt === undefined ? undefined : expiryOf('tombstones', erasedAt),
      ),
  })),
  computeKey: ({ id }) => ({ pk: `RESIDENT#${id}`, sk: 'CANCELLATION' }),
})
