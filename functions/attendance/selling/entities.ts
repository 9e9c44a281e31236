import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { hidden, hours, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { cardOf, type Selling } from './rules'

export const SELLING_KEY = 'SELLING#'
export const sellingPartition = (sessionId: string): string => `SESSION#${sessionId}#ATTENDANCE`
export const sellingDesk = (deskId: string): string => `NODE#${deskId}#SELLING`

/**
 * Beside those who came, so that one query reads all that was said of a session; while it waits found by the desk (gsi1);
 * theirs among the kept (gsi2).
 */
export const SellingEntity = new Entity({
  name: 'Selling',
  table,
  timestamps: false,
  schema: item({
    id: string(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    deskId: string(),
    sessionId: string().key(),
    residentId: string().key(),
    title: string(),
    day: string(),
    hours,
    host: string().optional(),
    what: list(string()),
    words: string().optional(),
    at: number(),
    status: string().enum('waiting', 'answered'),
    answer: map({
      outcome: string(),
      words: string().optional(),
      by: string(),
      at: number(),
    }).optional(),
    request,
    answeredUnder: request.optional(),
  }).and((one) => ({
    gsi1pk: hidden.link<typeof one>(({ status, deskId }) =>
      status === 'waiting' ? sellingDesk(deskId) : undefined,
    ),
    gsi1sk: hidden.link<typeof one>(({ status, at, id }) =>
      status === 'waiting' ? `${at}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof one>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof one>(({ id }) => keptSortKey('Selling', id)),
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ at, answer }) => expiryOf('complaints', answer?.at ?? at)),
    card: any()
      .optional()
      .hidden()
      .link<typeof one>((stored) => cardOf(stored as unknown as Selling)),
  })),
  computeKey: ({ sessionId, residentId }) => ({
    pk: sellingPartition(sessionId),
    sk: `${SELLING_KEY}${residentId}`,
  }),
})
