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
export type History = AuditPage & { readonly nameOf: (id: ResidentId) => string }

type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }
type Asking = Pick<Call<'worker'>, 'caller'>

/** So many that a page of them, with the people in it, stays within six units of reads. */
const LIMIT = 20
const OTHERS = 3
/** Of a case that shows its history beside everything else, and of one that does not say whose colleagues do it. */
const BESIDE = 8
const ALONE = 30

/** Of this tenant alone, whatever an index may hold. */
const ownOf = ({ districtId }: Caller, rows: readonly AuditRow[]): readonly AuditRow[] =>
  rows.filter(({ card }) => card.districtId === districtId)

const by = ({ card }: AuditRow): ResidentId => card.by

const nameIn =
  (forms: Forms) =>
  (id: ResidentId): string => {
    const form = forms.get(id) ?? ''
    return form === '' ? AUDIT_LOG_WORDS.somebody : form
  }

const itemOf = ({ id, card }: AuditRow, name: (id: ResidentId) => string): AuditItem => {
  const { role, what, at, subjects, reason } = card
  return {
    ...{ id, at, subjects, what: auditWords(what), by: name(card.by) },
    ...(role === undefined ? {} : { role: ROLE_NAMES[role] }),
    ...(reason === undefined ? {} : { reason }),
  }
}

/** Where those work who do most of it, and how many others are looked up: where these get more, a page ends. */
type Most = { readonly nodeId: PlaceId; readonly others: number }
type Wanted = {
  readonly scope: readonly string[]
  readonly cursor: string | undefined
  readonly limit: number
  readonly most?: Most | undefined
  /** Whom the page names besides. */
  readonly also?: readonly ResidentId[]
}
type Page = { readonly before: string | undefined; readonly limit: number }
type Read = (page: Page) => Promise<readonly AuditRow[]>

async function pageOf(
  { caller }: Asking,
  { scope, cursor, limit, most, also = [] }: Wanted,
  read: Read,
): Promise<Outcome<History, Refused>> {
  const bound = [...scope, caller.districtId, caller.id]
  const before = await readCursor(bound, cursor)
  if (!before.ok) return before
  const [rows, known] = await Promise.all([
    read({ before: before.value, limit }),
    colleaguesAt(caller, most?.nodeId),
  ])
  const { page, goesOn } = pageIn(rows, { limit, by, known, also, others: most?.others ?? limit })
  const own = ownOf(caller, page)
  const nameOf = nameIn(await withOthers(known, [...also, ...own.map(by)]))
  const items = own.map((row) => itemOf(row, nameOf))
  return accept({ items, nameOf, ...(await goingOn(bound, goesOn)) })
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
  const scope = ['audit', nodeId, month]
  const wanted = { scope, cursor, limit: LIMIT, most: { nodeId, others: OTHERS } }
  return pageOf(call, wanted, (page) => listEntries(proof, asked, page))
}

type Case = { readonly proof: WorkerOf; readonly subjectId: string }
type Reading = Case &
  Pick<Wanted, 'most' | 'also'> & {
    readonly cursor?: string | undefined
    /** What it belongs to: what was done about that stands in the same history. */
    readonly within?: string
  }

/** What was done about a case, the latest first, for whoever has shown (`proof`) that it is theirs. */
export function historyOf(call: Asking, asked: Reading): Promise<Outcome<History, Refused>> {
  const { proof, subjectId, within, cursor, most, also = [] } = asked
  const subjects = [subjectId, ...(within === undefined ? [] : [within])]
  const limit = most === undefined ? ALONE : BESIDE
  const wanted = { scope: ['history', ...subjects], cursor, limit, most, also }
  return pageOf(call, wanted, async (page) =>
    joined(await Promise.all(subjects.map((id) => listHistory(proof, id, page))), limit),
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
