import { boolean, item, list, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../../platform/due'
import { keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** Addressed by its own id; found by WeChat's trace (gsi1) and, while it is checked or a certificate not sent yet, by when it is due (gsi4). */
export const PhotoEntity = new Entity({
  name: 'Photo',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundId: string().optional(),
    compoundName: string(),
    ownerId: string(),
    subjectId: string(),
    sharedWith: list(string()).optional(),
    reach: string().optional(),
    isDisputed: boolean().optional(),
    contentType: string(),
    state: string().enum('awaiting', 'checking', 'withWorker', 'passed', 'refused'),
    label: string().optional(),
    isCertificate: boolean().optional(),
    traceId: string().optional(),
    withheldReason: string().optional(),
    offeredAt: number(),
    dueAt: number().optional(),
    erasedAt: number().optional(),
    expiresAt: number().optional(),
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ traceId }) =>
      traceId === undefined ? undefined : `TRACE#${traceId}`,
    ),
    gsi1sk: hidden.link<typeof fact>(({ traceId }) =>
      traceId === undefined ? undefined : 'PHOTO',
    ),
    gsi2pk: hidden.link<typeof fact>(({ ownerId }) => keptPartition(ownerId)),
    gsi2sk: hidden.link<typeof fact>(({ id }) => keptSortKey('Photo', id)),
    gsi4pk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
  })),
  computeKey: ({ id }) => ({ pk: `PHOTO#${id}`, sk: 'PHOTO' }),
})
