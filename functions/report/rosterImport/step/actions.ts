import type { RosterId } from '../../../../shared/kernel/ids'
import type { JobStep } from '../../../platform/jobs'
import { foreseenAtDesk } from '../../../resident/roster/previewing/actions'
import { importStep } from '../../../resident/roster/stepping/actions'
import type { Cursor } from '../../../resident/roster/stepping/rules'

export type RosterWish = { readonly rosterId: RosterId; readonly digest: string }
export type PreviewWish = Pick<RosterWish, 'rosterId'>

/** Reads a list whole, compares it with what stands, and says what would become of it: one step, and nothing is kept. */
export const previewStep: JobStep = async (call, { input }) => {
  const cursor = await foreseenAtDesk(call, (input as PreviewWish).rosterId)
  return { is: 'done', change: { cursor } }
}

/** Some hundreds of units of a list; how far it is, is counted in units. */
export const rosterStep: JobStep = async (call, job) => {
  const wish = job.input as RosterWish
  const came = await importStep(call, { ...wish, cursor: job.cursor as Cursor | undefined })
  if (!came.ok) return { is: 'failed', because: came.refusal.code }
  const { is, done, total, cursor } = came.value
  return { is, change: { done, total, cursor } }
}
