import { item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** Beside those who came; theirs among the kept of whom it is about (gsi2). Ids alone, never whom to call. */
export const OpeningEntity = new Entity({
  name: 'Opening',
  table,
  timestamps: false,
  schema: item({
    id: string(),
    v: number().default(1).hidden(),
    rev: number(),
    sessionId: string().key(),
    openingId: string().key(),
    title: string(),
    day: string(),
    what: string().enum('phone').optional(),
    residentId: string(),
    by: string(),
    at: number(),
    request,
  }).and((one) => ({
    gsi2pk: hidden.link<typeof one>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof one>(({ id }) => keptSortKey('Opening', id)),
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ at }) => expiryOf('openings', at)),
  })),
  computeKey: ({ sessionId, openingId }) => ({
    pk: `SESSION#${sessionId}#ATTENDANCE`,
    sk: `OPENING#${openingId}`,
  }),
})
