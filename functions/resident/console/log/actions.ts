import { auditWords } from '../../../../shared/text/zhCN/audit'
import type { ConsoleSessionId, PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { placeOf } from '../../../place/actions'
import { loadAccess } from '../../../platform/access'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import {
  changeConsoleSession,
  isSignedIn,
  listLeftOf,
  loadConsoleSession,
} from '../../../platform/consoleSession'
import { goingOn, readCursor } from '../../../platform/cursor'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import { adminPostOver, type Caller, workerOf } from '../../../platform/session'
import { pageIn } from '../../audit/rules'
import { type AuditRow, listEntries } from '../../audit/store'
import { colleaguesAt, type Forms, withOthers } from '../../post/colleagues/actions'
import { fewToLookAfter, isOfSignIns, longestIn, mayBeIn, wayOf } from './rules'

/** Who came in, was refused or went, when and by what. */
export type SignInLine = {
  readonly at: number
  readonly by: string
  readonly what: string
  readonly way: 'scan' | 'passkey' | undefined
  /** The computer that it began on. */
  readonly computer: { readonly id: ConsoleSessionId; readonly isIn: boolean } | undefined
}
export type SignInLog = { readonly lines: readonly SignInLine[]; readonly cursor?: string }

/** So many entries, and so many people who do not work there any more, stay within six units of reads. */
const LIMIT = 30
const OTHERS = 2
/** So many whose computers may be in still, each at the price of a short list. */
const LOOKED_AFTER = 3
type Asked = { readonly nodeId: PlaceId; readonly month: string; readonly cursor?: string }
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }

/** For whoever gives posts there. */
async function overseerOf(caller: Caller, nodeId: PlaceId): Promise<WorkerOf | undefined> {
  const place = await placeOf(nodeId)
  return place && adminPostOver(caller, place) && workerOf(caller, place)
}

const by = ({ card }: AuditRow): ResidentId => card.by

type Computers = (row: AuditRow) => SignInLine['computer']

/** On which computer each began, and whether it is in there still: one list of each who may be. */
async function computersOf(rows: readonly AuditRow[], now: number): Promise<Computers> {
  const people = [...new Set(rows.filter(({ card }) => mayBeIn(card, now)).map(by))]
  const since = longestIn(now)
  const lists = await Promise.all(people.map((id) => listLeftOf(id, { since, now })))
  const left = new Map(people.map((id, n) => [id, lists[n]]))
  return ({ card }) => {
    const [id] = card.subjects as readonly (ConsoleSessionId | undefined)[]
    if (card.what !== 'signIn' || id === undefined) return undefined
    return { id, isIn: mayBeIn(card, now) && left.get(card.by)?.(id) === false }
  }
}

function lineOf(row: AuditRow, forms: Forms, computer: SignInLine['computer']): SignInLine {
  const { card } = row
  return {
    ...{ at: card.at, by: forms.get(card.by) ?? '', what: auditWords(card.what) },
    ...{ way: wayOf(card), computer },
  }
}

/** What the posts of a place did to come in, of a month, the latest first. */
export async function signInsAt(
  { caller, world }: Pick<Call<'worker'>, 'caller' | 'world'>,
  { nodeId, month, cursor }: Asked,
): Promise<Outcome<SignInLog, Refused>> {
  const proof = await overseerOf(caller, nodeId)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const bound = ['signIns', nodeId, month, caller.districtId, caller.id]
  const before = await readCursor(bound, cursor)
  if (!before.ok) return before
  const [rows, known] = await Promise.all([
    listEntries(proof, { nodeId, month }, { before: before.value, limit: LIMIT }),
    colleaguesAt(caller, nodeId),
  ])
  const now = world.now()
  const shown = (row: AuditRow) =>
    row.card.districtId === caller.districtId && isOfSignIns(row.card)
  // Whoever did something else is not named here.
  const named = (row: AuditRow) => (shown(row) ? by(row) : caller.id)
  const few = fewToLookAfter(rows, { now, most: LOOKED_AFTER })
  const limit = few.length < rows.length ? few.length : LIMIT
  const { page, goesOn } = pageIn(few, { limit, by: named, known, others: OTHERS })
  const found = page.filter(shown)
  const [forms, computers] = await Promise.all([
    withOthers(known, found.map(by)),
    computersOf(found, now),
  ])
  const lines = found.map((row) => lineOf(row, forms, computers(row)))
  return accept({ lines, ...(await goingOn(bound, goesOn)) })
}

/** Somebody has or had a post there. */
async function belongsTo(residentId: ResidentId, nodeId: PlaceId): Promise<boolean> {
  const access = await loadAccess(residentId)
  return access?.posts.some((post) => post.nodeId === nodeId) ?? false
}

/** Signs a computer of one of the posts of a place out, by whoever gives them. Twice is once. */
export const endSessionAt = (
  { world, caller }: Call<'worker'>,
  { nodeId, sessionId }: { readonly nodeId: PlaceId; readonly sessionId: ConsoleSessionId },
) =>
  withFreshRead(world, async () => {
    const [proof, session] = await Promise.all([
      overseerOf(caller, nodeId),
      loadConsoleSession(sessionId),
    ])
    if (!proof) return refuse({ code: 'access.notAllowed' })
    if (!session || !(await belongsTo(session.residentId, nodeId)))
      return refuse({ code: 'signIn.noSession' })
    if (!isSignedIn(session, world.now())) return accept({ id: sessionId })
    await commit(changeConsoleSession(next(session, { endedAt: world.now() })))
    const request = { key: sessionId, hash: '' }
    const about = { what: 'signOut', subjects: [sessionId], places: [nodeId] }
    await note({ world, caller, request }, about)
    return accept({ id: sessionId })
  })
