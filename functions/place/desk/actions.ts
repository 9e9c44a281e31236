import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CommunityId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import type { Row, WaitingAt } from '../../platform/lists'
import { type Caller, workerOf } from '../../platform/session'
import { placeOf } from '../actions'

const PAGE = 10

type Asked = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }
type Desk<Card> = {
  /** What the list is called: a cursor of one is none of another. */
  readonly name: string
  readonly list: (...at: WaitingAt) => Promise<readonly Row<Card>[]>
}
type Laid<Card> = {
  readonly proof: WorkerOf
  readonly rows: readonly Row<Card>[]
  /** The `cursor` of the answer. */
  readonly goesOn: { readonly cursor?: string }
}

/** One page of what waits for the workers of a community, the longest first, for one of them alone. */
export async function deskPage<Card>(
  caller: Caller,
  { nodeId, cursor }: Asked,
  { name, list }: Desk<Card>,
): Promise<Outcome<Laid<Card>, { readonly code: 'access.notAllowed' | 'cursor.invalid' }>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, name, nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const rows = await list(proof, nodeId, { after: after.value, limit: PAGE })
  const next = afterFull(rows, PAGE, ({ sortKey }) => sortKey)
  return accept({ proof, rows, goesOn: await goingOn(scope, next) })
}
