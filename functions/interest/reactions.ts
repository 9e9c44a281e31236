import { type DriveId, idPattern } from '../../shared/kernel/ids'
import { isSeen } from '../event/planning/rules'
import type { Event } from '../event/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import type { Block } from '../resident/block/rules'
import type { Membership } from '../resident/rules'
import { align, alignOne, putDown } from './clearing/actions'
import { count } from './counting/actions'
import { follow } from './following/actions'
import { heldAs } from './following/rules'
import { type Drive, type Interest, isIn } from './rules'
import { tellDesk, tellLate, tellThose } from './telling/actions'
import { isRefusedNow } from './telling/rules'
import { withTextCheck } from './verdict/rules'

/** Counted anew from what stands, whatever the change was: twice, late or out of order it is the same count. */
const said = reaction<Interest>('Interest', async (world, { before, after }) => {
  const word = after ?? before
  if (!word) return
  if (after && isIn(after)) await alignOne(world, after)
  await count(world, word.driveId)
  if (after && isIn(after)) await tellLate(world, after)
})

const DRIVE = idPattern('drive')

/** It is asked from then on, or never. */
const textDecided = reaction<Withheld>('Withheld', async (world, { after }) => {
  if (after?.kind !== 'eventText' || after.status === 'waiting') return
  const { subjectId, textHash: of = '', status, label = 'other' } = after
  if (!DRIVE.test(subjectId)) return
  const check = status === 'released' ? ({ is: 'passed', of } as const) : undefined
  await follow(world, subjectId as DriveId, (drive) =>
    withTextCheck(drive, check ?? { is: 'refused', of, label }, world.now()),
  )
})

/** The draft that came of it is published, and its words have passed. */
const held = reaction<Event>('Event', async (world, { before, after }) => {
  if (after?.driveId === undefined || !isSeen(after)) return
  if (before && isSeen(before)) return
  await follow(world, after.driveId, (drive) => heldAs(drive, after))
})

const settled = reaction<Drive>('Drive', async (world, { before, after }) => {
  if (!after) return
  await tellDesk(world, before, after)
  if (before?.status !== after.status) await tellThose(world, after)
})

/** Whoever wrote the words hears that they were refused. */
const refused = reaction<Drive>('Drive', async (world, { before, after }) => {
  if (!after || !isRefusedNow(before, after) || after.textCheck.is !== 'refused') return
  await tell(world, after.openedBy, {
    ...{ kind: 'event.refused', title: after.words.title, reason: after.textCheck.label },
    ...{ driveId: after.id, at: after.changedAt, cause: { factId: after.id, rev: after.rev } },
  })
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

export const interestReactions: readonly Reaction[] = [
  said,
  textDecided,
  held,
  settled,
  refused,
  moved,
  blocked,
]
