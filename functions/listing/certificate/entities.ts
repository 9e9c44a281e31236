import { any, boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../../platform/due'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/**
 * Addressed by its own id; while it waits, found by the community whose workers decide (gsi1), the oldest first; while
 * it is good, by when it is due (gsi4).
 */
export const CertificateEntity = new Entity({
  name: 'Certificate',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundName: string(),
    listingId: string(),
    ownerId: string(),
    title: string(),
    of: string(),
    photoId: string(),
    expiresOn: string(),
    status: string().enum('waiting', 'approved', 'refused', 'expired', 'replaced'),
    reason: string().optional(),
    since: number(),
    changedAt: number(),
    dueAt: number().optional(),
    isSoonTold: boolean().optional(),
    decidedBy: string().optional(),
    decidedUnder: request.optional(),
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ status, communityId }) =>
      status === 'waiting' ? `COMMUNITY#${communityId}#CERTIFICATES` : undefined,
    ),
    gsi1sk: hidden.link<typeof fact>(({ status, since, id }) =>
      status === 'waiting' ? `${since}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof fact>(({ ownerId }) => keptPartition(ownerId)),
    gsi2sk: hidden.link<typeof fact>(({ id }) => keptSortKey('Certificate', id)),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ status, changedAt }) =>
        status === 'waiting' || status === 'approved'
          ? undefined
          : expiryOf('certificates', changedAt),
      ),
    gsi4pk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>(
        ({ status, of, title, compoundName, photoId, expiresOn, since, ownerId }) =>
          status === 'waiting'
            ? {
                ...{ of, title, compoundName, photoId, expiresOn, since, ownerId },
              }
            : undefined,
      ),
  })),
  computeKey: ({ id }) => ({ pk: `CERTIFICATE#${id}`, sk: 'CERTIFICATE' }),
})
