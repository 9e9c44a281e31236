import { ROLE_NAMES } from '../../../shared/text/zhCN/post'
import { AUDIT_LOG_WORDS, auditWords } from '../../../shared/text/zhCN/audit'
import type { PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { placeOf } from '../../place/actions'
import type { Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { type Caller, workerOf } from '../../platform/session'
import { colleaguesAt, type Forms, withOthers } from '../post/colleagues/actions'
import { joined, pageIn } from './rules'
import { type AuditRow, listEntries, listHistory } from './store'

/** A line as colleagues read it: ids of what it was about, never a name or a number. */
export type AuditItem = {
  readonly id: string
  /** Epoch ms. */
  readonly at: number
  /** The form of address, as colleagues see it. */
  readonly by: string
  readonly role?: string
  readonly what: string
  readonly subjects: readonly string[]
  readonly reason?: string
}
export type AuditPage = { readonly items: readonly AuditItem[]; readonly cursor?: string }

type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }
type Asking = Pick<Call<'worker'>, 'caller'>

/** So many that a page of them, with the people in it, stays within six units of reads. */
const LIMIT = 20
/** Of those who do not work there, so many are looked up. */
const OTHERS = 3

/** Of this tenant alone, whatever an index may hold. */
const ownOf = ({ districtId }: Caller, rows: readonly AuditRow[]): readonly AuditRow[] =>
  rows.filter(({ card }) => card.districtId === districtId)

const by = ({ card }: AuditRow): ResidentId => card.by

const itemOf = ({ id, card }: AuditRow, forms: Forms): AuditItem => {
  const { role, what, at, subjects, reason } = card
  const form = forms.get(card.by) ?? ''
  return {
    ...{ id, at, subjects, what: auditWords(what) },
    by: form === '' ? AUDIT_LOG_WORDS.somebody : form,
    ...(role === undefined ? {} : { role: ROLE_NAMES[role] }),
    ...(reason === undefined ? {} : { reason }),
  }
}

type Wanted = {
  readonly scope: readonly string[]
  readonly cursor: string | undefined
  /** Whose colleagues most of them are: whoever else did something is looked up, and the page ends where these get many. */
  readonly nodeId?: PlaceId | undefined
  readonly limit: number
}
type Page = { readonly before: string | undefined; readonly limit: number }
type Read = (page: Page) => Promise<readonly AuditRow[]>

/** As many of the rows as can be named, and where the others begin. */
async function namedIn(
  caller: Caller,
  { nodeId, limit }: Pick<Wanted, 'nodeId' | 'limit'>,
  read: (limit: number) => Promise<readonly AuditRow[]>,
) {
  const [rows, known] = await Promise.all([read(limit), colleaguesAt(caller, nodeId)])
  const others = nodeId === undefined ? limit : OTHERS
  const { page, goesOn } = pageIn(rows, { limit, by, known, others })
  const own = ownOf(caller, page)
  return { own, goesOn, forms: await withOthers(known, own.map(by)) }
}

async function pageOf(
  { caller }: Asking,
  { scope, cursor, ...wanted }: Wanted,
  read: Read,
): Promise<Outcome<AuditPage, Refused>> {
  const bound = [...scope, caller.districtId, caller.id]
  const before = await readCursor(bound, cursor)
  if (!before.ok) return before
  const { own, goesOn, forms } = await namedIn(caller, wanted, (limit) =>
    read({ before: before.value, limit }),
  )
  const items = own.map((row) => itemOf(row, forms))
  return accept({ items, ...(await goingOn(bound, goesOn)) })
}

/** What the posts of a place did in a month (`2030-05`), the latest first, for those who work there and above. */
export async function auditOf(
  call: Asking,
  asked: { readonly nodeId: PlaceId; readonly month: string; readonly cursor?: string },
): Promise<Outcome<AuditPage, Refused>> {
  const { nodeId, month, cursor } = asked
  const place = await placeOf(nodeId)
  const proof = place && workerOf(call.caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const wanted = { scope: ['audit', nodeId, month], cursor, nodeId, limit: LIMIT }
  return pageOf(call, wanted, (page) => listEntries(proof, asked, page))
}

type Case = { readonly proof: WorkerOf; readonly subjectId: string }
type History = Case & {
  readonly cursor?: string | undefined
  /** What it belongs to: what was done about that stands in the same history. */
  readonly within?: string
  /** Where those work who do most of it. */
  readonly nodeId?: PlaceId
}

/** Some ten lines at the place of a case, thirty where nobody says whose it is. */
const limitOf = ({ nodeId }: History): number => (nodeId === undefined ? 30 : 10)

/** What was done about a case, the latest first, for whoever has shown (`proof`) that it is theirs. */
export function historyOf(call: Asking, asked: History): Promise<Outcome<AuditPage, Refused>> {
  const { proof, subjectId, within, nodeId, cursor } = asked
  const subjects = [subjectId, ...(within === undefined ? [] : [within])]
  const wanted = { scope: ['history', ...subjects], cursor, nodeId, limit: limitOf(asked) }
  return pageOf(call, wanted, async (page) =>
    joined(await Promise.all(subjects.map((id) => listHistory(proof, id, page))), page.limit),
  )
}

/** Who was at a case last, other than whoever asks: eventually consistent, and known where their post stands in the log. */
export async function whoDid(
  { caller }: Asking,
  { proof, subjectId }: Case,
): Promise<ResidentId | undefined> {
  const rows = await listHistory(proof, subjectId, { before: undefined, limit: LATEST })
  const others = rows.filter(({ card }) => card.districtId === caller.districtId)
  return others.find(({ card }) => card.by !== caller.id)?.card.by
}
const LATEST = 10
