import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CommunityId, CompoundId, PlaceId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { goingOn, readCursor } from '../../platform/cursor'
import type { Row, WaitingAt } from '../../platform/lists'
import { type Caller, workerOf } from '../../platform/session'
import { walk } from '../../platform/walk'
import { placeOf } from '../actions'
import { compoundsIn } from '../area/actions'
import type { Place } from '../rules'
import { MOST_PEOPLE, upToPeople } from './rules'

const PAGE = 10

type Asked = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }
type Desk<Card> = {
  /** What the list is called: a cursor of one is none of another. */
  readonly name: string
  readonly list: (...at: WaitingAt) => Promise<readonly Row<Card>[]>
  /** Whom it takes to show a row, where each costs a read: a page ends where they become too many. */
  readonly peopleIn?: (row: Row<Card>) => readonly string[]
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
  { name, list, peopleIn }: Desk<Card>,
): Promise<Outcome<Laid<Card>, { readonly code: 'access.notAllowed' | 'cursor.invalid' }>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, name, nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const found = await list(proof, nodeId, { after: after.value, limit: PAGE })
  const rows = peopleIn ? upToPeople(found, peopleIn, MOST_PEOPLE) : found
  const goesOn = rows.length < found.length || found.length === PAGE
  const next = goesOn ? rows[rows.length - 1]?.sortKey : undefined
  return accept({ proof, rows, goesOn: await goingOn(scope, next) })
}

type Below = { readonly id: CompoundId; readonly name: string; readonly inside: string }

/** Lists of the compounds of a place, one behind the other. */
export type LaidOut<Row> = {
  readonly place: Place
  /** Of a street or district: the compounds, each with lists of its own. */
  readonly below: readonly Below[]
  readonly rows: readonly Row[]
  readonly cursor?: string
}
type NotLaid = { readonly code: 'access.notAllowed' | 'cursor.invalid' }

type Part = { readonly id: CompoundId; readonly name: string }
type PartPage = { readonly after: string | undefined; readonly limit: number }
type Lists<Row> = {
  /** What the list is called and how it is narrowed: a cursor of one is none of another. */
  readonly scope: readonly string[]
  readonly limit: number
  /** It stands by community, and is read once. */
  readonly isOfAll?: true
  readonly read: (of: Standing, page: PartPage) => Promise<readonly Row[]>
}
type Standing = { readonly proof: WorkerOf; readonly place: Place; readonly part: Part }
export type NodeAsked = { readonly nodeId: PlaceId; readonly cursor?: string | undefined }

const hasLists = ({ kind }: Place): boolean => kind === 'community' || kind === 'compound'

/** A list of each compound of a community in turn, or of one alone, for those who work there and above. */
export async function laidOut<Row extends { readonly sortKey: string }>(
  { caller }: { readonly caller: Caller },
  { nodeId, cursor }: NodeAsked,
  { scope: named, limit, isOfAll, read }: Lists<Row>,
): Promise<Outcome<LaidOut<{ readonly part: Part; readonly row: Row }>, NotLaid>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, ...named, nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const parts = await compoundsIn(place)
  if (!hasLists(place)) {
    const below = parts.map(({ id, name, communityName: inside }) => ({ id, name, inside }))
    return accept({ place, below, rows: [] })
  }
  const { rows, place: next } = await walk<Part, Row>(
    isOfAll ? parts.slice(0, 1) : parts,
    { after: after.value, limit },
    (part, page) => read({ proof, place, part }, page),
  )
  return accept({ place, below: [], rows, ...(await goingOn(scope, next)) })
}
