import { any, boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { cardOf, type Correction } from './rules'

/** Addressed by its own id; while it waits, found by the community whose workers decide; by the person (gsi2). */
export const CorrectionEntity = new Entity({
  name: 'Correction',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundName: string(),
    residentId: string(),
    membershipId: string(),
    householdId: string().optional(),
    isOfName: boolean().optional(),
    status: string().enum('waiting', 'corrected', 'refused'),
    reason: string().optional(),
    since: number(),
    decidedAt: number().optional(),
    decidedBy: string().optional(),
    decidedUnder: request.optional(),
    request,
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ status, communityId }) =>
      status === 'waiting' ? `COMMUNITY#${communityId}#CORRECTIONS` : undefined,
    ),
    gsi1sk: hidden.link<typeof fact>(({ status, since, id }) =>
      status === 'waiting' ? `${since}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof fact>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof fact>(({ id }) => keptSortKey('Correction', id)),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ decidedAt }) =>
        decidedAt === undefined ? undefined : expiryOf('corrections', decidedAt),
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>((one) => cardOf(one as unknown as Correction)),
  })),
  computeKey: ({ id }) => ({ pk: `CORRECTION#${id}`, sk: 'CORRECTION' }),
})
