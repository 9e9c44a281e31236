import type { WithheldReason } from '../../../shared/contract/moderation'
import type { ContentLabel } from '../../../shared/contract/refusals'
import type {
  BookingId,
  CompoundId,
  DriveId,
  EventId,
  GroupId,
  ListingId,
  MembershipId,
  PhotoId,
  ResidentId,
  SessionId,
  WithheldId,
} from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'

/** Of what is shown in more than a compound: the community whose workers look at it. */
export type HeldPath = Omit<CompoundPath, 'compoundId'> & { readonly compoundId?: CompoundId }

/** Content that waits for a person's word, because a machine's did not settle it. */
export type Withheld = HeldPath & {
  readonly id: WithheldId
  readonly rev: number
  readonly kind: 'listingText' | 'photo' | 'eventText'
  readonly subjectId: ListingId | BookingId | MembershipId | EventId | DriveId | GroupId | SessionId
  readonly ownerId: ResidentId
  readonly photoId?: PhotoId
  readonly text?: string
  /** Which version of the text: a later one is not settled by this decision. */
  readonly textHash?: string
  readonly reason: WithheldReason
  /** Of the compound, or of the wider place where it is shown. */
  readonly compoundName: string
  /** Epoch ms. */
  readonly since: number
  readonly status: 'waiting' | 'released' | 'refused'
  readonly label?: ContentLabel
  /** What the worker said beside it. */
  readonly words?: string
  readonly decidedBy?: ResidentId
  readonly decidedAt?: number
  /** The worker's request that decided it. */
  readonly decidedUnder?: { readonly key: string; readonly hash: string }
}

export type Decision =
  | { readonly status: 'released' }
  | { readonly status: 'refused'; readonly label: ContentLabel; readonly words?: string }
type By = { readonly by: ResidentId; readonly at: number }

type DecisionRefusal = { readonly code: 'withheld.alreadyDecided' | 'withheld.own' }

/** Decided once, and never by whose it is. */
export function decideWithheld(
  withheld: Withheld,
  decision: Decision,
  { by, at }: By,
): Outcome<Withheld, DecisionRefusal> {
  if (withheld.ownerId === by) return refuse({ code: 'withheld.own' })
  if (withheld.status !== 'waiting') return refuse({ code: 'withheld.alreadyDecided' })
  return accept({ ...withheld, ...decision, rev: withheld.rev + 1, decidedBy: by, decidedAt: at })
}

/** Whether it repeats what the same worker decided: a retry, not a second opinion. */
export const isSameDecision = (withheld: Withheld, decision: Decision, by: ResidentId): boolean =>
  withheld.decidedBy === by &&
  withheld.status === decision.status &&
  withheld.label === ('label' in decision ? decision.label : undefined)
