import type { RosterReport } from '../../../../shared/contract/roster'
import type { RosterId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Foreseen } from '../../../resident/roster/previewing/rules'
import type { Cursor } from '../../../resident/roster/stepping/rules'

/** Of a job, what its kind reads. */
type Job = {
  readonly kind: string
  readonly state: string
  readonly input: unknown
  readonly cursor?: unknown
}

export type Seen = Extract<Foreseen, { readonly is: 'shown' }>

/** What a job that looked through a list has found. */
export const foreseenIn = ({ kind, state, cursor }: Job): Foreseen | undefined =>
  kind === 'rosterPreview' && state === 'done' ? (cursor as Foreseen) : undefined

/** What a job that took a list over has done. */
export const reportIn = ({ kind, state, cursor }: Job): RosterReport | undefined =>
  kind === 'rosterImport' && state === 'done' ? (cursor as Cursor).report : undefined

type Wanted = { readonly rosterId: RosterId; readonly digest: string }

/** The list that was looked at, as it was looked at. */
export function wishIn(job: Job): Outcome<Wanted, { readonly code: 'job.notFound' }> {
  const seen = foreseenIn(job)
  if (seen?.is !== 'shown') return refuse({ code: 'job.notFound' })
  const { rosterId } = job.input as Pick<Wanted, 'rosterId'>
  return accept({ rosterId, digest: seen.digest })
}
