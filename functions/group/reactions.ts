import { type GroupId, idPattern } from '../../shared/kernel/ids'
import type { TextCheck } from '../event/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { type Reaction, reaction } from '../platform/stream'
import type { Block } from '../resident/block/rules'
import type { Membership } from '../resident/rules'
import { align, alignOne, putDown } from './clearing/actions'
import { count } from './counting/actions'
import { follow } from './following/actions'
import { type Group, type GroupMember, isIn } from './rules'
import { tellLate, tellThose, tellWriter } from './telling/actions'
import { isNewsNow } from './telling/rules'
import { withTextCheck } from './verdict/rules'

/** Counted anew from what stands, whatever the change was: twice, late or out of order it is the same count. */
const joined = reaction<GroupMember>('GroupMember', async (world, { before, after }) => {
  const member = after ?? before
  if (!member) return
  if (after && isIn(after)) await alignOne(world, after)
  await count(world, member.groupId)
  if (after && isIn(after)) await tellLate(world, after)
})

const GROUP = idPattern('group')

const checkIn = ({ status, textHash: of = '', label = 'other' }: Withheld): TextCheck =>
  status === 'released' ? { is: 'passed', of } : { is: 'refused', of, label }

/** It is seen from then on, or never; what was rewritten stands, or what was read before. Whoever wrote it hears of a no. */
const textDecided = reaction<Withheld>('Withheld', async (world, { after }) => {
  if (after?.kind !== 'eventText' || after.status === 'waiting') return
  if (!GROUP.test(after.subjectId)) return
  const check = checkIn(after)
  await follow(world, after.subjectId as GroupId, (group) =>
    withTextCheck(group, check, world.now()),
  )
  if (check.is === 'refused') await tellWriter(world, after)
})

const changed = reaction<Group>('Group', async (world, { before, after }) => {
  if (after && isNewsNow(before, after)) await tellThose(world, after)
})

const isElsewhere = (before: Membership | undefined, after: Membership): boolean =>
  before !== undefined && before.householdId !== after.householdId

/** At once, and at each later pass. */
const moved = reaction<Membership>('Membership', async (world, { before, after }) => {
  if (!after) return
  if (after.status === 'left' || isElsewhere(before, after)) await align(world, after.residentId)
})

const blocked = reaction<Block>('Block', async (world, { after }) => {
  if (after?.status === 'running') await putDown(world, after)
})

export const groupReactions: readonly Reaction[] = [joined, textDecided, changed, moved, blocked]
