import type { JobId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Call } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { isOpen, type Job, type ListedJob, listJobs, loadJob } from '../../platform/job'
import { withdrawJob } from '../../platform/jobs'
import { withFreshRead } from '../../platform/retry'
import { rightsOf } from '../../platform/session'

type Asking = Pick<Call<'worker'>, 'world' | 'caller'>
type NotFound = { readonly code: 'job.notFound' }

/** A job of one’s own; anybody else’s is not there, nor one’s own behind the end of the last post. */
export async function jobOf(
  { caller }: Pick<Asking, 'caller'>,
  id: JobId,
): Promise<Outcome<Job, NotFound>> {
  const job = await loadJob(id)
  const isTheirs = job?.by === caller.id && rightsOf(caller.access, caller.at).length > 0
  return isTheirs ? accept(job) : refuse({ code: 'job.notFound' })
}

const LIMIT = 20

type Page = { readonly jobs: readonly ListedJob[]; readonly cursor?: string }

/** One’s own jobs, the latest first. */
export async function listOwnJobs(
  { caller }: Pick<Asking, 'caller'>,
  cursor?: string,
): Promise<Outcome<Page, { readonly code: 'cursor.invalid' }>> {
  const scope = [caller.id, 'jobs']
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  const jobs = await listJobs(caller.id, {
    limit: LIMIT,
    ...(before.value === undefined ? {} : { before: before.value }),
  })
  const place = afterFull(jobs, LIMIT, ({ sortKey }) => sortKey)
  return accept({ jobs, ...(await goingOn(scope, place)) })
}

/** How many of them are not over, of the latest. */
export async function countOpen({ caller }: Pick<Asking, 'caller'>): Promise<number> {
  const jobs = await listJobs(caller.id, { limit: LIMIT })
  return jobs.filter(isOpen).length
}

type Refused = NotFound | { readonly code: 'job.over' | 'busy' }

/** Stops it: what has not happened yet never does. Asked twice, it stays stopped. */
export const withdraw = (call: Asking, id: JobId): Promise<Outcome<Job, Refused>> =>
  withFreshRead(call.world, async (): Promise<Outcome<Job, Refused>> => {
    const job = await jobOf(call, id)
    if (!job.ok) return job
    if (job.value.state === 'withdrawn') return job
    const withdrawn = await withdrawJob(call.world, job.value)
    return withdrawn ? accept(withdrawn) : refuse({ code: 'job.over' })
  })
