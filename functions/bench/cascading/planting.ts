import type { Terms } from '../../../shared/contract/listing'
import type { BuildingId, EventId, ListingId, MembershipId } from '../../../shared/kernel/ids'
import type { Event } from '../../event/rules'
import { changeEvent } from '../../event/writes'
import { calendarFor } from '../../listing/calendar/rules'
import { changeCalendar } from '../../listing/calendar/writes'
import type { Listing } from '../../listing/rules'
import { changeListing } from '../../listing/writes'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Change } from '../../platform/commit'
import { next } from '../../platform/facts'
import { world } from '../../platform/world'
import { doorIdOf } from '../../resident/household/actions'
import type { Door, Household } from '../../resident/household/rules'
import { changeDoor, changeHousehold } from '../../resident/household/writes'
import type { Membership } from '../../resident/rules'
import { changeMembership } from '../../resident/writes'
import { anEvent } from '../../testing/eventFacts'
import { type Borrower, PATH, TERMS, writeAll } from '../seed'

export type Thing = { readonly owner: Borrower; readonly acceptance: Terms['acceptance'] }

const BUILDING = world.idFor('building', 'bench') as BuildingId
const request = { key: 'key-of-the-bench', hash: 'bench' }

function listingOf(id: ListingId, { owner, acceptance }: Thing, at: number): Listing {
  const photoId = world.idFor('photo', 'bench')
  return {
    ...{ ...PATH, id, rev: 1, edition: 1, compoundName: '九鼎小区', buildingId: BUILDING },
    ...{ ownerId: owner.id, householdId: owner.householdId, status: 'published' },
    ...{ title: '人字梯', category: 'tools', condition: 'good', description: '', accessories: [] },
    terms: { ...TERMS, maxDays: 14, acceptance },
    photoIds: [photoId],
    verdicts: { [photoId]: { state: 'passed', rev: 1 } },
    textCheck: { is: 'passed', of: 'words' },
    ...{ createdAt: at, updatedAt: at, publishedAt: at, request, done: [] },
  }
}

/** Things that neighbours see, by the names they have in the scene. */
export async function plantThings<Name extends string>(
  name: string,
  things: Readonly<Record<Name, Thing>>,
): Promise<Readonly<Record<Name, ListingId>>> {
  const listings = Object.entries<Thing>(things).map(
    ([thing, one]) =>
      [thing, listingOf(world.idFor('listing', name, thing), one, world.now())] as const,
  )
  await writeAll(
    listings.flatMap(([, one]) => [changeListing(one), changeCalendar(calendarFor(one))]),
  )
  return Object.fromEntries(listings.map(([thing, { id }]) => [thing, id])) as Readonly<
    Record<Name, ListingId>
  >
}

/** What somebody proposed and waits for a worker’s word. */
export async function plantProposal(name: string, { id: organiserId }: Borrower): Promise<EventId> {
  const id = world.idFor('event', name, organiserId)
  const at = world.now()
  const proposal: Event = anEvent({
    ...{ ...PATH, id, organiserId, nodeId: PATH.compoundId, status: 'proposed', proposal: {} },
    ...{ createdAt: at, changedAt: at, request },
  })
  await writeAll([changeEvent(proposal)])
  return id
}

/** Somebody whose right to live there can end: with the facts behind it. */
export async function plantHome({ id, householdId }: Borrower): Promise<MembershipId> {
  const home = (await loadAccess(id))?.memberships[0]
  if (!home) throw new Error('Nobody lives there.')
  const { until: _until, reason: _reason, status: _status, ...kept } = home
  const membership: Membership = {
    ...{ ...kept, rev: 1, residentId: id, status: 'approved', requestedAt: 0, request },
  }
  const household: Household = {
    ...{ ...PATH, id: householdId, rev: 1, buildingId: BUILDING, buildingName: '3栋' },
    ...{ unit: '1', room: '502', members: [id] },
  }
  const door: Door = {
    ...{ ...PATH, id: doorIdOf(world, household), rev: 1, buildingId: BUILDING },
    households: [householdId],
  }
  await writeAll([changeMembership(membership), changeHousehold(household), changeDoor(door)])
  return home.id
}

/** The worker of their community. */
export async function givePost({ id }: Borrower): Promise<void> {
  const access = (await loadAccess(id)) as Access
  const { communityId: nodeId } = PATH
  const post = { role: 'worker', nodeId, nodeName: '北江社区', since: 0 } as const
  const posts = [{ ...post, id: world.idFor('post', id) }]
  const change: Change = changeAccess(next(access, { posts }))
  await writeAll([change])
}
