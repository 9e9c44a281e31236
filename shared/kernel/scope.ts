import type { CommunityId, CompoundId, DistrictId, ResidentId, StreetId } from './ids'

/** Where something is: the places above it, from the tenant down to the compound. */
export type CompoundPath = {
  readonly districtId: DistrictId
  readonly streetId: StreetId
  readonly communityId: CommunityId
  readonly compoundId: CompoundId
}

declare const proven: unique symbol

/** Proofs: only `functions/platform/session.ts` makes them, and stores demand them. */
export type MemberOf = CompoundPath & { readonly [proven]: 'member' }
export type WorkerOf = { readonly nodeId: string; readonly [proven]: 'worker' }
export type GuestOf = { readonly compoundId: CompoundId; readonly [proven]: 'guest' }
export type Self = ResidentId & { readonly [proven]: 'self' }
