import type { BulkWish, JobRow } from '../../../../shared/contract/bulk'
import type { ResidentId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { Outcome } from '../../../../shared/kernel/outcome'
import { holdListing } from '../../../listing/holding/actions'
import { refuseWithheld, releaseWithheld } from '../../../moderation/withheld/actions'
import { placeOf } from '../../../place/actions'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import type { Job } from '../../../platform/job'
import type { JobStep } from '../../../platform/jobs'
import { workerOf } from '../../../platform/session'
import { approveMembership, rejectMembership } from '../../../resident/approval/actions'
import { whoDid } from '../../../resident/audit/actions'
import { settleCallBack } from '../../../resident/callBack/actions'
import { rowOf } from '../rules'

/** Of one step, so that it ends within seconds. */
const ROWS_A_STEP = 10

type One = {
  /** As the log of single decisions calls it. */
  readonly what: string
  readonly id: string
  readonly decide: (call: Call<'worker'>) => Promise<Outcome<unknown, { readonly code: string }>>
}

/** Each of the chosen as the single decision that it is: the same action, the same rules. */
function decisionsOf(wish: BulkWish): readonly One[] {
  if (wish.what === 'approve')
    return wish.ids.map((id) => ({
      ...{ what: 'approveMembership', id },
      decide: (call) => approveMembership(call, { membershipId: id }),
    }))
  if (wish.what === 'reject')
    return wish.ids.map((id) => ({
      ...{ what: 'rejectMembership', id },
      decide: (call) => rejectMembership(call, { membershipId: id, reason: wish.reason }),
    }))
  if (wish.what === 'release')
    return wish.ids.map((id) => ({
      ...{ what: 'releaseWithheld', id },
      decide: (call) => releaseWithheld(call, { withheldId: id }),
    }))
  if (wish.what === 'refuse')
    return wish.ids.map((id) => ({
      ...{ what: 'refuseWithheld', id },
      decide: (call) => refuseWithheld(call, { withheldId: id, label: wish.label }),
    }))
  if (wish.what === 'pause')
    return wish.ids.map((id) => ({
      ...{ what: 'holdListing', id },
      decide: (call) => holdListing(call, { listingId: id, reason: wish.reason }),
    }))
  return wish.ids.map((id) => ({
    ...{ what: 'settleCallBack', id },
    decide: (call) => settleCallBack(call, { callBackId: id, outcome: wish.outcome }),
  }))
}

type Deciding = {
  readonly call: Call<'worker'>
  readonly job: Job
  readonly proof: WorkerOf
}

const byWhom = (by: ResidentId | undefined) => (by === undefined ? {} : { by })

/** The same one told twice meets what it did: its key follows from the job and its place in it. */
async function decideOne({ call, job, proof }: Deciding, one: One, n: number): Promise<JobRow> {
  const own = { ...call, request: { key: `${job.id}-${n}`, hash: job.request.hash } }
  const outcome = await one.decide(own)
  if (outcome.ok) await note(own, { what: one.what, subjects: [one.id] })
  // Nothing was decided: the row comes again.
  if (!outcome.ok && outcome.refusal.code === 'busy') throw new Error('It kept changing.')
  const row = rowOf(one.id, outcome)
  return row.is === 'faster'
    ? { ...row, ...byWhom(await whoDid(call, { proof, subjectId: one.id })) }
    : row
}

/** Some of the chosen cases, one after the other. */
export const bulkStep: JobStep = async (call, job) => {
  const place = await placeOf(job.nodeId)
  const proof = place && workerOf(call.caller, place)
  if (!proof) return { is: 'failed', because: 'access.notAllowed' }
  const decisions = decisionsOf(job.input as BulkWish)
  const rows = [...(job.rows ?? [])]
  const until = Math.min(rows.length + ROWS_A_STEP, decisions.length)
  for (let n = rows.length; n < until; n++) {
    const one = decisions[n]
    if (one) rows.push(await decideOne({ call, job, proof }, one, n))
  }
  const is = rows.length === decisions.length ? 'done' : 'onTheWay'
  return { is, change: { rows, done: rows.length } }
}
