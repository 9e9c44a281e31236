import * as z from 'zod/mini'
import { BookingRow } from './booking'
import { endpoint } from './endpoint'
import { cursor, id, instant, localDate } from './fields'
import { once, type ShapeOf } from './schema'

const byMembership = () => z.strictObject({ membershipId: id('membership') })
const left = () => z.object({ id: id('membership'), status: z.literal('left') })

/** What would become of what somebody has open in a compound, before they say that they move. */
export const showLeaving = endpoint({
  name: 'showLeaving',
  method: 'GET',
  path: '/memberships/:membershipId/leaving',
  audience: 'resident',
  isOpenToBlocked: true,
  input: byMembership,
  output: () =>
    z.object({
      /** Of one's own: put away. */
      listings: z.int(),
      /** Asked for, agreed, waited for: called off. */
      toCallOff: z.int(),
      /** Stays due, on either side. */
      inHand: z.array(BookingRow()),
    }),
  refusals: ['membership.unknown', 'membership.notLiving'],
})

/** 我搬走了: the right ends at once, the rest is called off behind it. */
export const leaveHome = endpoint({
  name: 'leaveHome',
  method: 'POST',
  path: '/memberships/:membershipId/leave',
  audience: 'resident',
  isOpenToBlocked: true,
  input: byMembership,
  output: left,
  refusals: ['membership.unknown', 'membership.notLiving'],
})

/** The same by a worker, of somebody who is gone. */
export const moveOut = endpoint({
  name: 'moveOut',
  method: 'POST',
  path: '/memberships/:membershipId/move-out',
  audience: 'worker',
  input: byMembership,
  output: left,
  refusals: ['membership.unknown', 'membership.notLiving', 'membership.ownRequest'],
})

/** A tenant stays longer, or less long; without a day it is no lease any more. */
export const setLease = endpoint({
  name: 'setLease',
  method: 'POST',
  path: '/memberships/:membershipId/lease',
  audience: 'worker',
  input: () => z.strictObject({ membershipId: id('membership'), lastDay: z.optional(localDate()) }),
  output: () => z.object({ id: id('membership'), lastDay: z.optional(localDate()) }),
  refusals: [
    'membership.unknown',
    'membership.notLiving',
    'membership.ownRequest',
    'membership.termOver',
  ],
})

export const HouseholdMember = once(() =>
  z.object({
    membershipId: id('membership'),
    name: z.string(),
    addressForm: z.string(),
    lastDay: z.optional(localDate()),
    /** While somebody is blocked: the first moment that is free again. */
    blockedUntil: z.optional(instant()),
    /** Logs in with a phone of their own, and lets others act by themself. */
    hasAccount: z.optional(z.literal(true)),
  }),
)
export type HouseholdMember = ShapeOf<typeof HouseholdMember>

export const HouseholdRow = once(() =>
  z.object({
    id: id('household'),
    unit: z.string(),
    room: z.string(),
    members: z.array(HouseholdMember()),
  }),
)
export type HouseholdRow = ShapeOf<typeof HouseholdRow>

/** Who lives in a building, door by door, for the workers of its community. */
export const listHouseholds = endpoint({
  name: 'listHouseholds',
  method: 'GET',
  path: '/workbench/:nodeId/buildings/:buildingId/households',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('community'),
      buildingId: id('building'),
      cursor: z.optional(cursor()),
    }),
  output: () => z.object({ households: z.array(HouseholdRow()), cursor: z.optional(z.string()) }),
  refusals: [],
})
