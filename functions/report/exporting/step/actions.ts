import type { ExportWish } from '../../../../shared/contract/export'
import { LEDGER_COLUMNS } from '../../../../shared/text/zhCN/export'
import type { Outcome } from '../../../../shared/kernel/outcome'
import type { Cell } from '../../../attendance/exporting/rules'
import type { Call } from '../../../platform/call'
import type { Job } from '../../../platform/job'
import type { JobStep, Progress } from '../../../platform/jobs'
import { join, writePart } from '../joining/actions'
import { type LedgerPage, ledgerOf } from '../ledgers/actions'
import { SHEETS } from '../sheet/rules'

/** Of one part: some three hundred kilobytes. */
const ROWS_A_PART = 2000
/** Of one step: the stream’s function has a minute for five of them. */
const STEP_MS = 4000

/** How many parts are written, and where the next begins; `isRead` once all of them are. */
type Place = { readonly parts: number; readonly at?: string; readonly isRead?: true }

type Read = (
  call: Call<'worker'>,
  at: string | undefined,
) => Promise<Outcome<LedgerPage, { readonly code: string }>>

type Gathered = { readonly rows: readonly (readonly Cell[])[]; readonly at: string | undefined }

/** As many rows as one part holds, or as a step has time for. */
async function gather(
  call: Call<'worker'>,
  read: Read,
  from: string | undefined,
): Promise<Outcome<Gathered, { readonly code: string }>> {
  const until = call.world.now() + STEP_MS
  const rows: (readonly Cell[])[] = []
  let at = from
  do {
    const page = await read(call, at)
    if (!page.ok) return page
    rows.push(...page.value.rows)
    at = page.value.at
  } while (at !== undefined && rows.length < ROWS_A_PART && call.world.now() < until)
  return { ok: true, value: { rows, at } }
}

type Step = { readonly wish: ExportWish; readonly place: Place; readonly read: Read }

async function readOn(
  call: Call<'worker'>,
  job: Job,
  { wish, place, read }: Step,
): Promise<Progress> {
  const gathered = await gather(call, read, place.at)
  if (!gathered.ok) return { is: 'failed', because: gathered.refusal.code }
  const { rows, at } = gathered.value
  const { row } = SHEETS[wish.format]
  const head = place.parts === 0 ? [row(LEDGER_COLUMNS[wish.what], 1)] : []
  const texts = rows.map((cells, n) => row(cells, job.done + n + 2))
  await writePart(job.id, place.parts, [...head, ...texts].join(''))
  const next: Place = { parts: place.parts + 1, ...(at === undefined ? { isRead: true } : { at }) }
  return { is: 'onTheWay', change: { done: job.done + rows.length, cursor: next } }
}

/**
 * One step of an export over some list: a part of the file, or, behind the last of them, the file itself. The part that
 * is written twice is written over by itself.
 */
export const exportStepOver =
  (readerOf: (wish: ExportWish) => Read): JobStep =>
  async (call, job) => {
    const wish = job.input as ExportWish
    const place = (job.cursor ?? { parts: 0 }) as Place
    if (!place.isRead) return readOn(call, job, { wish, place, read: readerOf(wish) })
    await join({ jobId: job.id, count: place.parts, format: wish.format })
    return { is: 'done', change: { total: job.done } }
  }

export const exportStep: JobStep = exportStepOver(ledgerOf)
