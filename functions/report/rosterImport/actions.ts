import type { CompoundId, JobId, RosterId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { compoundNow } from '../../place/actions'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { changeJob, type Job, loadJob } from '../../platform/job'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { offerRoster, plainFormFor, rosterOf, rosterSent } from '../../resident/roster/actions'
import { isKept } from '../../resident/roster/rules'
import { jobOf } from '../job/actions'
import type { PreviewWish, RosterWish } from './step/actions'

type Desk = Call<'worker'>
type Refused = { readonly code: 'roster.notFound' | 'idempotency.keyReused' | 'busy' }
type NotFound = { readonly code: 'place.notFound' }

type Begun = { readonly compoundId: CompoundId; readonly districtId: Job['districtId'] }
type Wish =
  | { readonly kind: 'rosterPreview'; readonly input: PreviewWish }
  | { readonly kind: 'rosterImport'; readonly input: RosterWish }

const jobFor = (
  { world, caller, request }: Desk,
  id: JobId,
  { compoundId, districtId, ...wish }: Begun & Wish,
): Job => ({
  ...{ id, rev: 1, by: caller.id, nodeId: compoundId, districtId, ...wish },
  ...{ state: 'waiting', done: 0, tries: 0, request },
  ...{ at: world.now(), changedAt: world.now() },
})

/** One job for one request, however often it comes. */
const begin = (
  call: Desk,
  rosterId: RosterId,
  { wish, before }: { readonly wish: Wish; readonly before: (begun: Begun, id: JobId) => unknown },
): Promise<Outcome<Job, Refused>> =>
  withFreshRead(call.world, async (): Promise<Outcome<Job, Refused>> => {
    const { world, caller, request } = call
    const file = await rosterSent(call, rosterId)
    if (!file) return refuse({ code: 'roster.notFound' })
    const id = world.idFor('job', caller.id, request.key)
    const stored = await loadJob(id)
    if (stored)
      return stored.request.hash === request.hash
        ? accept(stored)
        : refuse({ code: 'idempotency.keyReused' })
    const begun = { compoundId: file.compoundId, districtId: caller.districtId }
    await before(begun, id)
    const job = jobFor(call, id, { ...begun, ...wish })
    await commit(changeJob(job))
    return accept(job)
  })

/** Looks a list through that was sent, in the background: fifty thousand rows take longer than a page may. */
export const lookInBackground = (call: Desk, { rosterId }: PreviewWish) =>
  begin(call, rosterId, {
    wish: { kind: 'rosterPreview', input: { rosterId } },
    before: () => undefined,
  })

/** Begins to take over a list that was looked at, by whoever sent it; how far it is stands with the job. */
export const importInBackground = (call: Desk, { rosterId, digest }: RosterWish) =>
  begin(call, rosterId, {
    wish: { kind: 'rosterImport', input: { rosterId, digest } },
    before: ({ compoundId }, id) =>
      note(call, { what: 'importRoster', subjects: [id], places: [compoundId] }),
  })

async function deskAt({ caller }: Pick<Desk, 'caller'>, id: CompoundId) {
  const compound = await compoundNow(id)
  const proof = compound && workerOf(caller, compound)
  return compound && proof ? { compound, proof } : undefined
}

/** A compound and its list as it stands, for those who work there. */
export async function rosterAt(call: Desk, id: CompoundId) {
  const desk = await deskAt(call, id)
  if (!desk) return refuse<NotFound>({ code: 'place.notFound' })
  const roster = await rosterOf(desk.proof, id)
  const isThere = roster !== undefined && isKept(roster, call.world.now())
  return accept({ compound: desk.compound, last: isThere ? roster.last : undefined })
}

/** A place for one more list, by name of whoever sends it. */
export async function openSending(call: Desk, compoundId: CompoundId) {
  const offered = await offerRoster(call, { compoundId, bytes: 1 })
  if (!offered.ok) return offered
  const { rosterId } = offered.value
  await note(call, { what: 'offerRoster', subjects: [rosterId], places: [compoundId] })
  return accept({ rosterId })
}

type Sent = { readonly compoundId: CompoundId; readonly rosterId: RosterId }

/** The form that a browser sends the file with, straight to where it is kept; then it comes back to `landing`. */
export async function sendingOf(call: Desk, { compoundId, rosterId }: Sent, landing: string) {
  const file = await rosterSent(call, rosterId)
  const desk = await deskAt(call, compoundId)
  if (file?.compoundId !== compoundId || !desk) return refuse({ code: 'roster.notFound' } as const)
  return accept({ compound: desk.compound, form: plainFormFor(call.world, rosterId, landing) })
}

const OURS: ReadonlySet<Job['kind']> = new Set(['rosterPreview', 'rosterImport'])

/** One's own job over the list of a compound. */
export async function rosterJobOf(call: Desk, compoundId: CompoundId, jobId: JobId) {
  const found = await jobOf(call, jobId)
  if (!found.ok) return found
  const { kind, nodeId } = found.value
  if (!OURS.has(kind) || nodeId !== compoundId) return refuse({ code: 'job.notFound' } as const)
  const desk = await deskAt(call, compoundId)
  return desk
    ? accept({ job: found.value, compound: desk.compound })
    : refuse({ code: 'job.notFound' } as const)
}
