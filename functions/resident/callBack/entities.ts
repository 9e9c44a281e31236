import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../platform/expiry'
import { compoundPath, doneRequests, hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { type CallBack, cardOf } from './rules'

const topic = map({
  page: string(),
  at: number(),
  refusal: string().optional(),
  listingId: string().optional(),
  bookingId: string().optional(),
})

/**
 * Addressed by its own id; while it is open, found by the community whose workers call, in the order to call,
 * and by the post of whoever took it.
 */
export const CallBackEntity = new Entity({
  name: 'CallBack',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    compoundName: string(),
    buildingName: string(),
    residentId: string(),
    status: string().enum('open', 'done'),
    since: number(),
    topics: list(topic),
    tries: number(),
    notBefore: number().optional(),
    takenBy: map({ postId: string(), residentId: string() }).optional(),
    outcome: string().optional(),
    closedBecause: string().optional(),
    settledBy: string().optional(),
    settledAt: number().optional(),
    done: doneRequests,
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ status, communityId }) =>
      status === 'open' ? `COMMUNITY#${communityId}#CALLBACKS` : undefined,
    ),
    gsi1sk: hidden.link<typeof fact>(({ status, since, notBefore, id }) =>
      status === 'open' ? `${notBefore ?? since}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof fact>(({ status, takenBy }) =>
      status === 'open' && takenBy ? `POST#${takenBy.postId}#CALLBACKS` : undefined,
    ),
    gsi2sk: hidden.link<typeof fact>(({ status, takenBy, id }) =>
      status === 'open' && takenBy ? id : undefined,
    ),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ status, settledAt }) =>
        status === 'done' && settledAt !== undefined ? expiryOf('callBacks', settledAt) : undefined,
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof fact>((one) => cardOf(one as unknown as CallBack)),
  })),
  computeKey: ({ id }) => ({ pk: `CALLBACK#${id}`, sk: 'CALLBACK' }),
})
