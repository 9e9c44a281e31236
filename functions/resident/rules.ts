import type { EmergencyContact } from '../../shared/contract/emergency'
import type { AskedPart, RejectionReason } from '../../shared/contract/resident'
import type { LocalDate } from '../../shared/kernel/dates'
import type { BuildingId, CorrectionId, HouseholdId } from '../../shared/kernel/ids'
import type { MembershipId, PhotoId, ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { CompoundPath } from '../../shared/kernel/scope'
import type { Care, Relative } from './care/rules'

/** The person. Only Resident and Household hold a name, an openid or a room. */
export type Resident = {
  readonly id: ResidentId
  readonly rev: number
  readonly districtId: CompoundPath['districtId']
  /** Absent of somebody who has no WeChat of their own. */
  readonly openid?: string
  readonly name?: string
  /** 称呼 */
  readonly addressForm?: string
  /** As WeChat verified it, for the worker who verifies and the other party of an agreed booking. */
  readonly phone?: {
    readonly number: string
    /** Epoch ms. */
    readonly since: number
    /** Somebody else had verified it before. */
    readonly wasOthers?: true
  }
  /** Whom the workers of a class may call when something happens to them. */
  readonly emergency?: EmergencyContact
  /** Of whoever was registered without a phone: by whom, and how they said yes to it. */
  readonly care?: Care
  /** Of whoever put relatives down: those who wait or were turned away. */
  readonly putDown?: readonly MembershipId[]
  /** Writes of one's own that are remembered nowhere else. */
  readonly done?: readonly { key: string; hash: string; at: number; answer: string }[]
  /** What a worker is asked to put right, and the name as it should be. */
  readonly correcting?: { readonly id: CorrectionId; readonly name?: string }
  /** The account was cancelled: nothing else is left. */
  readonly goneAt?: number
}

/** From an account of WeChat, by the hash of it, to the person. */
export type Login = {
  readonly account: string
  readonly rev: number
  readonly residentId: ResidentId
}

/** moved: said so themselves · movedOut: a worker did · termOver: the lease is · closed: the account is cancelled. */
export type LeftBecause = 'moved' | 'movedOut' | 'termOver' | 'closed'

/** Keyed marks of what somebody typed: whether it was changed can be told by them, and nothing else. */
export type AskedMarks = Readonly<Record<'unit' | 'room' | 'name', string>>

/** A request behind one that was turned away. */
export type Again = {
  /** 2: the second. */
  readonly times: number
  readonly reason?: RejectionReason
  readonly changed: readonly AskedPart[]
}

/** That person in one compound. */
export type Membership = CompoundPath & {
  readonly id: MembershipId
  readonly rev: number
  readonly residentId: ResidentId
  readonly householdId: HouseholdId
  readonly buildingId: BuildingId
  readonly compoundName: string
  readonly buildingName: string
  readonly status: 'requested' | 'approved' | 'rejected' | 'left' | 'merged' | 'withdrawn'
  readonly reason?: RejectionReason
  /** What the worker said beside it. */
  readonly words?: string
  /** A tenant's: the last day on which they live here. */
  readonly lastDay?: LocalDate
  /** That it is near was told. */
  readonly isEndTold?: true
  readonly endToldAt?: number
  /** While it waits. */
  readonly proofPhotoId?: PhotoId
  readonly marks?: AskedMarks
  readonly again?: Again
  readonly relative?: Relative
  /** Epoch ms. */
  readonly requestedAt: number
  readonly decidedAt?: number
  readonly decidedBy?: ResidentId
  /** The worker's request that decided it; `request` is the asker's. */
  readonly decidedUnder?: { readonly key: string; readonly hash: string }
  readonly request: { readonly key: string; readonly hash: string }
  /** Of a request: whom the asker says to be, by a card that they showed. */
  readonly cardOf?: MembershipId
  /** Of a request that was somebody’s known already: who they are. */
  readonly mergedInto?: { readonly id: MembershipId; readonly residentId: ResidentId }
  /** The card that stands for them here, by the hash of its code. */
  readonly cardHash?: string
  /** What was carried out of it once it was decided. */
  readonly done?: readonly { key: string; hash: string; at: number; answer: string }[]
  readonly leftAt?: number
  readonly leftBecause?: LeftBecause
  readonly leftBy?: ResidentId | 'clock'
  /** How often what follows from it was looked for again. */
  readonly passes?: number
  /** When time looks at it, epoch ms. */
  readonly dueAt?: number
}

type Standing = Pick<Membership, 'compoundId' | 'status'>

/** One request at a time in a compound; after a rejection one may ask again. */
export function decideRequest<Kind extends Standing>(
  memberships: readonly Standing[],
  asked: Kind,
): Outcome<Kind, { readonly code: 'membership.alreadyRequested' | 'membership.alreadyMember' }> {
  const standing = memberships.filter(({ compoundId }) => compoundId === asked.compoundId)
  if (standing.some(({ status }) => status === 'approved'))
    return refuse({ code: 'membership.alreadyMember' })
  if (standing.some(({ status }) => status === 'requested'))
    return refuse({ code: 'membership.alreadyRequested' })
  return accept(asked)
}

export type Verdict =
  | { readonly status: 'approved'; readonly lastDay?: LocalDate }
  | { readonly status: 'rejected'; readonly reason: RejectionReason; readonly words?: string }

/** What was only for the decision goes with it. */
export const settled = ({ proofPhotoId: _, ...membership }: Membership): Membership => membership

type Decision = {
  readonly verdict: Verdict
  readonly by: ResidentId
  readonly at: number
  /** With whom they live, where the worker said so. */
  readonly household?: HouseholdId | undefined
}
type DecisionRefusal = { readonly code: 'membership.alreadyDecided' | 'membership.ownRequest' }

/** Decided once, by somebody else than the one who asks. */
export function decideMembership(
  membership: Membership,
  { verdict, by, at }: Decision,
): Outcome<Membership, DecisionRefusal> {
  if (membership.residentId === by || membership.relative?.by === by)
    return refuse({ code: 'membership.ownRequest' })
  if (membership.status !== 'requested') return refuse({ code: 'membership.alreadyDecided' })
  return accept({
    ...settled(membership),
    ...verdict,
    rev: membership.rev + 1,
    decidedAt: at,
    decidedBy: by,
  })
}

/** Whether a decision repeats one already taken by the same worker: a retry, not a second decision. */
export const isSameDecision = (
  membership: Membership,
  { verdict, by, household = membership.householdId }: Decision,
): boolean =>
  membership.decidedBy === by &&
  membership.householdId === household &&
  membership.status === verdict.status &&
  (verdict.status === 'rejected'
    ? membership.reason === verdict.reason
    : verdict.lastDay === undefined || membership.lastDay === verdict.lastDay)

type Called = { readonly name: string; readonly addressForm: string }
type Known = {
  readonly posts: readonly unknown[]
  readonly memberships: readonly Pick<Membership, 'status'>[]
  readonly name?: string | undefined
  readonly addressForm?: string | undefined
}

/** By a worker or by whoever gave them a post, now or before they left. */
const isVerified = ({ memberships, posts, name }: Known): boolean => {
  if (name === undefined) return false
  const isOnlyRejected =
    memberships.length > 0 && memberships.every(({ status }) => status === 'rejected')
  return posts.length > 0 || !isOnlyRejected
}

/**
 * What somebody is called from now on. A name that a worker has verified, or is looking at, stays as it is; what
 * neighbours read changes only for words that have passed.
 */
export function calledAfter(
  known: Known,
  asked: Called,
  { isPassed }: { isPassed: boolean },
): Called {
  if (!isVerified(known)) return asked
  return {
    name: known.name ?? asked.name,
    addressForm: isPassed ? asked.addressForm : (known.addressForm ?? asked.addressForm),
  }
}
