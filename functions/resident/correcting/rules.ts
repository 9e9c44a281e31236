import type { CorrectionDecision, CorrectionReason } from '../../../shared/contract/correction'
import type {
  CorrectionId,
  HouseholdId,
  MembershipId,
  ResidentId,
} from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'

/**
 * That something verified is wrong. It holds ids alone: the name that is wanted stands on the Resident, the door on a
 * Household in which nobody lives.
 */
export type Correction = CompoundPath & {
  readonly id: CorrectionId
  readonly rev: number
  readonly residentId: ResidentId
  readonly membershipId: MembershipId
  readonly compoundName: string
  /** Of the door that is wanted; absent where only the name is wrong. */
  readonly householdId?: HouseholdId
  readonly isOfName?: true
  readonly status: 'waiting' | CorrectionDecision
  readonly reason?: CorrectionReason
  /** Epoch ms. */
  readonly since: number
  readonly decidedAt?: number
  readonly decidedBy?: ResidentId
  readonly decidedUnder?: { readonly key: string; readonly hash: string }
  readonly request: { readonly key: string; readonly hash: string }
}

/** What the workers' page shows while it waits. */
export type Card = Pick<
  Correction,
  'residentId' | 'membershipId' | 'compoundName' | 'householdId' | 'since'
>

export function cardOf(correction: Correction): Card | undefined {
  if (correction.status !== 'waiting') return undefined
  const { residentId, membershipId, compoundName, householdId, since } = correction
  return {
    ...{ residentId, membershipId, compoundName, since },
    ...(householdId === undefined ? {} : { householdId }),
  }
}

export type Decision = {
  readonly decision: CorrectionDecision
  readonly reason?: CorrectionReason | undefined
}
type By = {
  readonly by: ResidentId
  readonly at: number
  readonly request: NonNullable<Correction['decidedUnder']>
}
type Refusal = { readonly code: 'correction.own' | 'correction.alreadyDecided' }

/** Decided once, and by somebody else. */
export function decideOn(
  correction: Correction,
  { decision, reason = 'other' }: Decision,
  { by, at, request }: By,
): Outcome<Correction, Refusal> {
  if (correction.residentId === by) return refuse({ code: 'correction.own' })
  if (correction.status !== 'waiting') return refuse({ code: 'correction.alreadyDecided' })
  return accept({
    ...correction,
    ...{ status: decision, decidedAt: at, decidedBy: by, decidedUnder: request },
    ...(decision === 'refused' ? { reason } : {}),
    rev: correction.rev + 1,
  })
}

/** Whether it repeats what the same worker decided: a retry, not a second opinion. */
export const isSameDecision = (
  correction: Correction,
  { decision, reason = 'other' }: Decision,
  by: ResidentId,
): boolean =>
  correction.decidedBy === by &&
  correction.status === decision &&
  (decision === 'corrected' || correction.reason === reason)
