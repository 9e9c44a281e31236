import { setOut } from '../../../platform/errands'
import { type Reaction, reaction } from '../../../platform/stream'
import type { Session } from '../../../event/rules'
import { absencesOf } from '../../absences/store'
import { CALLED_FROM } from '../../absences/rules'
import type { Registration } from '../../rules'
import { bringCalls, bringCallsAbout } from './actions'
import { isHeldOtherwise, looksAt } from './rules'

/** Whether somebody misses so much that they are called at all: of everybody else nothing is looked at. */
const isCalled = async ({ residentId, communityId }: Registration): Promise<boolean> =>
  (await absencesOf(residentId, communityId)).length >= CALLED_FROM

const recorded = reaction<Registration>('Registration', async (world, changed) => {
  const one = changed.after ?? changed.before
  const looks = looksAt(changed)
  if (!one || looks === 'nothing') return
  if (looks === 'all' || (await isCalled(one))) await bringCalls(world, one.residentId)
})

/** Held at another time, under another name or not at all: a lesson is about the seats of its course. */
const held = reaction<Session>('Session', async (world, { before, after }) => {
  const one = after ?? before
  if (!one || !isHeldOtherwise(before, after)) return
  await setOut(world, { kind: 'seatCalls', subjectId: one.seatsId }, bringCallsAbout)
})

/** Whom a community calls, kept beside the records: so that a page of it is one read at any size. */
export const seatCallProjection: readonly Reaction[] = [recorded, held]
