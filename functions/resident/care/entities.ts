import { item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { overAt } from './rules'

/**
 * Addressed by its own id; found by whom it is for (gsi2) and, until it ends, by whoever
 * acts (gsi1).
 */
export const MandateEntity = new Entity({
  name: 'Mandate',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    principalId: string(),
    proxyId: string(),
    consent: string().enum('inPerson', 'paper', 'guardian'),
    givenBy: string(),
    givenAt: number(),
    lastDay: string(),
    endedBy: string().optional(),
    endedAt: number().optional(),
    request,
  }).and((mandate) => ({
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof mandate>(({ proxyId, endedAt }) =>
        endedAt === undefined ? `PROXY#${proxyId}` : undefined,
      ),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof mandate>(({ id, endedAt }) => (endedAt === undefined ? id : undefined)),
    gsi2pk: string()
      .hidden()
      .link<typeof mandate>(({ principalId }) => keptPartition(principalId)),
    gsi2sk: string()
      .hidden()
      .link<typeof mandate>(({ id }) => keptSortKey('Mandate', id)),
    expiresAt: number()
      .hidden()
      .link<typeof mandate>((fact) => expiryOf('mandates', overAt(fact))),
  })),
  computeKey: ({ id }) => ({ pk: `MANDATE#${id}`, sk: 'MANDATE' }),
})
