import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { compoundPath } from './fields'
import type { PostRole, RejectionReason } from '../../shared/contract/resident'
import type { LocalDate } from '../../shared/kernel/dates'
import type {
  BlockId,
  BuildingId,
  DistrictId,
  HouseholdId,
  MandateId,
  MembershipId,
  PlaceId,
  PostId,
  ResidentId,
} from '../../shared/kernel/ids'
import type { CompoundPath } from '../../shared/kernel/scope'
import { factsOf } from './facts'
import { expiryOf } from './expiry'
import { Entity, table } from './table'
import { ACCOUNT_WORDS } from '../../shared/text/zhCN/account'

export type AccessMembership = CompoundPath & {
  readonly id: MembershipId
  readonly householdId: HouseholdId
  readonly buildingId: BuildingId
  readonly compoundName: string
  readonly buildingName: string
  readonly status: 'requested' | 'approved' | 'rejected'
  readonly reason?: RejectionReason
  /** A tenant's: the last day, and the instant (epoch ms) behind it. */
  readonly lastDay?: LocalDate
  readonly until?: number
}
export type AccessPost = {
  readonly id: PostId
  readonly role: PostRole
  readonly nodeId: PlaceId
  readonly nodeName: string
  /** Epoch ms; the post is held from `since` until before `until`. */
  readonly since: number
  readonly until?: number
}

/** Somebody who may act for this person until an instant (epoch ms), as long as they live together or work there. */
export type AccessProxy = {
  readonly mandateId: MandateId
  readonly proxyId: ResidentId
  readonly until: number
  /** Since the person logs in themself. */
  readonly isPaused?: true
  /** The mandates of the same two that this one took the place of, the latest first: what was begun under them goes on. */
  readonly earlier?: readonly MandateId[]
}

/**
 * What somebody may do, in the one item that every call reads consistently: a right ends the second it is taken away.
 * It holds ids and the form of address that neighbours see, never a name, phone or room.
 */
export type Access = {
  readonly residentId: ResidentId
  readonly rev: number
  readonly districtId: DistrictId
  readonly addressForm?: string
  readonly memberships: readonly AccessMembership[]
  readonly posts: readonly AccessPost[]
  readonly proxies?: readonly AccessProxy[]
  /** Whether it is worth asking whom: most people mute nobody, and every list would ask. */
  readonly hasMuted?: true
  /** The same from the other side: whether an owner has to be asked before this person borrows. */
  readonly isMuted?: true
  /** Whether a number is verified; the number itself stands on the Resident. */
  readonly hasPhone?: true
  /** The version of 隐私说明 that stands agreed to; 0: taken back; absent: never asked. */
  readonly agreedTo?: number
  /** Raised where another account of WeChat takes the place of the one before: tokens of older ones end. */
  readonly generation?: number
  /** Epoch ms; blocked until then, and by what. */
  readonly blockedUntil?: number
  /** 注销中: nothing else works until it is taken back or everything is erased then, epoch ms. */
  readonly closingAt?: number
  /** The account was cancelled: whose id this is, nobody knows any more. */
  readonly goneAt?: number
  readonly blockId?: BlockId
}

const membership = map({
  id: string(),
  householdId: string(),
  buildingId: string(),
  compoundName: string(),
  buildingName: string(),
  status: string(),
  reason: string().optional(),
  lastDay: string().optional(),
  until: number().optional(),
  ...compoundPath,
})
const post = map({
  id: string(),
  role: string(),
  nodeId: string(),
  nodeName: string(),
  since: number(),
  until: number().optional(),
})

const proxy = map({
  mandateId: string(),
  proxyId: string(),
  until: number(),
  isPaused: boolean().optional(),
  earlier: list(string()).optional(),
})

export const AccessEntity = new Entity({
  name: 'Access',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    addressForm: string().optional(),
    memberships: list(membership),
    posts: list(post),
    proxies: list(proxy).optional(),
    hasMuted: boolean().optional(),
    isMuted: boolean().optional(),
    hasPhone: boolean().optional(),
    agreedTo: number().optional(),
    generation: number().optional(),
    blockedUntil: number().optional(),
    closingAt: number().optional(),
    goneAt: number().optional(),
    blockId: string().optional(),
  }).and((access) => ({
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof access>(({ goneAt }) =>
        goneAt === undefined ? undefined : expiryOf('tombstones', goneAt),
      ),
  })),
  computeKey: ({ residentId }) => ({ pk: `RESIDENT#${residentId}`, sk: 'ACCESS' }),
})

const facts = factsOf<Access>(AccessEntity)

export const loadAccess = (residentId: ResidentId): Promise<Access | undefined> =>
  facts.load({ residentId }, { consistent: true })

/** For showing the other party: eventually consistent, half the price. */
export const glanceAtAccess = (residentId: ResidentId): Promise<Access | undefined> =>
  facts.load({ residentId }, { consistent: false })

/** The same for several, by their ids; who is not there is left out. */
export async function glanceAtAccesses(
  ids: readonly ResidentId[],
): Promise<ReadonlyMap<ResidentId, Access>> {
  const keys = [...new Set(ids)].map((residentId) => ({ residentId }))
  const found = await facts.loadMany(keys, { consistent: false })
  const there = found.filter((one) => one !== undefined)
  return new Map(there.map((access) => [access.residentId, access]))
}

/** What neighbours and workers read of somebody. */
export const addressFormOf = (
  access: Pick<Access, 'addressForm' | 'goneAt'> | undefined,
): string =>
  access?.goneAt === undefined ? (access?.addressForm ?? '') : ACCOUNT_WORDS.goneNeighbour

export const changeAccess = facts.change
