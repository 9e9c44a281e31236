import { ROLE_NAMES } from '../../../shared/text/zhCN/post'
import { AUDIT_LOG_WORDS, auditWords } from '../../../shared/text/zhCN/audit'
import type { PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { placeOf } from '../../place/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { type Caller, workerOf } from '../../platform/session'
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

/** So many that a page of long reasons stays within six units of reads. */
const LIMIT = 30

/** Of this tenant alone, whatever an index may hold. */
async function itemsOf({ districtId }: Caller, rows: readonly AuditRow[]) {
  const own = rows.filter(({ card }) => card.districtId === districtId)
  const people = await glanceAtAccesses(own.map(({ card }) => card.by))
  return own.map(({ id, card: { by, role, what, at, subjects, reason } }): AuditItem => {
    const form = addressFormOf(people.get(by))
    return {
      ...{ id, at, subjects, what: auditWords(what) },
      by: form === '' ? AUDIT_LOG_WORDS.somebody : form,
      ...(role === undefined ? {} : { role: ROLE_NAMES[role] }),
      ...(reason === undefined ? {} : { reason }),
    }
  })
}

type Wanted = { readonly scope: readonly string[]; readonly cursor: string | undefined }
type Read = (page: { before: string | undefined; limit: number }) => Promise<readonly AuditRow[]>

async function pageOf(
  { caller }: Asking,
  { scope, cursor }: Wanted,
  read: Read,
): Promise<Outcome<AuditPage, Refused>> {
  const bound = [...scope, caller.districtId, caller.id]
  const before = await readCursor(bound, cursor)
  if (!before.ok) return before
  const rows = await read({ before: before.value, limit: LIMIT })
  const place = afterFull(rows, LIMIT, ({ sortKey }) => sortKey)
  return accept({ items: await itemsOf(caller, rows), ...(await goingOn(bound, place)) })
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
  return pageOf(call, { scope: ['audit', nodeId, month], cursor }, (page) =>
    listEntries(proof, asked, page),
  )
}

type Case = { readonly proof: WorkerOf; readonly subjectId: string }

/** What was done about a case, the latest first, for whoever has shown (`proof`) that it is theirs. */
export const historyOf = (
  call: Asking,
  { proof, subjectId, cursor }: Case & { readonly cursor?: string },
): Promise<Outcome<AuditPage, Refused>> =>
  pageOf(call, { scope: ['history', subjectId], cursor }, (page) =>
    listHistory(proof, subjectId, page),
  )

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
