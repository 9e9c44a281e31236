import { type CONTENT_LABELS } from '../../../shared/contract/moderation'
import type { Verdict } from '../photo/rules'

type Label = (typeof CONTENT_LABELS)[number]

/** What WeChat pushes when a check is through, as far as we read it. */
export type MediaCheck = {
  readonly Event?: unknown
  readonly trace_id?: unknown
  readonly status_code?: unknown
  readonly result?: { readonly suggest?: unknown; readonly label?: unknown }
}

/** The verdict in a push. Whatever is not a clear pass or a clear no is for a person. */
export function verdictIn(
  { result, status_code: status }: MediaCheck,
  labelOf: (label: unknown) => Label,
): Verdict {
  if (status !== undefined && status !== 0) return { is: 'withWorker', reason: 'unreachable' }
  if (result?.suggest === 'pass') return { is: 'passed' }
  if (result?.suggest === 'risky') return { is: 'refused', label: labelOf(result.label) }
  return { is: 'withWorker', reason: 'review' }
}
