import type { Terms } from '../../shared/contract/listing'
import type {
  BuildingId,
  CommunityId,
  CompoundId,
  DistrictId,
  HouseholdId,
  ListingId,
  MembershipId,
  ResidentId,
  StreetId,
} from '../../shared/kernel/ids'
import type { Calendar } from '../listing/calendar/rules'
import { changeCalendar } from '../listing/calendar/writes'
import { type Access, changeAccess } from '../platform/access'
import { type Change, commit } from '../platform/commit'
import { issueToken } from '../platform/session'
import { world } from '../platform/world'

const AT_ONCE = 25

/** Writes many new items, some at a time. */
export async function writeAll(changes: readonly Change[]): Promise<void> {
  for (let at = 0; at < changes.length; at += AT_ONCE)
    await Promise.all(changes.slice(at, at + AT_ONCE).map((change) => commit(change)))
}

export const PATH = {
  districtId: world.idFor('district', 'bench') as DistrictId,
  streetId: world.idFor('street', 'bench') as StreetId,
  communityId: world.idFor('community', 'bench') as CommunityId,
  compoundId: world.idFor('compound', 'bench') as CompoundId,
}

export type Borrower = {
  readonly id: ResidentId
  readonly householdId: HouseholdId
  readonly token: string
}

/** Verified neighbours of one compound, each of a household of their own, with tokens. */
export async function makeBorrowers(name: string, count: number): Promise<readonly Borrower[]> {
  const ids = Array.from({ length: count }, (_, n) =>
    world.idFor('resident', 'bench', name, String(n)),
  )
  const accesses = ids.map((residentId): Access => {
    const householdId = world.idFor('household', residentId) as HouseholdId
    const membership = {
      ...PATH,
      householdId,
      id: world.idFor('membership', residentId) as MembershipId,
      buildingId: world.idFor('building', 'bench') as BuildingId,
      ...{ compoundName: '九鼎小区', buildingName: '3栋', status: 'approved' as const },
    }
    const { districtId } = PATH
    return {
      residentId,
      rev: 1,
      districtId,
      addressForm: '陈姨',
      memberships: [membership],
      posts: [],
    }
  })
  await writeAll(accesses.map(changeAccess))
  return Promise.all(
    ids.map(async (id) => ({
      id,
      householdId: world.idFor('household', id),
      token: (await issueToken(id, world.now())).token,
    })),
  )
}

export const TERMS: Terms = { maxDays: 3, leadDays: 0, handover: 'door', acceptance: 'automatic' }

/** Things that anybody of the compound may take at once, unless the change says otherwise. */
export async function makeCalendars(
  name: string,
  count: number,
  change: Partial<Calendar> = {},
): Promise<readonly ListingId[]> {
  const calendars = Array.from({ length: count }, (_, n): Calendar => ({
    ...PATH,
    listingId: world.idFor('listing', 'bench', name, String(n)),
    rev: 1,
    ownerId: world.idFor('resident', 'owner', name, String(n)),
    buildingId: world.idFor('building', 'bench'),
    title: '人字梯 2米',
    coverPhotoId: world.idFor('photo', 'bench'),
    accessories: ['防滑套'],
    terms: TERMS,
    isOpen: true,
    booked: [],
    asked: [],
    ...change,
  }))
  await writeAll(calendars.map(changeCalendar))
  return calendars.map(({ listingId }) => listingId)
}
