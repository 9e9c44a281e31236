import { jwtVerify, SignJWT } from 'jose'
import type { Endpoint } from '../../shared/contract/endpoint'
import { HOUR_MS } from '../../shared/kernel/dates'
import type { CompoundId, DistrictId, MandateId, ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { CompoundPath, GuestOf, MemberOf, Self, WorkerOf } from '../../shared/kernel/scope'
import { type Access, type AccessMembership, type AccessPost, loadAccess } from './access'
import { secrets } from './config'

/** Somebody whose token was verified and whose rights were read at this very call. */
export type Caller = {
  readonly id: Self
  readonly districtId: DistrictId
  readonly access: Access
  /** When the rights were read, epoch ms. */
  readonly at: number
  /** Who really calls, where it is in another's name. */
  readonly by?: { readonly proxyId: ResidentId; readonly mandateId: MandateId }
  /** The worker who does it for them, at the desk. */
  readonly workerId?: ResidentId
}

const TOKEN_MS = 2 * HOUR_MS
const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const

let imported: Promise<CryptoKey> | undefined

/** Kept like the secret it is made of. */
const key = (): Promise<CryptoKey> =>
  (imported ??= secrets()
    .then(({ sessionSecret }) => new TextEncoder().encode(sessionSecret))
    .then((bytes) => crypto.subtle.importKey('raw', bytes, HMAC, false, ['sign', 'verify']))
    .catch((fault: unknown) => {
      imported = undefined
      throw fault
    }))

/** A token that proves identity alone; rights are read at each call. `expiresAt` in epoch ms. */
export async function issueToken(
  residentId: ResidentId,
  now: number,
  generation = 0,
): Promise<{ readonly token: string; readonly expiresAt: number }> {
  const expiresAt = now + TOKEN_MS
  const token = await new SignJWT(generation === 0 ? {} : { gen: generation })
    .setProtectedHeader({ alg: 'HS256' })
    .setSubject(residentId)
    .setExpirationTime(Math.floor(expiresAt / 1000))
    .sign(await key())
  return { token, expiresAt }
}

type Identity = { readonly residentId: ResidentId; readonly generation: unknown }

async function identityIn(token: string, now: number): Promise<Identity | undefined> {
  try {
    const { payload } = await jwtVerify(token, await key(), {
      algorithms: ['HS256'],
      currentDate: new Date(now),
      requiredClaims: ['sub', 'exp'],
    })
    return { residentId: payload.sub as ResidentId, generation: payload['gen'] ?? 0 }
  } catch {
    return undefined
  }
}

/** For what follows from somebody's own step behind it, never for a request. */
export const actingFor = (access: Access, now: number): Caller => ({
  ...{ id: access.residentId as Self, districtId: access.districtId },
  ...{ access, at: now },
})

type SessionRefusal =
  { readonly code: 'session.expired' } | { readonly code: 'access.blocked'; readonly until: number }

/** Until when somebody is blocked at this second, epoch ms. */
export const blockedAt = (
  { blockedUntil }: Pick<Access, 'blockedUntil'>,
  now: number,
): number | undefined =>
  blockedUntil !== undefined && now < blockedUntil ? blockedUntil : undefined

/** Neither after the account was cancelled nor after another one of WeChat took its place. */
const isTheirs = (identity: Identity, { goneAt, generation = 0 }: Access): boolean =>
  goneAt === undefined && identity.generation === generation

/** Whose call this is. A forged, expired or orphaned token asks for a new login; who is blocked gets in where it says so. */
export async function callerOf(
  token: string,
  now: number,
  { isOpenToBlocked }: Pick<Endpoint, 'isOpenToBlocked'> = {},
): Promise<Outcome<Caller, SessionRefusal>> {
  const identity = await identityIn(token, now)
  const access = identity && (await loadAccess(identity.residentId))
  if (!access || !isTheirs(identity, access)) return refuse({ code: 'session.expired' })
  const until = blockedAt(access, now)
  if (until !== undefined && !isOpenToBlocked) return refuse({ code: 'access.blocked', until })
  return accept(actingFor(access, now))
}

/** Verified, and not behind a tenant's last day. */
export const livesThere = (
  { status, until }: Pick<AccessMembership, 'status' | 'until'>,
  now: number,
): boolean => status === 'approved' && (until === undefined || now < until)

/** Where somebody lives at this second. */
export const homesOf = ({ access, at }: Caller): readonly AccessMembership[] =>
  access.memberships.filter((one) => livesThere(one, at))

export const approvedMembership = (
  caller: Caller,
  compoundId: CompoundId,
): AccessMembership | undefined => homesOf(caller).find((one) => one.compoundId === compoundId)

type Lent = Pick<CompoundPath, 'communityId' | 'compoundId'> & {
  readonly terms: { readonly reach?: string | undefined }
}

/** From where somebody may borrow a thing: its compound, or any of its community where its owner opened it that far. */
export const homeInReach = (caller: Caller, thing: Lent): AccessMembership | undefined =>
  approvedMembership(caller, thing.compoundId) ??
  homesOf(caller).find(
    (one) => thing.terms.reach === 'community' && one.communityId === thing.communityId,
  )

/** The proof that somebody lives in a compound, verified. */
export const memberOf = (caller: Caller, compoundId: CompoundId): MemberOf | undefined =>
  approvedMembership(caller, compoundId) as MemberOf | undefined

/** The proof with which anybody may see what guests see of a compound. */
export const guestOf = (compoundId: CompoundId): GuestOf => ({ compoundId }) as unknown as GuestOf

const WORKING_ROLES: ReadonlySet<string> = new Set(['worker', 'streetAdmin', 'districtAdmin'])

/** From its first millisecond to its last. */
export const isHeld = ({ since, until }: AccessPost, now: number): boolean =>
  since <= now && (until === undefined || now < until)

/** Every post that is held at this second: none while its holder is blocked. */
export const rightsOf = (access: Pick<Access, 'posts' | 'blockedUntil'>, now: number) =>
  blockedAt(access, now) === undefined ? access.posts.filter((post) => isHeld(post, now)) : []

/** Posts of a worker's kind among them. */
export const postsHeld = ({ access, at }: Caller): readonly AccessPost[] =>
  rightsOf(access, at).filter(({ role }) => WORKING_ROLES.has(role))

/** Whoever stands at a desk: of a worker's kind, or the keeper of a hut. */
export const desksOf = ({ access, at }: Caller): readonly AccessPost[] =>
  rightsOf(access, at).filter(({ role }) => role === 'keeper' || WORKING_ROLES.has(role))

/** Whether somebody's desk is there or above. */
export const isAtDesk = (caller: Caller, path: Path): boolean => {
  const places = placesOn(path)
  return desksOf(caller).some(({ nodeId }) => places.has(nodeId))
}

const ADMIN_ROLES: ReadonlySet<string> = new Set(['streetAdmin', 'districtAdmin'])

/** Whether somebody may give posts anywhere at all. */
export const isAdmin = (caller: Caller): boolean =>
  postsHeld(caller).some(({ role }) => ADMIN_ROLES.has(role))

type Path = Partial<CompoundPath> & Pick<CompoundPath, 'districtId'>

/** The posts of a worker's kind that cover a place: granted there or at a place above. */
export function postsCovering(caller: Caller, path: Path): readonly AccessPost[] {
  const places = placesOn(path)
  return postsHeld(caller).filter(({ nodeId }) => places.has(nodeId))
}

/** The first of them. */
export const postCovering = (caller: Caller, path: Path): AccessPost | undefined =>
  postsCovering(caller, path)[0]

/** The same of those who may give posts. */
export function adminPostOver(caller: Caller, path: Path): AccessPost | undefined {
  const places = placesOn(path)
  const over = postsHeld(caller).filter(
    ({ nodeId, role }) => ADMIN_ROLES.has(role) && places.has(nodeId),
  )
  // Whoever holds two acts by the higher.
  return over.find(({ role }) => role === 'districtAdmin') ?? over[0]
}

/** A place and all above it, by id. */
export const placesOn = (path: Path): ReadonlySet<string> =>
  new Set<string>(
    [path.districtId, path.streetId, path.communityId, path.compoundId].filter(
      (place) => place !== undefined,
    ),
  )

/** The proof that somebody's post covers a place. */
export function workerOf(caller: Caller, path: Path): WorkerOf | undefined {
  const post = postCovering(caller, path)
  return post && ({ nodeId: post.nodeId } as unknown as WorkerOf)
}
