import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../../platform/table'

/** Addressed by its own id; until it ends, found by whoever acts (gsi2). */
export const MandateEntity = new Entity({
  name: 'Mandate',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    streetId: string(),
    communityId: string(),
    compoundId: string(),
    principalId: string(),
    proxyId: string(),
    consent: string().enum('inPerson', 'paper'),
    givenBy: string(),
    givenAt: number(),
    lastDay: string(),
    endedBy: string().optional(),
    endedAt: number().optional(),
    request: map({ key: string(), hash: string() }),
  }).and((mandate) => ({
    gsi2pk: string()
      .optional()
      .hidden()
      .link<typeof mandate>(({ proxyId, endedAt }) =>
        endedAt === undefined ? `PROXY#${proxyId}` : undefined,
      ),
    gsi2sk: string()
      .optional()
      .hidden()
      .link<typeof mandate>(({ id, endedAt }) => (endedAt === undefined ? id : undefined)),
  })),
  computeKey: ({ id }) => ({ pk: `MANDATE#${id}`, sk: 'MANDATE' }),
})
