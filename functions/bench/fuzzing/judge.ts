import * as z from 'zod/mini'
import { COMMON_REFUSALS, type Endpoint } from '../../../shared/contract/endpoint'
import { faultIn, type RawAnswer } from '../../testing/raw'

const breaksOutput = ({ isImage, answersWith, output }: Endpoint, text: string): boolean =>
  isImage !== true && answersWith === undefined && !z.safeParse(output, JSON.parse(text)).success

function undeclared({ refusals }: Endpoint, { refusal }: RawAnswer): string | undefined {
  const declared: readonly string[] = [...COMMON_REFUSALS, ...refusals]
  if (!refusal || declared.includes(refusal.code)) return undefined
  return `refuses with ${refusal.code}, which it does not declare`
}

/** What is wrong with an answer, if anything: a leak, a missing sentence, a shape that the contract does not know. */
export function fault(endpoint: Endpoint, answer: RawAnswer): string | undefined {
  const { status, text } = answer
  if (status >= 500) return String(status)
  if (status === 200) return breaksOutput(endpoint, text) ? 'breaks its output' : undefined
  return faultIn(answer) ?? undeclared(endpoint, answer)
}
