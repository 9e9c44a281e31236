import type {
  ComplaintDecision,
  ComplaintKind,
  ComplaintReason,
} from '../../../shared/contract/complaint'
import type { ContentLabel } from '../../../shared/contract/refusals'
import type {
  BookingId,
  ComplaintId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'

/** What is complained of, and whose it is. */
export type Target = CompoundPath & {
  readonly kind: ComplaintKind
  /** The reported: who owns the thing, or the person themselves. */
  readonly aboutId: ResidentId
  readonly compoundName: string
  /** The thing, or the one that the two had to do with. */
  readonly listingId: ListingId
  readonly title: string
  readonly photoId?: PhotoId
  readonly bookingId?: BookingId
}

/** One neighbour's complaint of one target, however often it is sent. */
export type Complaint = Target & {
  readonly id: ComplaintId
  readonly rev: number
  /** Known to the worker alone. */
  readonly by: ResidentId
  readonly reason: ComplaintReason
  /** Epoch ms. */
  readonly since: number
  readonly status: 'waiting' | 'decided'
  readonly decision?: ComplaintDecision
  /** What the worker said to who complained. */
  readonly words?: string
  readonly decidedBy?: ResidentId
  readonly decidedAt?: number
  readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
}

/** What stays the same while a target is complained of again: what its id is made of. */
export const targetWords = ({ kind, listingId, photoId, aboutId }: Target): readonly string[] => [
  kind,
  { listing: listingId, photo: photoId ?? '', person: aboutId }[kind],
]

type Said = Pick<Complaint, 'id' | 'by' | 'reason' | 'since' | 'done'> & { readonly target: Target }

/** A complaint that waits: a new one, or one that was decided on and is made again. */
export const complaintOf = (
  { target, ...said }: Said,
  before: Pick<Complaint, 'rev'> | undefined,
): Complaint => ({ ...target, ...said, rev: (before?.rev ?? 0) + 1, status: 'waiting' })

const OF_PERSONS = ['nothing', 'warn'] as const
const OF_THINGS = ['nothing', 'warn', 'withhold', 'remove'] as const

/** What can be decided: only a thing can be sent back or put away. */
export const decisionsOn = (kind: ComplaintKind): readonly ComplaintDecision[] =>
  kind === 'person' ? OF_PERSONS : OF_THINGS

type By = {
  readonly by: ResidentId
  readonly at: number
  readonly words?: string | undefined
}
type DecisionRefusal = {
  readonly code: 'complaint.own' | 'complaint.alreadyDecided' | 'complaint.notForThis'
}

/** Decided once, and by nobody whom it concerns. */
export function decideComplaint(
  complaint: Complaint,
  decision: ComplaintDecision,
  { by, at, words }: By,
): Outcome<Complaint, DecisionRefusal> {
  if (by === complaint.by || by === complaint.aboutId) return refuse({ code: 'complaint.own' })
  if (complaint.status === 'decided') return refuse({ code: 'complaint.alreadyDecided' })
  if (!decisionsOn(complaint.kind).includes(decision))
    return refuse({ code: 'complaint.notForThis' })
  return accept({
    ...complaint,
    ...{ status: 'decided', decision, decidedBy: by, decidedAt: at },
    ...(words === undefined ? {} : { words }),
    rev: complaint.rev + 1,
  })
}

/** Whether it repeats what the same worker decided: a retry, not a second opinion. */
export const isSameDecision = (
  complaint: Complaint,
  {
    decision,
    words,
  }: { readonly decision: ComplaintDecision; readonly words?: string | undefined },
  by: ResidentId,
): boolean =>
  complaint.status === 'decided' &&
  complaint.decidedBy === by &&
  complaint.decision === decision &&
  complaint.words === words

/** That it was, and what became of it, without what was written of either. */
export function withoutWords({ words: _said, ...complaint }: Complaint): Complaint {
  return { ...complaint, title: ACCOUNT_WORDS.someThing, rev: complaint.rev + 1 }
}

const LABELS: Partial<Record<ComplaintReason, ContentLabel>> = { money: 'fraud', rude: 'abuse' }

/** Under which of the names of what is not allowed a thing goes back to its owner. */
export const labelFor = (reason: ComplaintReason): ContentLabel => LABELS[reason] ?? 'other'

/** What the workers' page shows while it waits. */
export type Card = Pick<
  Complaint,
  | 'kind'
  | 'reason'
  | 'since'
  | 'compoundName'
  | 'title'
  | 'listingId'
  | 'photoId'
  | 'by'
  | 'aboutId'
>

export function cardOf(complaint: Complaint): Card | undefined {
  if (complaint.status !== 'waiting') return undefined
  const { kind, reason, since, compoundName, title, listingId, photoId, by, aboutId } = complaint
  return {
    ...{ kind, reason, since, compoundName, title, listingId, by, aboutId },
    ...(photoId === undefined ? {} : { photoId }),
  }
}
