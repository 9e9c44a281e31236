import type { CallBackId, ListingId, MembershipId, ResidentId, WithheldId } from '../kernel/ids'
import type { CallOutcome } from './callBack'
import type { HoldReason } from './holding'
import type { ContentLabel } from './refusals'
import type { RejectionReason } from './resident'

/** What is decided alike of several cases in one go, each as if it were decided alone. */
export type BulkWish =
  | { readonly what: 'approve'; readonly ids: readonly MembershipId[] }
  | {
      readonly what: 'reject'
      readonly ids: readonly MembershipId[]
      readonly reason: RejectionReason
    }
  | { readonly what: 'release'; readonly ids: readonly WithheldId[] }
  | { readonly what: 'refuse'; readonly ids: readonly WithheldId[]; readonly label: ContentLabel }
  | {
      readonly what: 'settleCalls'
      readonly ids: readonly CallBackId[]
      readonly outcome: CallOutcome
    }
  | { readonly what: 'pause'; readonly ids: readonly ListingId[]; readonly reason: HoldReason }

/** So many at the most; more are two goes. */
export const MAX_BULK = 100
/** In which 撤销 stops it before anything has happened. */
export const UNDO_SECONDS = 60

/** What became of one row of a job: done, somebody else had done it, or refused. */
export type JobRow = {
  readonly id: string
  readonly is: 'done' | 'faster' | 'refused'
  /** The code of the refusal. */
  readonly because?: string
  /** Who was faster, where that is known. */
  readonly by?: ResidentId
}
