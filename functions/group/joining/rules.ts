import type { Want } from '../../../shared/contract/interest'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { editionOf, type Group, type GroupMember, isListed, roomOf } from '../rules'

type Said = { readonly residentId: ResidentId; readonly want: Want; readonly now: number }
type Refused = { readonly code: 'group.over' | 'group.full' }

/** Under which somebody's standing is kept with them. */
export const memberIdOf = ({ id }: Pick<Group, 'id'>, residentId: ResidentId): string =>
  `${id}#${residentId}`

const stoodBefore = (before: GroupMember | undefined): Want => before?.want ?? 'out'

/** Why nobody joins it; leaving is nothing that anybody is refused. */
function refusedBy(group: Group, count: number): Refused | undefined {
  if (!isListed(group)) return { code: 'group.over' }
  return count >= roomOf(group) ? { code: 'group.full' } : undefined
}

/**
 * Somebody's standing after a tap; `undefined` where they stand so already.
 * @param count how many are in it
 */
export function decideJoining(
  { group, count }: { readonly group: Group; readonly count: number },
  before: GroupMember | undefined,
  { residentId, want, now }: Said,
): Outcome<GroupMember | undefined, Refused> {
  if (stoodBefore(before) === want) return accept(undefined)
  const refused = want === 'in' ? refusedBy(group, count) : undefined
  if (refused) return refuse(refused)
  return accept({
    ...{ id: memberIdOf(group, residentId), groupId: group.id, residentId },
    ...{ rev: (before?.rev ?? 0) + 1, want, edition: editionOf(group), name: group.words.name },
    ...{ changedAt: now, done: before?.done ?? [] },
  })
}
