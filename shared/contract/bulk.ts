import type { CallBackId, MembershipId, WithheldId } from '../kernel/ids'
import type { CallOutcome } from './callBack'
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

/** So many at the most; more are two goes. */
export const MAX_BULK = 100
/** In which 撤销 stops it before anything has happened. */
export const UNDO_SECONDS = 60
