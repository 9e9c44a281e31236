import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf, keptPartition, keptSortKey } from '../platform/expiry'
import { doneRequests, heldAt, hidden, hours, request, textCheck } from '../platform/fields'
import { Entity, table } from '../platform/table'
import { cardOf, type Group, isListed } from './rules'

const plan = {
  words: map({ name: string(), about: string().optional(), leader: string().optional() }),
  venue: map({ name: string(), placeId: string().optional() }),
  rhythm: map({ weekdays: list(number()), hours }),
  limit: number().optional(),
}

/** Addressed by its own id; found by the place that it is for (gsi1) while it is, and by its desk (gsi2). */
export const GroupEntity = new Entity({
  name: 'Group',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...heldAt,
    ...plan,
    status: string(),
    pausedUntil: string().optional(),
    off: list(map({ day: string(), because: string() })),
    textCheck,
    rewritten: map({ ...plan, of: string(), by: string() }).optional(),
    members: number(),
    news: map({
      edition: number(),
      is: string(),
      by: string(),
      at: number(),
      day: string().optional(),
      because: string().optional(),
    }).optional(),
    settledAt: number().optional(),
    createdAt: number(),
    changedAt: number(),
    request,
    done: doneRequests,
  }).and((group) => ({
    gsi1pk: hidden.link<typeof group>((one) =>
      isListed(one as unknown as Group) ? `NODE#${one.nodeId}#GROUPS` : undefined,
    ),
    gsi1sk: hidden.link<typeof group>((one) =>
      isListed(one as unknown as Group) ? `${one.words.name}#${one.id}` : undefined,
    ),
    // The desk of a community holds the groups of its compounds too.
    gsi2pk: hidden.link<typeof group>(
      ({ nodeId, communityId }) => `NODE#${communityId ?? nodeId}#GROUPDESK`,
    ),
    gsi2sk: hidden.link<typeof group>(({ createdAt, id }) => `${createdAt}#${id}`),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof group>(({ settledAt }) =>
        settledAt === undefined ? undefined : expiryOf('events', settledAt),
      ),
    card: any()
      .hidden()
      .link<typeof group>((one) => cardOf(one as unknown as Group)),
  })),
  computeKey: ({ id }) => ({ pk: `GROUP#${id}`, sk: 'GROUP' }),
})

/** One person in it, beside the group: one consistent read counts them. Theirs among the kept (gsi2). */
export const GroupMemberEntity = new Entity({
  name: 'GroupMember',
  table,
  timestamps: false,
  schema: item({
    id: string(),
    v: number().default(1).hidden(),
    rev: number(),
    groupId: string().key(),
    residentId: string().key(),
    proxyId: string().optional(),
    want: string(),
    because: string().optional(),
    edition: number(),
    name: string(),
    changedAt: number(),
    done: doneRequests,
  }).and((one) => ({
    gsi2pk: hidden.link<typeof one>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof one>(({ id }) => keptSortKey('GroupMember', id)),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof one>(({ want, changedAt }) =>
        want === 'in' ? undefined : expiryOf('groups', changedAt),
      ),
  })),
  computeKey: ({ groupId, residentId }) => ({
    pk: `GROUP#${groupId}`,
    sk: `MEMBER#${residentId}`,
  }),
})
