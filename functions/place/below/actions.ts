import type { CommunityId, PlaceId, StreetId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { placeOf } from '../actions'
import type { Place } from '../rules'
import { listCompoundsFrom } from '../store'
import { behind, distinctNames } from './rules'

export type Below<Id = StreetId | CommunityId> = { readonly id: Id; readonly name: string }

/** So many compounds are read at once; they stand by street and community. */
const PAGE = 60
/** A district has four of them, or seven. */
const MOST_STREETS = 12

type Asked = { readonly world: World; readonly place: Place; readonly after?: string | undefined }

/** The streets of a district: one row of each is read, and no more. */
async function streetsOf({ world, place: { districtId } }: Asked) {
  const streets: Below<StreetId>[] = []
  let after = ''
  while (streets.length < MOST_STREETS) {
    const [first] = await listCompoundsFrom(districtId, { after: after || ' ', limit: 1 })
    if (!first) break
    const name = first.card.streetName
    // As it was made when it was planted.
    streets.push({ id: world.idFor('street', districtId, name), name })
    after = behind(name)
  }
  return { below: streets }
}

/** The communities of a street in the order of their names, and where more of them stand. */
async function communitiesOf({ world, place: { districtId, name: street }, after }: Asked) {
  const rows = await listCompoundsFrom(districtId, { after: after ?? `${street}#`, limit: PAGE })
  const here = rows.map(({ card }) => card).filter(({ streetName }) => streetName === street)
  const names = distinctNames(here)
  const last = here.length === PAGE ? names[names.length - 1] : undefined
  const below = names.map((name): Below<CommunityId> => ({
    id: world.idFor('community', districtId, street, name),
    name,
  }))
  return { below, ...(last === undefined ? {} : { next: behind(street, last) }) }
}

/** For features above: what lies right below a district or a street and has workers of its own. */
export function placesBelow(
  asked: Asked,
): Promise<{ readonly below: readonly Below[]; readonly next?: string }> {
  if (asked.place.kind === 'district') return streetsOf(asked)
  if (asked.place.kind === 'street') return communitiesOf(asked)
  return Promise.resolve({ below: [] })
}

type Choosing = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }
export type Choice =
  | { readonly is: 'here'; readonly communityId: CommunityId }
  | { readonly is: 'below'; readonly below: readonly Below[]; readonly cursor?: string }

/** Where a list that stands by community is read: at the one of a compound, at those of a street, by street of a district. */
export async function choiceAt(
  { world, caller }: Pick<Call<'worker'>, 'world' | 'caller'>,
  { nodeId, cursor }: Choosing,
): Promise<Outcome<Choice, { readonly code: 'access.notAllowed' | 'cursor.invalid' }>> {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  if (place.kind === 'compound' || place.kind === 'community')
    return accept({ is: 'here', communityId: place.communityId })
  const scope = [caller.id, 'placesBelow', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const { below, next } = await placesBelow({ world, place, after: after.value })
  return accept({ is: 'below', below, ...(await goingOn(scope, next)) })
}
