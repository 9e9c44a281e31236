import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import { type Reaction, reaction } from '../platform/stream'
import type { World } from '../platform/world'
import { follow, seatsSessionOf } from './leaving/actions'
import { mend } from './record/actions'
import { mayFollow, type Registration } from './rules'
import { changedEntries, type Seating } from './seating/rules'
import { settle } from './turn/actions'

const mendAll = async (
  world: World,
  seatsId: SessionId,
  residents: readonly ResidentId[],
): Promise<void> => {
  const session = residents.length > 0 ? await seatsSessionOf(seatsId) : undefined
  if (session) for (const residentId of residents) await mend(world, session, residentId)
}

/** Whoever came into the seats or left them has it written down, wherever the call broke off that did it. */
const seatsWritten = reaction<Seating>('Seating', async (world, { before, after }) => {
  if (!after) return
  await mendAll(world, after.seatsId, changedEntries(before, after))
})

/** Whatever freed some seats, one path gives them: what the seats became, not what was done to them. */
const seatsGiven = reaction<Seating>('Seating', async (world, { after }) => {
  if (!after?.isQueueOpen || after.free <= 0 || !after.isOpen) return
  const session = await seatsSessionOf(after.seatsId)
  if (session) await settle(world, session)
})

/** What follows from a record, should the call have broken off behind it. */
const recordFollowed = reaction<Registration>('Registration', async (world, changed) => {
  if (changed.after && mayFollow(changed)) await follow(world, changed.after)
})

export const registrationReactions: readonly Reaction[] = [seatsWritten, seatsGiven, recordFollowed]
