import type { LocalDate } from '../../../../shared/kernel/dates'
import type { HouseholdId, MembershipId, PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { type Access, addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { goingOn, readCursor } from '../../../platform/cursor'
import { blockedAt, workerOf } from '../../../platform/session'
import { type AuditPage, historyOf } from '../../audit/actions'
import { setLease } from '../../leaving/actions'
import type { Membership } from '../../rules'
import { glanceAtMemberships, loadMembership } from '../../store'
import type { Household } from '../rules'
import { glanceAtHousehold } from '../store'

type Desk = Call<'worker'>
export type Where = { readonly nodeId: PlaceId; readonly householdId: HouseholdId }
type Unknown = { readonly code: 'membership.unknown' }
type Found = { readonly proof: WorkerOf; readonly household: Household }

/** Of the places above a household and itself, the one that is meant, with what lies above that. */
function pathTo(home: Household, nodeId: PlaceId) {
  const { districtId, streetId, communityId, compoundId } = home
  const paths = [
    { districtId },
    { districtId, streetId },
    { districtId, streetId, communityId },
    { districtId, streetId, communityId, compoundId },
  ]
  const at = [districtId, streetId, communityId, compoundId].findIndex((one) => one === nodeId)
  return paths[at]
}

/** A household at or below a place where the caller works. */
async function householdFor(
  { caller }: Pick<Desk, 'caller'>,
  { nodeId, householdId }: Where,
): Promise<Outcome<Found, Unknown>> {
  const household = await glanceAtHousehold(householdId)
  const place = household && pathTo(household, nodeId)
  const proof = place && workerOf(caller, household)
  return proof && workerOf(caller, place)
    ? accept({ proof, household })
    : refuse({ code: 'membership.unknown' })
}

/** One of a household without their name, number and room. */
export type Member = {
  readonly residentId: ResidentId
  readonly membershipId: MembershipId
  readonly form: string
  readonly compoundName: string
  readonly isBlocked: boolean
  /** Epoch ms; since when they are verified there. */
  readonly since: number | undefined
  readonly lastDay: LocalDate | undefined
  /** Put down by somebody who lives with them. */
  readonly relative: NonNullable<Membership['relative']>['kind'] | undefined
  /** Whoever acts for them, by their forms of address as far as they stand on this page. */
  readonly proxies: readonly string[]
}
export type Home = {
  readonly compoundName: string
  readonly buildingName: string
  readonly count: number
  readonly members: readonly Member[]
  readonly cursor?: string
  readonly history: AuditPage
}

// Of each is read what they may do, and since when they live there.
const MEMBERS = 3

type Known = {
  readonly accesses: ReadonlyMap<ResidentId, Access>
  readonly memberships: ReadonlyMap<string, Membership>
  readonly now: number
}

const proxiesOf = ({ proxies = [] }: Access, { accesses, now }: Known): readonly string[] =>
  proxies
    .filter(({ until }) => until > now)
    .map(({ proxyId }) => addressFormOf(accesses.get(proxyId)))

function memberOf(access: Access, { id }: Household, known: Known): readonly Member[] {
  const home = access.memberships.find(
    ({ householdId, status }) => householdId === id && status === 'approved',
  )
  if (!home) return []
  const membership = known.memberships.get(home.id)
  return [
    {
      ...{ residentId: access.residentId, membershipId: home.id, form: addressFormOf(access) },
      ...{ compoundName: home.compoundName, lastDay: home.lastDay },
      isBlocked: blockedAt(access, known.now) !== undefined,
      ...{ since: membership?.decidedAt, relative: membership?.relative?.kind },
      proxies: proxiesOf(access, known),
    },
  ]
}

async function membersOf({ caller }: Desk, { proof, household }: Found, from: number) {
  const ids = household.members.slice(from, from + MEMBERS)
  const accesses = await glanceAtAccesses(ids)
  const found = ids.flatMap((id) => accesses.get(id) ?? [])
  const homes = found.flatMap(({ memberships }) =>
    memberships.flatMap(({ id, householdId }) => (householdId === household.id ? [id] : [])),
  )
  const memberships = await glanceAtMemberships(proof, homes)
  const known = { accesses, memberships, now: caller.at }
  return found.flatMap((access) => memberOf(access, household, known))
}

/** Who lives behind a door, masked, by pages of some; and what was done about them at desks. */
export async function showHousehold(
  call: Desk,
  { cursor, ...where }: Where & { readonly cursor?: string | undefined },
) {
  const found = await householdFor(call, where)
  if (!found.ok) return found
  const { proof, household } = found.value
  const scope = [call.caller.id, 'household', household.id]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const from = Number(after.value ?? 0)
  const [members, history] = await Promise.all([
    membersOf(call, found.value, from),
    historyOf(call, { proof, subjectId: household.id }),
  ])
  if (!history.ok) return history
  const { buildingName } = household
  const count = household.members.length
  const next = from + MEMBERS < count ? String(from + MEMBERS) : undefined
  return accept<Home>({
    ...{ compoundName: members[0]?.compoundName ?? '', buildingName, count, members },
    ...{ history: history.value, ...(await goingOn(scope, next)) },
  })
}

type Leasing = Where & {
  readonly membershipId: MembershipId
  /** As it stood when it was looked at. */
  readonly was: LocalDate | undefined
  readonly lastDay: LocalDate | undefined
}

/** Until when one of them lives there, unless somebody changed it meanwhile. */
export async function changeLease(call: Desk, { membershipId, was, lastDay, ...where }: Leasing) {
  const [found, membership] = await Promise.all([
    householdFor(call, where),
    loadMembership(membershipId),
  ])
  if (!found.ok) return found
  if (membership?.householdId !== where.householdId) return refuse({ code: 'membership.unknown' })
  if (membership.lastDay !== was && membership.lastDay !== lastDay)
    return refuse({ code: 'report.decidedMeanwhile' })
  const day = lastDay === undefined ? {} : { lastDay }
  const set = await setLease(call, { membershipId, ...day })
  if (!set.ok) return set
  const places = [found.value.household.communityId]
  await note(call, { what: 'setLease', subjects: [membershipId, where.householdId], places })
  return set
}
