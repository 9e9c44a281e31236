import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

export const INCIDENT_KEY = 'INCIDENT#'
export const incidentPartition = (sessionId: string): string => `SESSION#${sessionId}#ATTENDANCE`

/** Beside those who came, so that one query reads them; of somebody: theirs among the kept (gsi2). */
export const IncidentEntity = new Entity({
  name: 'Incident',
  table,
  timestamps: false,
  schema: item({
    id: string(),
    v: number().default(1).hidden(),
    rev: number(),
    sessionId: string().key(),
    incidentId: string().key(),
    title: string(),
    day: string(),
    kinds: list(string()),
    words: string().optional(),
    steps: list(string()),
    at: number(),
    residentId: string().optional(),
    corrects: string().optional(),
    by: string(),
    writtenAt: number(),
    request,
  }).and((one) => ({
    gsi2pk: hidden.link<typeof one>(({ residentId }) =>
      residentId === undefined ? undefined : keptPartition(residentId),
    ),
    gsi2sk: hidden.link<typeof one>(({ residentId, id }) =>
      residentId === undefined ? undefined : keptSortKey('Incident', id),
    ),
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ writtenAt }) => expiryOf('incidents', writtenAt)),
  })),
  computeKey: ({ sessionId, incidentId }) => ({
    pk: incidentPartition(sessionId),
    sk: `${INCIDENT_KEY}${incidentId}`,
  }),
})
