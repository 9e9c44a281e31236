import { any, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { table } from '../platform/table'

const path = {
  districtId: string(),
  streetId: string(),
  communityId: string(),
  compoundId: string(),
}
const shape = { v: number().default(1).hidden(), rev: number() }

export const ResidentEntity = new Entity({
  name: 'Resident',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    districtId: string(),
    openid: string(),
    name: string().optional(),
    addressForm: string().optional(),
  }),
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

export const HouseholdEntity = new Entity({
  name: 'Household',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...path,
    buildingId: string(),
    buildingName: string(),
    unit: string(),
    room: string(),
    members: list(string()),
  }),
  computeKey: ({ id }) => ({ pk: `HOUSEHOLD#${id}`, sk: 'HOUSEHOLD' }),
})

/** Addressed by its own id; while it waits, found by the community whose workers decide. */
export const MembershipEntity = new Entity({
  name: 'Membership',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    ...shape,
    ...path,
    residentId: string(),
    householdId: string(),
    buildingId: string(),
    compoundName: string(),
    buildingName: string(),
    status: string().enum('requested', 'approved', 'rejected'),
    reason: string().optional(),
    requestedAt: number(),
    decidedAt: number().optional(),
    decidedBy: string().optional(),
    decidedUnder: map({ key: string(), hash: string() }).optional(),
    request: map({ key: string(), hash: string() }),
  }).and((membership) => ({
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
      .link<typeof membership>((fact) =>
        fact.status === 'requested'
          ? {
              residentId: fact.residentId,
              householdId: fact.householdId,
              compoundName: fact.compoundName,
              buildingName: fact.buildingName,
              requestedAt: fact.requestedAt,
            }
          : undefined,
      ),
  })),
  computeKey: ({ id }) => ({ pk: `MEMBERSHIP#${id}`, sk: 'MEMBERSHIP' }),
})
