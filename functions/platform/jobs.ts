import type { JobId } from '../../shared/kernel/ids'
import { loadAccess } from './access'
import type { Call } from './call'
import { commit } from './commit'
import { next } from './facts'
import { changeJob, dueOf, isOpen, type Job, type JobKind, loadJob } from './job'
import { log } from './log'
import { unlessOvertaken } from './retry'
import { actingFor, rightsOf } from './session'
import { outboxFor, reaction } from './stream'
import { type World, world as realWorld } from './world'

/** How far a step came. */
export type Progress =
  | {
      readonly is: 'onTheWay' | 'done'
      readonly change: Partial<Pick<Job, 'done' | 'total' | 'cursor' | 'rows'>>
    }
  | { readonly is: 'failed'; readonly because: string }

/**
 * One step of a kind of job, of a few seconds at most. It may be done twice: whatever it writes has a key that follows
 * from the job and where it stands.
 */
export type JobStep = (call: Call<'worker'>, job: Job) => Promise<Progress>

/** So many faults of one step, one after the other, and it is given up. */
export const MAX_TRIES = 5

/** What the job is done as: whoever asked for it, with the rights that they have at this second. */
async function callFor(world: World, job: Job): Promise<Call<'worker'> | undefined> {
  const access = await loadAccess(job.by)
  if (!access || access.goneAt !== undefined) return undefined
  if (rightsOf(access, world.now()).length === 0) return undefined
  const request = { key: `${job.id}-${job.rev}`, hash: job.request.hash }
  return { world, caller: actingFor(access, world.now()), request }
}

const withFault = (job: Job): Partial<Job> =>
  job.tries + 1 < MAX_TRIES
    ? { tries: job.tries + 1 }
    : { tries: job.tries + 1, state: 'failed', because: 'fault' }

async function changeOf(world: World, job: Job, step: JobStep): Promise<Partial<Job>> {
  const call = await callFor(world, job)
  if (!call) return { state: 'failed', because: 'access.notAllowed' }
  try {
    const progress = await step(call, job)
    if (progress.is === 'failed') return { state: 'failed', because: progress.because }
    const state = progress.is === 'done' ? 'done' : 'running'
    return { ...progress.change, state, tries: 0 }
  } catch (fault) {
    log.fault('job', fault, { jobId: job.id, kind: job.kind, tries: job.tries })
    // A store that is overrun gets a moment.
    await world.sleep(100 * 2 ** job.tries)
    return withFault(job)
  }
}

/** Whether the next step is to be made now: what waits for its minute is begun by the clock. */
const isDueNow = (job: Job): boolean =>
  job.state === 'running' || (job.state === 'waiting' && job.runAt === undefined)

async function stepOn(world: World, told: Job, kinds: JobKinds): Promise<void> {
  if (!isDueNow(told)) return
  const job = await loadJob(told.id)
  // An older record: whoever wrote the newer one goes on.
  if (!job || job.rev !== told.rev) return
  const change = await changeOf(world, job, kinds[job.kind])
  await unlessOvertaken(() => commit(changeJob(next(job, { ...change, changedAt: world.now() }))))
}

export type JobKinds = Readonly<Record<JobKind, JobStep>>

/** The handler over the stream, filtered to the jobs: each record makes one step of its job. */
export const jobsFor = (kinds: JobKinds, world: World = realWorld) =>
  outboxFor(
    [
      reaction<Job>('Job', async (_, { after }) => {
        if (after) await stepOn(world, after, kinds)
      }),
    ],
    world,
  )

/** What the clock makes of a job: it begins when its minute is over, and is begun anew when nothing was heard of it. */
export async function jobIsDue(world: World, id: string): Promise<void> {
  const job = await loadJob(id as JobId)
  const dueAt = job && dueOf(job)
  if (!job || dueAt === undefined || dueAt > world.now()) return
  const change: Partial<Job> =
    job.state === 'waiting' && job.runAt !== undefined ? { state: 'running' } : withFault(job)
  await unlessOvertaken(() => commit(changeJob(next(job, { ...change, changedAt: world.now() }))))
}

/** Stops it: what is done is done, nothing more happens. `undefined` where it was over already. */
export async function withdrawJob(world: World, job: Job): Promise<Job | undefined> {
  if (!isOpen(job)) return undefined
  const withdrawn = next(job, { state: 'withdrawn', changedAt: world.now() })
  await commit(changeJob(withdrawn))
  return withdrawn
}
