import type { CommunityId, PlaceId, StreetId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { placeOf } from '../actions'
import { compoundsIn } from '../area/actions'
import type { Place } from '../rules'
import { listCompoundsBelow, type ListedCompound, listNamed, loadPlace, type Named } from '../store'
import { eachOnce } from './rules'

type Desk = Pick<Call<'worker'>, 'caller' | 'world'>

/** A community of the tree with what stands below it; its id follows from the names, as it did when it was planted. */
export type Branch = {
  readonly communityId: CommunityId
  readonly name: string
  readonly streetId: StreetId
  readonly streetName: string
  readonly compounds: readonly ListedCompound[]
}
export type Tree = {
  readonly place: Place
  /** The streets of a district, the communities of a street: also those that have no compound as yet. */
  readonly below: readonly Named[]
  readonly branches: readonly Branch[]
  readonly cursor?: string
}
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }
type Asked = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

const PAGE = 80

/** Where the compounds below a place begin in the list of its district. */
async function prefixOf(place: Place): Promise<string> {
  if (place.kind === 'street') return `${place.name}#`
  if (place.kind !== 'community') return ''
  const street = await loadPlace(place.streetId)
  return `${street?.name ?? ''}#${place.name}#`
}

const namedBelow = async (place: Place): Promise<readonly Named[]> =>
  place.kind === 'district' || place.kind === 'street' ? listNamed(place) : []

/** What the compounds themselves say lies right below: a place planted before there was a list stands in none. */
function saidBelow({ kind }: Place, branches: readonly Branch[]): readonly Named[] {
  if (kind === 'district')
    return branches.map(({ streetId: id, streetName: name }) => ({ id, name }))
  return kind === 'street' ? branches.map(({ communityId: id, name }) => ({ id, name })) : []
}

function branchesOf(
  { idFor }: World,
  { districtId }: Place,
  compounds: readonly ListedCompound[],
): readonly Branch[] {
  const branches = new Map<string, Branch>()
  for (const compound of compounds) {
    const { streetName, communityName } = compound
    const communityId = idFor('community', districtId, streetName, communityName)
    const before = branches.get(communityId)?.compounds ?? []
    branches.set(communityId, {
      ...{ communityId, name: communityName, streetName },
      streetId: idFor('street', districtId, streetName),
      compounds: [...before, compound],
    })
  }
  return [...branches.values()]
}

/** What lies below a place where somebody works, the streets and communities in their order, by pages. */
export async function treeAt(
  { caller, world }: Desk,
  { nodeId, cursor }: Asked,
): Promise<Outcome<Tree, Refused>> {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  if (place.kind === 'compound')
    return accept({
      place,
      below: [],
      branches: branchesOf(world, place, await compoundsIn(place)),
    })
  const scope = [caller.id, 'places', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const part = { districtId: place.districtId, prefix: await prefixOf(place) }
  const [below, rows] = await Promise.all([
    namedBelow(place),
    listCompoundsBelow(part, { after: after.value, limit: PAGE }),
  ])
  const next = afterFull(rows, PAGE, ({ sortKey }) => sortKey)
  const branches = branchesOf(world, place, rows)
  return accept({
    ...{ place, branches, below: eachOnce([...below, ...saidBelow(place, branches)]) },
    ...(await goingOn(scope, next)),
  })
}
