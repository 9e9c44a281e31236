import type { OutputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/group'
import type { GroupId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { homeFor } from '../../interest/rules'
import { closedNow } from '../../place/standing/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { homesOf } from '../../platform/session'
import { type Group, type GroupMember, isSeen } from '../rules'
import { listMembers, loadGroup, loadMember } from '../store'
import { changeGroup, changeMember } from '../writes'
import { decideJoining } from './rules'

type Answer = OutputOf<typeof contract.joinGroup>
type NotReady = { readonly code: 'group.notFound' | 'access.notVerified' }
type Saying = { readonly want: Answer['mine']; readonly before: GroupMember | undefined }

const isInReach = ({ caller }: Call, group: Group): boolean =>
  homeFor(homesOf(caller), group) !== undefined

/** Why nobody comes into it from where they live, while that rests; whoever is in it may leave. */
function closedFor({ world, caller }: Call, group: Group, { want, before }: Saying) {
  const home = homeFor(homesOf(caller), group)
  const isNew = want === 'in' && before?.want !== 'in'
  return home && isNew ? closedNow(world, home.compoundId) : undefined
}

/** A group of theirs, or that they are in: leaving does not ask where one lives. */
async function readyFor(
  call: Call,
  id: GroupId,
  { before }: Pick<Saying, 'before'>,
): Promise<Outcome<Group, NotReady>> {
  const group = await loadGroup(id)
  if (!group || !isSeen(group) || group.districtId !== call.caller.districtId)
    return refuse({ code: 'group.notFound' })
  if (before?.want === 'in' || isInReach(call, group)) return accept(group)
  return refuse({
    code: homesOf(call.caller).length === 0 ? 'access.notVerified' : 'group.notFound',
  })
}

/**
 * Where places are limited, joining is written on the group that was counted: whoever else joined meanwhile has raised its
 * revision, and it is counted again.
 */
const countedOn = (group: Group, { want }: GroupMember): readonly Change[] =>
  group.limit !== undefined && want === 'in' ? [changeGroup(next(group, {}))] : []

async function say({ world, caller, request }: Call, group: Group, { want, before }: Saying) {
  const now = world.now()
  const count = (await listMembers(group.id)).length
  const said = { residentId: caller.id, proxyId: caller.by?.proxyId, want, now }
  const decided = decideJoining({ group, count }, before, said)
  if (!decided.ok) return decided
  const member = decided.value
  if (!member) return accept({ mine: want, members: count })
  if (isFull(member.done, now)) return refuse({ code: 'group.changedTooOften' })
  const answer = { mine: want, members: want === 'in' ? count + 1 : count - 1 }
  const done = carriedOut(member.done, request, { at: now, answer: JSON.stringify(answer) })
  await commit(changeMember({ ...member, done }), ...countedOn(group, member))
  return accept(answer)
}

/** 加入小组, and back: one write on one's own item. */
export const joinGroup: Action<typeof contract.joinGroup> = (call, { groupId, want }) =>
  withFreshRead(call.world, async () => {
    const before = await loadMember(groupId, call.caller.id)
    const ready = await readyFor(call, groupId, { before })
    if (!ready.ok) return ready
    const answered = answeredBefore(before?.done ?? [], call.request)
    if (!answered.ok) return answered
    if (answered.value?.answer) return accept(JSON.parse(answered.value.answer) as Answer)
    const closed = await closedFor(call, ready.value, { want, before })
    if (closed) return refuse(closed)
    return say(call, ready.value, { want, before })
  })
