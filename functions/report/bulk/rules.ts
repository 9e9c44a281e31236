import { type BulkWish, type JobRow, MAX_BULK, UNDO_SECONDS } from '../../../shared/contract/bulk'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

type Refusal =
  { readonly code: 'job.noRows' } | { readonly code: 'job.tooManyRows'; readonly max: number }

/** Each once, in the order in which they were chosen; from one to as many as one go holds. */
export function decideBulk(wish: BulkWish): Outcome<BulkWish, Refusal> {
  const ids = [...new Set<string>(wish.ids)]
  if (ids.length === 0) return refuse({ code: 'job.noRows' })
  return ids.length <= MAX_BULK
    ? accept({ ...wish, ids } as unknown as BulkWish)
    : refuse({ code: 'job.tooManyRows', max: MAX_BULK })
}

/** When it begins, epoch ms. */
export const runsAt = (now: number): number => now + UNDO_SECONDS * 1000

const DECIDED: ReadonlySet<string> = new Set([
  'membership.alreadyDecided',
  'withheld.alreadyDecided',
  'callBack.alreadyDone',
  'listing.heldAlready',
])

type Because = { readonly code: string }

/** What becomes of one: somebody was faster, or it is refused as a single decision would be. */
export const rowOf = (id: string, outcome: Outcome<unknown, Because>): JobRow => {
  if (outcome.ok) return { id, is: 'done' }
  const { code } = outcome.refusal
  return DECIDED.has(code) ? { id, is: 'faster' } : { id, is: 'refused', because: code }
}
