import type { ExportFormat } from '../../shared/contract/afterClass'
import type { ExportWish } from '../../shared/contract/export'
import type { JobId, PlaceId } from '../../shared/kernel/ids'
import type { Job } from '../platform/job'
import type { JobStep } from '../platform/jobs'
import { atDesk } from './office'
import type { Person, Town } from './town'

/** A row of a list of any length, different from each other one. */
export const lineAt = (n: number): readonly (string | number)[] => [
  ...['九鼎小区', `${(n % 40) + 1}栋`, `${(n % 6) + 1}`, `${100 + (n % 900)}`],
  ...[`住户${n}`, n % 10 === 0 ? `=${n}&"<${n}>"` : `称呼${n}`, n],
]

const PAGE = 100

/** Pages of so many rows, as a list of the console gives them. */
export const pagesOf = (rows: number) => () => (_: unknown, at: string | undefined) => {
  const from = Number(at ?? 0)
  const until = Math.min(from + PAGE, rows)
  const page = Array.from({ length: until - from }, (_, n) => lineAt(from + n))
  const goesOn = until < rows ? { at: String(until) } : {}
  return Promise.resolve({ ok: true as const, value: { rows: page, ...goesOn } })
}

/** Works a job off by hand, without the stream: as it stands behind its last step, and how many steps there were. */
export async function worksOff(town: Town, by: Person, step: JobStep, format: ExportFormat) {
  const call = await atDesk(by)
  const now = call.world.now()
  const wish: ExportWish = {
    ...{ what: 'living', nodeId: town.places.beijiang, format, names: 'masked' },
  }
  let job: Job = {
    ...{ id: call.world.newId('job') as JobId, rev: 1, kind: 'export', by: call.caller.id },
    ...{ nodeId: wish.nodeId as PlaceId, districtId: call.caller.districtId, state: 'running' },
    ...{ input: wish, done: 0, tries: 0, at: now, changedAt: now, request: call.request },
  }
  for (let steps = 1; ; steps++) {
    const progress = await step(call, job)
    if (progress.is === 'failed') return { job, steps, because: progress.because }
    job = { ...job, ...progress.change }
    if (progress.is === 'done') return { job, steps }
  }
}
