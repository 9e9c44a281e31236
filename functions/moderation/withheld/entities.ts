import { any, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** Addressed by its own id; while it waits, found by the community whose workers decide, the oldest first. */
export const WithheldEntity = new Entity({
  name: 'Withheld',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundId: string().optional(),
    compoundName: string(),
    kind: string().enum('listingText', 'photo', 'eventText'),
    subjectId: string(),
    ownerId: string(),
    photoId: string().optional(),
    text: string().optional(),
    textHash: string().optional(),
    reason: string(),
    since: number(),
    status: string().enum('waiting', 'released', 'refused'),
    label: string().optional(),
    words: string().optional(),
    decidedBy: string().optional(),
    decidedAt: number().optional(),
    decidedUnder: request.optional(),
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ status, communityId }) =>
      status === 'waiting' ? `COMMUNITY#${communityId}#WITHHELD` : undefined,
    ),
    gsi1sk: hidden.link<typeof fact>(({ status, since, id }) =>
      status === 'waiting' ? `${since}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof fact>(({ ownerId }) => keptPartition(ownerId)),
    gsi2sk: hidden.link<typeof fact>(({ id }) => keptSortKey('Withheld', id)),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ decidedAt }) =>
        decidedAt === undefined ? undefined : expiryOf('withheld', decidedAt),
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>(({ status, kind, reason, since, compoundName, text, photoId }) =>
        status === 'waiting'
          ? {
              ...{ kind, reason, since, compoundName },
              ...(text === undefined ? {} : { text }),
              ...(photoId === undefined ? {} : { photoId }),
            }
          : undefined,
      ),
  })),
  computeKey: ({ id }) => ({ pk: `WITHHELD#${id}`, sk: 'WITHHELD' }),
})
