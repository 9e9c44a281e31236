import { any, boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../platform/due'
import { expiryOf, keptPartition, keptSortKey } from '../platform/expiry'
import { compoundPath, doneRequests, request } from '../platform/fields'
import { Entity, table } from '../platform/table'
import type { Membership } from './rules'

const shape = { v: number().default(1).hidden(), rev: number() }

export const ResidentEntity = new Entity({
  name: 'Resident',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    districtId: string(),
    openid: string().optional(),
    name: string().optional(),
    addressForm: string().optional(),
    phone: map({
      number: string(),
      since: number(),
      wasOthers: boolean().optional(),
    }).optional(),
    emergency: map({ name: string(), phone: string() }).optional(),
    care: map({
      ...{ kind: string(), consent: string(), by: string(), since: number() },
      born: string().optional(),
    }).optional(),
    putDown: list(string()).optional(),
    done: doneRequests.optional(),
    correcting: map({ id: string(), name: string().optional() }).optional(),
    goneAt: number().optional(),
  }).and((resident) => ({
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof resident>(({ goneAt }) =>
        goneAt === undefined ? undefined : expiryOf('tombstones', goneAt),
      ),
  })),
  computeKey: ({ id }) => ({ pk: `RESIDENT#${id}`, sk: 'RESIDENT' }),
})

/** From WeChat's account to the person: put if absent, so that two first logins at once make one resident. */
export const LoginEntity = new Entity({
  name: 'Login',
  table,
  timestamps: false,
  schema: item({ account: string().key(), ...shape, residentId: string() }),
  computeKey: ({ account }) => ({ pk: `LOGIN#${account}`, sk: 'LOGIN' }),
})

type Asked = Pick<
  Membership,
  | 'residentId'
  | 'householdId'
  | 'compoundName'
  | 'buildingName'
  | 'requestedAt'
  | 'lastDay'
  | 'cardOf'
  | 'proofPhotoId'
  | 'again'
  | 'relative'
>

/** What the worker's list shows of who waits. */
const cardOf = (fact: unknown) => {
  const { residentId, householdId, compoundName, buildingName, requestedAt } = fact as Asked
  const { lastDay, proofPhotoId, again, cardOf, relative } = fact as Asked
  return {
    ...{ residentId, householdId, compoundName, buildingName, requestedAt },
    ...(lastDay === undefined ? {} : { lastDay }),
    ...(proofPhotoId === undefined ? {} : { proofPhotoId }),
    ...(again === undefined ? {} : { again }),
    ...(cardOf === undefined ? {} : { cardOf }),
    ...(relative === undefined ? {} : { relative }),
  }
}

type Ended = Pick<Membership, 'status' | 'decidedAt' | 'leftAt' | 'requestedAt'>

/** Who was turned away or has left. */
const membershipExpiry = (fact: unknown): number | undefined => {
  const { status, decidedAt, leftAt, requestedAt } = fact as Ended
  const overSince: Partial<Record<Ended['status'], number | undefined>> = {
    ...{ left: leftAt, rejected: decidedAt, merged: decidedAt, withdrawn: leftAt ?? requestedAt },
  }
  const at = overSince[status]
  return at === undefined ? undefined : expiryOf('memberships', at)
}

/**
 * Addressed by its own id; while it waits, found by the community whose workers decide (gsi1); by the person (gsi2); by
 * what is due (gsi4).
 */
export const MembershipEntity = new Entity({
  name: 'Membership',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...compoundPath,
    residentId: string(),
    householdId: string(),
    buildingId: string(),
    compoundName: string(),
    buildingName: string(),
    status: string().enum('requested', 'approved', 'rejected', 'left', 'merged', 'withdrawn'),
    reason: string().optional(),
    words: string().optional(),
    lastDay: string().optional(),
    proofPhotoId: string().optional(),
    marks: map({ unit: string(), room: string(), name: string() }).optional(),
    again: map({
      times: number(),
      reason: string().optional(),
      changed: list(string()),
    }).optional(),
    relative: map({
      ...{ by: string(), kind: string(), consent: string(), householdId: string() },
    }).optional(),
    isEndTold: boolean().optional(),
    endToldAt: number().optional(),
    requestedAt: number(),
    decidedAt: number().optional(),
    decidedBy: string().optional(),
    decidedUnder: request.optional(),
    request,
    done: doneRequests.optional(),
    cardHash: string().optional(),
    cardOf: string().optional(),
    mergedInto: map({ id: string(), residentId: string() }).optional(),
    leftAt: number().optional(),
    leftBecause: string().optional(),
    leftBy: string().optional(),
    passes: number().optional(),
    dueAt: number().optional(),
  }).and((membership) => ({
    gsi4pk: string()
      .optional()
      .hidden()
      .link<typeof membership>(({ dueAt, id }) =>
        dueAt === undefined ? undefined : duePartition(id),
      ),
    gsi4sk: string()
      .optional()
      .hidden()
      .link<typeof membership>(({ dueAt, id }) =>
        dueAt === undefined ? undefined : dueSortKey(dueAt, id),
      ),
    gsi2pk: string()
      .optional()
      .hidden()
      .link<typeof membership>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: string()
      .optional()
      .hidden()
      .link<typeof membership>(({ id }) => keptSortKey('Membership', id)),
    expiresAt: number().optional().hidden().link<typeof membership>(membershipExpiry),
    gsi1pk: string()
      .optional()
      .hidden()
      .link<typeof membership>(({ status, communityId }) =>
        status === 'requested' ? `COMMUNITY#${communityId}#REQUESTS` : undefined,
      ),
    gsi1sk: string()
      .optional()
      .hidden()
      .link<typeof membership>(({ status, requestedAt, id }) =>
        status === 'requested' ? `${requestedAt}#${id}` : undefined,
      ),
    card: any()
      .optional()
      .hidden()
      .link<typeof membership>((fact) => (fact.status === 'requested' ? cardOf(fact) : undefined)),
  })),
  computeKey: ({ id }) => ({ pk: `MEMBERSHIP#${id}`, sk: 'MEMBERSHIP' }),
})
