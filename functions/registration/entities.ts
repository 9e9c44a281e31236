import { any, boolean, item, list, map, number, record, string } from 'dynamodb-toolbox/schema'
import { type LocalDate, startOf } from '../../shared/kernel/dates'
import type { ResidentId } from '../../shared/kernel/ids'
import { duePartition, dueSortKey } from '../platform/due'
import { expiryOf } from '../platform/expiry'
import { compoundPath, doneRequests, hidden } from '../platform/fields'
import { Entity, table } from '../platform/table'
import { placeIn } from './line/rules'
import { absenceCard, isAbsence, type Registration } from './rules'

/** What counts as an absence stands in an index of the community that calls, by person, and nothing else of a record. */
export const absencesAt = (communityId: string): string => `COMMUNITY#${communityId}#ABSENCES`
export const absencesBy = (residentId: string): string => `${residentId}#`

/** Kept with the person, so that one read lists what they signed up for and one write changes it; an absence (gsi1) too. */
export const RegistrationEntity = new Entity({
  name: 'Registration',
  table,
  timestamps: false,
  schema: item({
    id: string(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    residentId: string().key(),
    keptUnder: string().key(),
    seatsId: string().key(),
    eventId: string(),
    householdId: string(),
    buildingId: string(),
    life: number(),
    status: string(),
    party: number(),
    shard: number().optional(),
    answers: list(string()).optional(),
    guardianAgrees: boolean().optional(),
    proxyId: string().optional(),
    acts: list(
      map({
        ...{ what: string(), life: number(), by: string(), at: number() },
        ...{ reason: string().optional(), words: string().optional(), from: number().optional() },
        ...{ because: string().optional(), outcome: string().optional() },
      }),
    ).optional(),
    signedAt: number().optional(),
    joinedAt: number().optional(),
    offeredUntil: number().optional(),
    because: string().optional(),
    changedAt: number(),
    changedBy: string(),
    isWalkIn: boolean().optional(),
    absence: string().optional(),
    isMended: boolean().optional(),
    done: doneRequests,
  }).and((one) => ({
    gsi1pk: hidden.link<typeof one>((stored) =>
      isAbsence(stored as unknown as Registration) ? absencesAt(stored.communityId) : undefined,
    ),
    gsi1sk: hidden.link<typeof one>((stored) =>
      isAbsence(stored as unknown as Registration)
        ? `${absencesBy(stored.residentId)}${stored.seatsId}`
        : undefined,
    ),
    card: any()
      .optional()
      .hidden()
      .link<typeof one>((stored) => absenceCard(stored as unknown as Registration)),
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ changedAt, keptUnder, status }) =>
        expiryOf(
          status === 'noShow' ? 'absences' : 'registrations',
          Math.max(changedAt, startOf(keptUnder as LocalDate)),
        ),
      ),
  })),
  computeKey: ({ residentId, keptUnder, seatsId }) => ({
    pk: `RESIDENT#${residentId}#REGISTRATIONS`,
    sk: `${keptUnder}#${seatsId}`,
  }),
})

/** Part of the seats of a session: one item, short, claimed by one conditional write; due (gsi4) while something is offered. */
export const SeatingEntity = new Entity({
  name: 'Seating',
  table,
  timestamps: false,
  schema: item({
    seatsId: string().key(),
    shard: number().key(),
    v: number().default(1).hidden(),
    rev: number(),
    capacity: number(),
    free: number(),
    entries: record(string(), string()),
    isQueueOpen: boolean(),
    isOpen: boolean(),
    opensAt: number(),
    closesAt: number(),
    asOf: number().optional(),
    dueAt: number().optional(),
    id: hidden,
    gsi4pk: hidden,
    gsi4sk: hidden,
    expiresAt: number().hidden(),
  }),
  computeKey: ({ seatsId, shard }) => ({ pk: `SEATING#${seatsId}#${shard}`, sk: 'SEATING' }),
})

/** Under which an offer of these seats is due. */
export const seatingId = (seatsId: string, shard: number): string => `${seatsId}#${shard}`
export const dueKeys = (id: string, dueAt: number) => ({
  id,
  gsi4pk: duePartition(id),
  gsi4sk: dueSortKey(dueAt, id),
})

/** A place in the line of a session, in the order of joining. */
export const WaitingEntity = new Entity({
  name: 'Waiting',
  table,
  timestamps: false,
  schema: item({
    seatsId: string().key(),
    joinedAt: number().key(),
    residentId: string().key(),
    v: number().default(1).hidden(),
    party: number(),
    life: number(),
    rev: number(),
    expiresAt: number().hidden(),
  }),
  computeKey: ({ seatsId, joinedAt, residentId }) => ({
    pk: `WAITLIST#${seatsId}`,
    sk: placeIn({ joinedAt, residentId: residentId as ResidentId }),
  }),
})
