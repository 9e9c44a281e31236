import type { InputOf } from '../../../shared/contract/endpoint'
import type * as desk from '../../../shared/contract/eventDesk'
import type { PlaceId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { listDeskSessions } from '../../event/desk/actions'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import type { Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import { listCases, listKinds } from './store'

type DeskNode = InputOf<typeof desk.listDeskSessions>['nodeId']

type Listed = Exclude<Place, { readonly kind: 'district' }>
const isListed = (place: Place): place is Listed => place.kind !== 'district'

/** So many fit into two units of reading. */
const PAGE = 50

/** What waits at a place, the longest first; of a district each street has its own. */
export async function casesAt(
  { caller }: Pick<Call<'worker'>, 'caller'>,
  { nodeId, cursor }: { readonly nodeId: PlaceId; readonly cursor?: string | undefined },
) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' } as const)
  if (!isListed(place)) return accept({ place, rows: [], cursor: undefined })
  const scope = [caller.id, 'cases', nodeId]
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const rows = await listCases(proof, place, { after: at.value, limit: PAGE })
  const more = await goingOn(
    scope,
    afterFull(rows, PAGE, ({ sortKey }) => sortKey),
  )
  return accept({ place, rows, cursor: more.cursor })
}

/** More are said to be more. */
export const COUNTED = 100

/** How many wait here and below by kind, for whoever may read it; of a district each street says its own. */
export async function countCases(
  place: Place,
): Promise<Readonly<Record<string, number>> | undefined> {
  if (!isListed(place)) return undefined
  const kinds = await listKinds(place, COUNTED)
  const counts: Record<string, number> = {}
  for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

/** What a place itself holds today, the soonest first. */
export async function classesToday(call: Call<'worker'>, nodeId: DeskNode) {
  const listed = await listDeskSessions(call, { nodeId, when: 'coming' })
  const today = call.world.today()
  return listed.ok ? listed.value.cards.filter(({ day }) => day === today) : []
}
