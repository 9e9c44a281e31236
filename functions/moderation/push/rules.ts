import type { ContentLabel } from '../../../shared/contract/refusals'
import type { Verdict } from '../photo/rules'

/** What WeChat pushes when a check is through, as far as we read it. */
type MediaCheck = {
  readonly traceId: string
  /** Why it could not judge, where it could not; -1008 when the picture could not be fetched. */
  readonly fault: number
  readonly suggest: unknown
  readonly label: unknown
}

type Json = Readonly<Record<string, unknown>>
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** The check that a message tells of, `undefined` for any other message. */
export function mediaCheckIn(message: unknown): MediaCheck | undefined {
  if (!isJson(message) || message['Event'] !== 'wxa_media_check') return undefined
  const { trace_id: traceId, errcode, status_code: status, result } = message
  if (typeof traceId !== 'string' || traceId === '') return undefined
  const { suggest, label } = isJson(result) ? result : {}
  // The second version says `errcode`, the first said `status_code`.
  return { traceId, fault: Number(errcode ?? status ?? 0), suggest, label }
}

/** The verdict in a check. Whatever is not a clear pass or a clear no is for a person. */
export function verdictOf(
  { fault, suggest, label }: MediaCheck,
  labelOf: (label: unknown) => ContentLabel,
): Verdict {
  if (fault !== 0) return { is: 'withWorker', reason: 'unreachable' }
  if (suggest === 'pass') return { is: 'passed' }
  if (suggest === 'risky') return { is: 'refused', label: labelOf(label) }
  return { is: 'withWorker', reason: 'review' }
}
