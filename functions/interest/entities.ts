import { any, item, map, number, string } from 'dynamodb-toolbox/schema'
import { addDays, type LocalDate, startOf } from '../../shared/kernel/dates'
import { duePartition, dueSortKey } from '../platform/due'
import { expiryOf, keptPartition, keptSortKey } from '../platform/expiry'
import {
  compoundPath,
  doneRequests,
  heldAt,
  hidden,
  hours,
  request,
  textCheck,
} from '../platform/fields'
import { Entity, table } from '../platform/table'
import { cardOf, type Drive, isListed } from './rules'

/** The first moment behind a day, epoch ms. */
const behind = (until: string): number => startOf(addDays(until as LocalDate, 1))

/**
 * Addressed by its own id; found by the place where it is asked (gsi1) while it is, by its desk (gsi2) and, while it is
 * open, by the end of its last day (gsi4).
 */
export const DriveEntity = new Entity({
  name: 'Drive',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...heldAt,
    words: map({
      kind: string(),
      title: string(),
      description: string().optional(),
      teacher: string().optional(),
    }),
    venue: map({ name: string(), placeId: string().optional() }),
    capacity: number(),
    maxParty: number().optional(),
    wished: map({ weekday: number(), hours }),
    needed: number(),
    until: string(),
    status: string(),
    textCheck,
    households: number(),
    draft: map({ eventId: string(), sessionId: string(), day: string(), hours }).optional(),
    reason: string().optional(),
    endedBy: string().optional(),
    settledAt: number().optional(),
    createdAt: number(),
    changedAt: number(),
    dueAt: number().optional(),
    request,
    done: doneRequests,
  }).and((drive) => ({
    gsi1pk: hidden.link<typeof drive>((one) =>
      isListed(one as unknown as Drive) ? `NODE#${one.nodeId}#DRIVES` : undefined,
    ),
    gsi1sk: hidden.link<typeof drive>((one) =>
      isListed(one as unknown as Drive) ? `${one.until}#${one.id}` : undefined,
    ),
    // The desk of a community holds what is asked in its compounds too.
    gsi2pk: hidden.link<typeof drive>(
      ({ nodeId, communityId }) => `NODE#${communityId ?? nodeId}#DRIVEDESK`,
    ),
    gsi2sk: hidden.link<typeof drive>(({ createdAt, id }) => `${createdAt}#${id}`),
    gsi4pk: hidden.link<typeof drive>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof drive>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
    expiresAt: number()
      .hidden()
      .link<typeof drive>(({ until }) => expiryOf('events', behind(until))),
    card: any()
      .hidden()
      .link<typeof drive>((one) => cardOf(one as unknown as Drive)),
  })),
  computeKey: ({ id }) => ({ pk: `DRIVE#${id}`, sk: 'DRIVE' }),
})

/** One person's word, beside the drive: one consistent read counts the households. Theirs among the kept (gsi2). */
export const InterestEntity = new Entity({
  name: 'Interest',
  table,
  timestamps: false,
  schema: item({
    id: string(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    driveId: string().key(),
    residentId: string().key(),
    householdId: string(),
    buildingId: string(),
    want: string(),
    because: string().optional(),
    until: string(),
    title: string(),
    changedAt: number(),
    done: doneRequests,
  }).and((one) => ({
    gsi2pk: hidden.link<typeof one>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof one>(({ id }) => keptSortKey('Interest', id)),
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ until }) => expiryOf('interests', behind(until))),
  })),
  computeKey: ({ driveId, residentId }) => ({
    pk: `DRIVE#${driveId}`,
    sk: `INTEREST#${residentId}`,
  }),
})
