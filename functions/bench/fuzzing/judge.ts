import * as z from 'zod/mini'
import { COMMON_REFUSALS, type Endpoint } from '../../../shared/contract/endpoint'
import { REFUSAL_STATUS } from '../../../shared/contract/refusals'

export type Fired = {
  readonly status: number
  readonly text: string
  readonly isAuthenticated: boolean
}
type Refused = { readonly refusal?: { readonly code: string }; readonly message?: string }

const LEAK = /\bat .*\.[jt]s:\d+|node_modules|openid|session_key/
const CHINESE = /[\u4e00-\u9fff]/

const breaksOutput = ({ isImage, output }: Endpoint, text: string): boolean =>
  isImage !== true && !z.safeParse(output, JSON.parse(text)).success

function wrongRefusal(endpoint: Endpoint, { status, text }: Fired): string | undefined {
  const { refusal, message } = JSON.parse(text) as Refused
  const allowed: readonly string[] = [...COMMON_REFUSALS, ...endpoint.refusals]
  const code = refusal?.code ?? 'nothing'
  if (!allowed.includes(code)) return `refuses with ${code}`
  if (REFUSAL_STATUS[code as keyof typeof REFUSAL_STATUS] !== status) return 'has another status'
  return CHINESE.test(message ?? '') ? undefined : 'says nothing'
}

/** What is wrong with an answer, if anything: a leak, a missing sentence, a shape that the contract does not know. */
export function fault(endpoint: Endpoint, fired: Fired): string | undefined {
  const { status, text } = fired
  if (status >= 500) return String(status)
  if (LEAK.test(text)) return 'leaks'
  if (status === 200) return breaksOutput(endpoint, text) ? 'breaks its output' : undefined
  // The gateway's own, before any function.
  if (status === 413 && text.includes('Request Entity Too Large')) return undefined
  return wrongRefusal(endpoint, fired)
}
