import { addDays } from '../../shared/kernel/dates'
import type { Session } from '../event/rules'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import { seatsSessionOf } from '../registration/leaving/actions'
import { lessonIn } from '../registration/standing/actions'
import type { Registration } from '../registration/rules'
import { settleLate, settleList, settleWithout } from './closing/actions'
import { askHowItWas } from './feedback/actions'
import type { CheckIn } from './rules'

/** The list was closed: whoever had a seat came, or did not. */
const listClosed = reaction<Session>('Session', async (world, { before, after }) => {
  if (after?.status === 'tookPlace' && before?.status !== 'tookPlace')
    await settleList(world, after.id)
})

/** What was to come of a course is not held: its list may be complete by that. */
const restCalledOff = reaction<Session>('Session', async (world, { before, after }) => {
  if (after?.status === 'cancelled' && before?.status !== 'cancelled')
    await settleWithout(world, after)
})

/** Behind it: whoever came is asked how it was. */
const cameAsked = reaction<Session>('Session', async (world, { before, after }) => {
  if (after?.status === 'tookPlace' && before?.status !== 'tookPlace')
    await askHowItWas(world, after.id)
})

/** Somebody was written down, or taken back, when the list was closed already. */
const writtenLate = reaction<CheckIn>('CheckIn', async (world, { after }) => {
  if (!after) return
  await settleLate(world, after)
  await askHowItWas(world, after.sessionId, after)
})

/** Whoever did not come is asked why, alone: ill or needed at home does not count, and the list may be wrong. */
const absenceTold = reaction<Registration>('Registration', async (world, { before, after }) => {
  if (after?.status !== 'noShow' || before?.status === 'noShow') return
  const session = await seatsSessionOf(after.seatsId)
  if (!session) return
  const { sessionId, day, hours } = await lessonIn(session, world.now())
  await tell(world, after.residentId, {
    kind: 'registration.absent',
    ...{ title: session.title, at: after.changedAt, sessionId },
    ...{ from: day, until: addDays(day, 1), hours },
    cause: { factId: after.id, rev: after.rev },
  })
})

export const attendanceReactions: readonly Reaction[] = [
  listClosed,
  restCalledOff,
  cameAsked,
  writtenLate,
  absenceTold,
]
