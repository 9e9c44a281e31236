import { DEFAULT_TERMS, type Terms } from '../../shared/contract/listing'
import { showMe } from '../../shared/contract/resident'
import type { PhotoId, ResidentId } from '../../shared/kernel/ids'
import type { Listing } from '../listing/rules'
import type { AccessMembership } from '../platform/access'
import type { Person } from './town'

type Thing = Partial<Terms> & Pick<Listing, 'title'> & Partial<Pick<Listing, 'category' | 'tags'>>

type Put = { readonly thing: Thing; readonly at: number }

function listingOf(owner: AccessMembership, ownerId: ResidentId, { thing, at }: Put): Listing {
  const { title, category = 'tools', tags, ...terms } = thing
  const { districtId, streetId, communityId, compoundId, compoundName } = owner
  const photo = `pho_${'0'.repeat(26)}` as PhotoId
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName, ownerId, title, category },
    ...{ buildingId: owner.buildingId, householdId: owner.householdId },
    ...(tags === undefined ? {} : { tags }),
    id: `lst_${'0'.repeat(26)}` as Listing['id'],
    ...{ rev: 1, edition: 1, status: 'published', condition: 'good', description: '' },
    ...{ accessories: [], terms: { ...DEFAULT_TERMS, ...terms }, photoIds: [photo] },
    verdicts: { [photo]: { state: 'passed', rev: 1 } },
    textCheck: { is: 'passed', of: 'hash' },
    ...{ createdAt: at, updatedAt: at, publishedAt: at },
    ...{ request: { key: 'key-of-this-tap', hash: 'hash' }, done: [] },
  }
}

/** Puts things on somebody's shelf at once, as if photos and words had passed; the stream indexes them. */
export async function shelves(
  owner: Person,
  ...things: readonly Thing[]
): Promise<readonly Listing['id'][]> {
  const { loadAccess } = await import('../platform/access')
  const { changeListing } = await import('../listing/writes')
  const { changeCalendar } = await import('../listing/calendar/writes')
  const { calendarFor } = await import('../listing/calendar/rules')
  const { commit } = await import('../platform/commit')
  const { world } = await import('../platform/world')
  const { id } = await owner.gets(showMe, {})
  const [home] = (await loadAccess(id))?.memberships ?? []
  if (!home) throw new Error(`${owner.name} lives nowhere.`)
  // Each put there a moment behind the one before.
  const first = Date.now() - things.length
  const made = things.map((thing, n) => ({
    ...listingOf(home, id, { thing, at: first + n }),
    id: world.newId('listing'),
  }))
  for (const listing of made)
    await commit(changeListing(listing), changeCalendar(calendarFor(listing)))
  return made.map((listing) => listing.id)
}
