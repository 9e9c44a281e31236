import type { ExportWish } from '../../../shared/contract/export'
import type { JobId, PlaceId } from '../../../shared/kernel/ids'
import { localDateAt } from '../../../shared/kernel/dates'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { LEDGER_NAMES } from '../../../shared/text/zhCN/export'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import { note, noteLook } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { changeJob, type Job, loadJob } from '../../platform/job'
import { EXPORT_KEYS, signFetching } from '../../platform/objects'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { countOpen, jobOf } from '../job/actions'
import {
  type AskRefusal,
  decideAsking,
  decideFetching,
  fetchedAs,
  type FetchRefusal,
} from './rules'

/** A call of the console, with what the session says of whoever sits there. */
export type Stepped = Call<'worker'> & { readonly steppedUpUntil?: number | undefined }

async function workplaceOf(
  { caller }: Call<'worker'>,
  nodeId: PlaceId,
): Promise<Place | undefined> {
  const place = await placeOf(nodeId)
  return place && workerOf(caller, place) && place
}

/** Whether lists of a place are taken along by whoever asks; elsewhere there is no such place. */
export async function showsLists(
  call: Call<'worker'>,
  nodeId: PlaceId,
): Promise<Outcome<Place, { readonly code: 'place.notFound' }>> {
  const place = await workplaceOf(call, nodeId)
  return place ? accept(place) : refuse({ code: 'place.notFound' })
}

/** People, things and bookings stand under compounds: of a whole district nobody takes them along. */
const isListed = ({ kind }: Place, { what }: ExportWish): boolean =>
  what === 'sessions' || what === 'attendance' || kind === 'community' || kind === 'compound'

const jobFor = ({ world, caller, request }: Stepped, id: JobId, wish: ExportWish): Job => ({
  ...{ id, rev: 1, kind: 'export', by: caller.id, nodeId: wish.nodeId },
  ...{ districtId: caller.districtId, state: 'waiting', input: wish, done: 0, tries: 0 },
  ...{ at: world.now(), changedAt: world.now(), request },
})

type Refused =
  AskRefusal | { readonly code: 'access.notAllowed' | 'idempotency.keyReused' | 'busy' }

/**
 * Begins to write a file of what the screen lists. Who asked for which list of which place, and what for, is in the log
 * before anything is read.
 */
export const askExport = (
  call: Stepped,
  { wish, reason }: { readonly wish: ExportWish; readonly reason: string },
): Promise<Outcome<Job, Refused>> =>
  withFreshRead(call.world, async (): Promise<Outcome<Job, Refused>> => {
    const { world, caller, request, steppedUpUntil } = call
    const place = await workplaceOf(call, wish.nodeId)
    if (!place || !isListed(place, wish)) return refuse({ code: 'access.notAllowed' })
    const id = world.idFor('job', caller.id, request.key)
    const before = await loadJob(id)
    if (before)
      return before.request.hash === request.hash
        ? accept(before)
        : refuse({ code: 'idempotency.keyReused' })
    const open = await countOpen(call)
    const asked = decideAsking({ reason, steppedUpUntil, open, now: world.now() })
    if (!asked.ok) return asked
    const places = [wish.nodeId]
    await note(call, { what: 'askExport', subjects: [id], places, reason: asked.value })
    const job = jobFor(call, id, wish)
    await commit(changeJob(job))
    return accept(job)
  })

type Fetched = { readonly url: string; readonly name: string }
type NotFetched = FetchRefusal | { readonly code: 'job.notFound' | 'access.notAllowed' }

/** An address of a minute, for whoever asked for the file and still works where it is from. */
export async function fetchExport(call: Stepped, id: JobId): Promise<Outcome<Fetched, NotFetched>> {
  const { world, steppedUpUntil } = call
  const found = await jobOf(call, id)
  if (!found.ok || found.value.kind !== 'export') return refuse({ code: 'job.notFound' })
  const job = found.value
  const place = await workplaceOf(call, job.nodeId)
  if (!place) return refuse({ code: 'access.notAllowed' })
  const ready = decideFetching(job, { steppedUpUntil, now: world.now() })
  if (!ready.ok) return ready
  await noteLook(call, { what: 'fetchExport', subjects: [id], places: [job.nodeId] })
  const wish = job.input as ExportWish
  const name = fetchedAs(place.name, wish, localDateAt(job.at))
  const key = EXPORT_KEYS.file(id, wish.format)
  return accept({ url: signFetching(key, { name, now: world.now() }), name })
}

/** What a job takes along, as people call it. */
export const ledgerNameOf = ({ input }: { readonly input?: unknown }): string =>
  LEDGER_NAMES[(input as ExportWish).what]

/** Where the console shows what can be taken along from a place, and how far one file is. */
export const listPath = (nodeId: string): string => `/at/${nodeId}/exports`
export const pathOf = ({ nodeId, id }: { readonly nodeId: string; readonly id: string }): string =>
  `${listPath(nodeId)}/${id}`
