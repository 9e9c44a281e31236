import type { CompoundPath } from '../../../shared/kernel/scope'
import { homeFor } from '../../interest/rules'
import { type Group, type GroupMember, isIn, type OutBecause } from '../rules'

/** Not in it any more, because of what happened; `undefined` where they were not. */
export function takenOut(
  member: GroupMember,
  because: OutBecause,
  now: number,
): GroupMember | undefined {
  if (!isIn(member)) return undefined
  return { ...member, want: 'out', because, changedAt: now }
}

/** Somebody's standing as the homes they have make it: in it as long as one of them is a home that the group is for. */
export const alignedWith = (
  member: GroupMember,
  { group, homes }: { readonly group: Group; readonly homes: readonly CompoundPath[] },
  now: number,
): GroupMember | undefined => (homeFor(homes, group) ? undefined : takenOut(member, 'moved', now))
