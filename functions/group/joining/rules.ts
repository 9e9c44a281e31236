import type { Want } from '../../../shared/contract/interest'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { editionOf, type Group, type GroupMember, isListed, roomOf } from '../rules'

type Said = {
  readonly residentId: ResidentId
  /** Who does it in their name. */
  readonly proxyId?: ResidentId | undefined
  readonly want: Want
  readonly now: number
}
type Refused = { readonly code: 'group.over' | 'group.full' | 'care.notOpen' }

/** Under which somebody's standing is kept with them. */
export const memberIdOf = ({ id }: Pick<Group, 'id'>, residentId: ResidentId): string =>
  `${id}#${residentId}`

const stoodBefore = (before: GroupMember | undefined): Want => before?.want ?? 'out'

/** Why nobody joins it. */
function refusedToJoin(group: Group, count: number): Refused | undefined {
  if (!isListed(group)) return { code: 'group.over' }
  return count >= roomOf(group) ? { code: 'group.full' } : undefined
}

/** Leaving is nothing that anybody is refused; in somebody's name it is going on with what one began. */
const refusedToLeave = (before: GroupMember | undefined, { proxyId }: Said): Refused | undefined =>
  proxyId === undefined || before?.proxyId === proxyId ? undefined : { code: 'care.notOpen' }

type Wished = { readonly group: Group; readonly count: number }

const refusedBy = (
  { group, count }: Wished,
  before: GroupMember | undefined,
  said: Said,
): Refused | undefined =>
  said.want === 'in' ? refusedToJoin(group, count) : refusedToLeave(before, said)

const memberOf = (
  group: Group,
  before: GroupMember | undefined,
  { residentId, proxyId, want, now }: Said,
): GroupMember => ({
  ...{ id: memberIdOf(group, residentId), groupId: group.id, residentId },
  ...{ rev: (before?.rev ?? 0) + 1, want, edition: editionOf(group), name: group.words.name },
  ...{ changedAt: now, done: before?.done ?? [] },
  ...(proxyId === undefined ? {} : { proxyId }),
})

/**
 * Somebody's standing after a tap; `undefined` where they stand so already.
 * @param wished the group, and how many are in it
 */
export function decideJoining(
  wished: Wished,
  before: GroupMember | undefined,
  said: Said,
): Outcome<GroupMember | undefined, Refused> {
  if (stoodBefore(before) === said.want) return accept(undefined)
  const refused = refusedBy(wished, before, said)
  return refused ? refuse(refused) : accept(memberOf(wished.group, before, said))
}
