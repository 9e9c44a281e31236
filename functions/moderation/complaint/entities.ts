import { any, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, doneRequests, hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { cardOf, type Complaint } from './rules'

/**
 * Addressed by its own id; while it waits, found by the community whose workers decide, the oldest first; by who made it
 * (gsi2) and by whom it is about (gsi3).
 */
export const ComplaintEntity = new Entity({
  name: 'Complaint',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundName: string(),
    kind: string().enum('listing', 'photo', 'person'),
    aboutId: string(),
    by: string(),
    listingId: string(),
    title: string(),
    photoId: string().optional(),
    bookingId: string().optional(),
    reason: string(),
    since: number(),
    status: string().enum('waiting', 'decided'),
    decision: string().optional(),
    words: string().optional(),
    decidedBy: string().optional(),
    decidedAt: number().optional(),
    done: doneRequests,
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ status, communityId }) =>
      status === 'waiting' ? `COMMUNITY#${communityId}#COMPLAINTS` : undefined,
    ),
    gsi1sk: hidden.link<typeof fact>(({ status, since, id }) =>
      status === 'waiting' ? `${since}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof fact>(({ by }) => keptPartition(by)),
    gsi2sk: hidden.link<typeof fact>(({ id }) => keptSortKey('Complaint', id)),
    gsi3pk: hidden.link<typeof fact>(({ aboutId }) => `RESIDENT#${aboutId}#REPORTED`),
    gsi3sk: hidden.link<typeof fact>(({ status, id }) =>
      status === 'waiting' ? `WAITING#${id}` : `DECIDED#${id}`,
    ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ status, decidedAt }) =>
        status === 'decided' && decidedAt !== undefined
          ? expiryOf('complaints', decidedAt)
          : undefined,
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>((one) => cardOf(one as unknown as Complaint)),
  })),
  computeKey: ({ id }) => ({ pk: `COMPLAINT#${id}`, sk: 'COMPLAINT' }),
})
