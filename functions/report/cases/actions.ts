import type { PlaceId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { heldOn } from '../../event/desk/today/actions'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import type { Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import { linesBelow, NOTHING_BELOW } from './below/actions'
import { listCases } from './store'

type Listed = Exclude<Place, { readonly kind: 'district' }>
const isListed = (place: Place): place is Listed => place.kind !== 'district'

/** So many fit into two and a half units of reading, long names and all. */
const PAGE = 40

type Asked = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }
type Desk = Pick<Call<'worker'>, 'caller' | 'world'>

async function pageAt(proof: WorkerOf, place: Place, after: string | undefined) {
  const rows = isListed(place) ? await listCases(proof, place, { after, limit: PAGE }) : []
  return { rows, next: afterFull(rows, PAGE, ({ sortKey }) => sortKey) }
}

/** What waits at a place, the longest first, what lies below it with how many wait there, and what it holds today. */
export async function todayAt({ caller, world }: Desk, { nodeId, cursor }: Asked) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' } as const)
  const scope = [caller.id, 'cases', nodeId]
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const isFirst = at.value === undefined
  const [{ rows, next }, held] = await Promise.all([
    pageAt(proof, place, at.value),
    isFirst ? heldOn(proof, place, world.today()) : undefined,
  ])
  const seen = { rows, isMore: next !== undefined }
  const below = isFirst ? await linesBelow({ world, proof, place }, seen) : NOTHING_BELOW
  const isWhole = isFirst && !seen.isMore
  return accept({ place, rows, isWhole, below, held, ...(await goingOn(scope, next)) })
}
