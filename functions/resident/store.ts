import { createHash } from 'node:crypto'
import type { DistrictId, MembershipId, ResidentId } from '../../shared/kernel/ids'
import type { WorkerOf } from '../../shared/kernel/scope'
import { factsOf } from '../platform/facts'
import { type WaitingAt, waitingIn } from '../platform/lists'
import { LoginEntity, MembershipEntity, ResidentEntity } from './entities'
import type { Login, Membership, Resident } from './rules'

const residents = factsOf<Resident>(ResidentEntity)
const memberships = factsOf<Membership>(MembershipEntity)
const logins = factsOf<Login>(LoginEntity)

/** The key of a WeChat account within a tenant; openids themselves stand on the Resident alone. */
export const accountOf = (districtId: DistrictId, openid: string): string =>
  createHash('sha256').update(`${districtId}|${openid}`).digest('base64url')

export const loadLogin = (account: string): Promise<Login | undefined> =>
  logins.load({ account }, { consistent: true })

export const loadResidentIdOf = async (account: string): Promise<ResidentId | undefined> =>
  (await loadLogin(account))?.residentId

export const loadResident = (id: ResidentId): Promise<Resident | undefined> =>
  residents.load({ id }, { consistent: true })

export const loadMembership = (id: MembershipId): Promise<Membership | undefined> =>
  memberships.load({ id }, { consistent: true })

export type RequestCard = Pick<
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

export const listRequests = (...at: WaitingAt) => waitingIn<RequestCard>('REQUESTS', at)

const distinct = <Key extends string>(ids: readonly Key[]): readonly Key[] => [...new Set(ids)]
const byId = <Kind extends { readonly id: string }>(
  found: readonly (Kind | undefined)[],
): ReadonlyMap<string, Kind> =>
  new Map(found.filter((one) => one !== undefined).map((one) => [one.id, one]))

/** Names for the worker who verifies them, and for nobody else. */
export const loadResidents = async (
  _proof: WorkerOf,
  ids: readonly ResidentId[],
): Promise<ReadonlyMap<string, Resident>> =>
  byId(
    await residents.loadMany(
      distinct(ids).map((id) => ({ id })),
      { consistent: false },
    ),
  )

export const glanceAtMemberships = async (
  _proof: WorkerOf,
  ids: readonly MembershipId[],
): Promise<ReadonlyMap<string, Membership>> =>
  byId(
    await memberships.loadMany(
      distinct(ids).map((id) => ({ id })),
      { consistent: false },
    ),
  )

export const glanceAtOwn = async (ids: readonly MembershipId[]): Promise<readonly Membership[]> => {
  const found = await memberships.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
