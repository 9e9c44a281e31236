/** Why a worker takes a thing or help down for a while. */
export const HOLD_REASONS = ['unsafe', 'notAsShown', 'notForHere', 'notReached', 'other'] as const
export type HoldReason = (typeof HOLD_REASONS)[number]
