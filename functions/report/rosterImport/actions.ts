import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { changeJob, type Job, loadJob } from '../../platform/job'
import { withFreshRead } from '../../platform/retry'
import { rosterSent } from '../../resident/roster/actions'
import type { RosterWish } from './step/actions'

type Refused = { readonly code: 'roster.notFound' | 'idempotency.keyReused' | 'busy' }

/** Begins to take over a list that was looked at, by whoever sent it; how far it is stands with the job. */
export const importInBackground = (
  call: Call<'worker'>,
  { rosterId, digest }: RosterWish,
): Promise<Outcome<Job, Refused>> =>
  withFreshRead(call.world, async (): Promise<Outcome<Job, Refused>> => {
    const { world, caller, request } = call
    const file = await rosterSent(call, rosterId)
    if (!file) return refuse({ code: 'roster.notFound' })
    const id = world.idFor('job', caller.id, request.key)
    const before = await loadJob(id)
    if (before)
      return before.request.hash === request.hash
        ? accept(before)
        : refuse({ code: 'idempotency.keyReused' })
    await note(call, { what: 'importRoster', subjects: [id], places: [file.compoundId] })
    const at = world.now()
    const job: Job = {
      ...{ id, rev: 1, kind: 'rosterImport', by: caller.id, nodeId: file.compoundId },
      ...{ districtId: caller.districtId, state: 'waiting', input: { rosterId, digest } },
      ...{ done: 0, tries: 0, at, changedAt: at, request },
    }
    await commit(changeJob(job))
    return accept(job)
  })
