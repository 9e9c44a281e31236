import type { CommunityId, CompoundId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import type { Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { workerOf } from '../../platform/session'
import { walk } from '../../platform/walk'
import { placeOf } from '../actions'
import { compoundsWithin } from '../area/actions'
import type { Compound } from '../rules'

/** Rows of a page of a table that leaves the house, and where it goes on. */
export type LedgerPage<Line> = { readonly rows: readonly Line[]; readonly cursor?: string }
export type NoLedger = { readonly code: 'access.notAllowed' | 'cursor.invalid' }
export type Asking = Pick<Call<'worker'>, 'caller'>
export type LedgerAsked = {
  readonly nodeId: CommunityId | CompoundId
  readonly cursor?: string | undefined
}

type At = { readonly after: string | undefined; readonly limit: number }
type Ledger<Part, Row, Line> = {
  /** What the table is called: a cursor of one is none of another. */
  readonly name: string
  /** Of what each compound has a list. */
  readonly partsOf: (compounds: readonly Compound[]) => readonly Part[]
  readonly list: (proof: WorkerOf, part: Part, at: At) => Promise<readonly Row[]>
  readonly linesOf: (
    proof: WorkerOf,
    found: readonly { readonly part: Part; readonly row: Row }[],
  ) => Promise<readonly Line[]>
}

const LIMIT = 50

/** A page of fifty rows over the lists of a compound, or of those of a community, for whoever works there and above. */
export async function ledgerPage<Part, Row extends { readonly sortKey: string }, Line>(
  { caller }: Asking,
  { nodeId, cursor }: LedgerAsked,
  { name, partsOf, list, linesOf }: Ledger<Part, Row, Line>,
): Promise<Outcome<LedgerPage<Line>, NoLedger>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, name, nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const parts = partsOf(await compoundsWithin(place))
  const page = { after: after.value, limit: LIMIT }
  const { rows, place: next } = await walk(parts, page, (part, at) => list(proof, part, at))
  return accept({ rows: await linesOf(proof, rows), ...(await goingOn(scope, next)) })
}
