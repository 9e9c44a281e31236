import type { BulkWish } from '../../../shared/contract/bulk'
import type { JobId, PlaceId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { BULK_WORDS as W } from '../../../shared/text/zhCN/bulk'
import { refusedBefore } from '../../../shared/text/zhCN/callBack'
import type { RefusalCode } from '../../../shared/contract/refusals'
import { placeOf } from '../../place/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { changeJob, type Job, loadJob } from '../../platform/job'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { jobOf, withdraw } from '../job/actions'
import { decideBulk, runsAt } from './rules'

const jobFor = (
  { world, caller, request }: Call<'worker'>,
  id: JobId,
  { nodeId, wish }: Asked,
): Job => ({
  ...{ id, rev: 1, kind: 'bulk', by: caller.id, nodeId, districtId: caller.districtId },
  ...{ state: 'waiting', runAt: runsAt(world.now()), input: wish },
  ...{ done: 0, total: wish.ids.length, rows: [], tries: 0 },
  ...{ at: world.now(), changedAt: world.now(), request },
})

type Asked = { readonly nodeId: PlaceId; readonly wish: BulkWish }
type Refused =
  | { readonly code: 'access.notAllowed' | 'idempotency.keyReused' | 'busy' | 'job.noRows' }
  | { readonly code: 'job.tooManyRows'; readonly max: number }

/** Decides several cases alike in a minute, unless it is taken back before. */
export const askBulk = (
  call: Call<'worker'>,
  { nodeId, wish }: Asked,
): Promise<Outcome<Job, Refused>> =>
  withFreshRead(call.world, async (): Promise<Outcome<Job, Refused>> => {
    const { world, caller, request } = call
    const place = await placeOf(nodeId)
    if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
    const wanted = decideBulk(wish)
    if (!wanted.ok) return wanted
    const id = world.idFor('job', caller.id, request.key)
    const before = await loadJob(id)
    if (before)
      return before.request.hash === request.hash
        ? accept(before)
        : refuse({ code: 'idempotency.keyReused' })
    await note(call, { what: 'bulk', subjects: [id], places: [nodeId] })
    const job = jobFor(call, id, { nodeId, wish: wanted.value })
    await commit(changeJob(job))
    return accept(job)
  })

/** 撤销: within the minute nothing has happened; later, what has not happened yet never does. */
export async function undoBulk(call: Call<'worker'>, id: JobId): ReturnType<typeof withdraw> {
  const undone = await withdraw(call, id)
  if (undone.ok)
    await note(call, { what: 'undoBulk', subjects: [id], places: [undone.value.nodeId] })
  return undone
}

/** What became of each, as whoever asked for it reads it. */
export type BulkRow = { readonly id: string; readonly is: string; readonly isDone: boolean }

type Shown = { readonly job: Job; readonly rows: readonly BulkRow[] }

/** A job of one’s own, with what became of each case until now. */
export async function showBulk(
  call: Pick<Call<'worker'>, 'caller'>,
  id: JobId,
): Promise<Outcome<Shown, { readonly code: 'job.notFound' }>> {
  const found = await jobOf(call, id)
  if (!found.ok || found.value.kind !== 'bulk') return refuse({ code: 'job.notFound' })
  const { rows = [] } = found.value
  const faster = await glanceAtAccesses(rows.flatMap(({ by }) => (by === undefined ? [] : [by])))
  const said = rows.map((row): BulkRow => {
    if (row.is === 'done') return { id: row.id, is: W.done, isDone: true }
    if (row.is === 'refused')
      return { id: row.id, is: W.refused(refusedBefore(row.because as RefusalCode)), isDone: false }
    const form = row.by && addressFormOf(faster.get(row.by))
    return { id: row.id, is: W.faster(form || W.colleague), isDone: false }
  })
  return accept({ job: found.value, rows: said })
}
