import { type BulkWish, MAX_BULK, UNDO_SECONDS } from '../../../shared/contract/bulk'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { JobRow } from '../../platform/job'

type TooMany = { readonly code: 'job.tooManyRows'; readonly max: number }

/** Each once, in the order in which they were chosen; from one to as many as one go holds. */
export function decideBulk(wish: BulkWish): Outcome<BulkWish, TooMany> {
  const ids = [...new Set<string>(wish.ids)]
  return ids.length >= 1 && ids.length <= MAX_BULK
    ? accept({ ...wish, ids } as unknown as BulkWish)
    : refuse({ code: 'job.tooManyRows', max: MAX_BULK })
}

/** When it begins, epoch ms. */
export const runsAt = (now: number): number => now + UNDO_SECONDS * 1000

const DECIDED: ReadonlySet<string> = new Set([
  'membership.alreadyDecided',
  'withheld.alreadyDecided',
  'callBack.alreadyDone',
])

type Refusal = { readonly code: string }

/** What becomes of one: somebody was faster, or it is refused as a single decision would be. */
export const rowOf = (id: string, outcome: Outcome<unknown, Refusal>): JobRow => {
  if (outcome.ok) return { id, is: 'done' }
  const { code } = outcome.refusal
  return DECIDED.has(code) ? { id, is: 'faster' } : { id, is: 'refused', because: code }
}
