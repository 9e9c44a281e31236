import { addDays } from '../../shared/kernel/dates'
import type { ResidentId, SessionId } from '../../shared/kernel/ids'
import { areSeatsOff, mayMoveUp, type Session } from '../event/rules'
import { type Reaction, reaction } from '../platform/stream'
import type { World } from '../platform/world'
import { emptySeats, endIfOff } from './callingOff/actions'
import { areSeatsLost, isLessonOff } from './callingOff/rules'
import { showFill } from './filling/actions'
import { movedNews } from './changing/rules'
import { follow, seatsSessionOf } from './leaving/actions'
import { mend } from './record/actions'
import { newsOf } from './news/rules'
import { followSession } from './seating/following/actions'
import { changedEntries, fillFor, isStandingChanged, type Seating } from './seating/rules'
import { lessonIn } from './standing/actions'
import { loadRegistration } from './store'
import { tellAll, tellOf } from './telling/actions'
import { hasMoved, mayFollow, type Registration } from './rules'
import { settle } from './turn/actions'

const mendAll = async (
  world: World,
  seatsId: SessionId,
  residents: readonly ResidentId[],
): Promise<void> => {
  const session = residents.length > 0 ? await seatsSessionOf(seatsId) : undefined
  if (session) for (const residentId of residents) await mend(world, session, { residentId })
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

/** Only where it may change what a list says. */
const seatsFilled = reaction<Seating>('Seating', async (world, { before, after }) => {
  if (after && (!before || fillFor(before) !== fillFor(after))) await showFill(world, after.seatsId)
})

/** What follows from a record, should the call have broken off behind it. */
const recordFollowed = reaction<Registration>('Registration', async (world, changed) => {
  if (!changed.after || !mayFollow(changed)) return
  await follow(world, changed.after)
  if (changed.after.status === 'waitlisted') await endIfOff(world, changed.after)
})

/** Another order may be another turn. */
const orderChanged = reaction<Registration>('Registration', async (world, { before, after }) => {
  if (!after || !hasMoved({ before, after })) return
  const session = await seatsSessionOf(after.seatsId)
  if (session) await settle(world, session)
})

/** A place in line that a worker got for somebody, or an offer, may only have been the way to a seat. */
const MAY_BE_A_STEP: readonly string[] = ['registration.joinedFor', 'registration.offered']

async function stillStands({ residentId, seatsId, life, status }: Registration, session: Session) {
  const now = await loadRegistration(residentId, session)
  return now?.seatsId === seatsId && now.life === life && now.status === status
}

/** Why nothing becomes of it, and what was said with it. */
const whyOff = ({ calledOff: reason, offWords: words }: Session) => ({
  ...(reason === undefined ? {} : { reason }),
  ...(words === undefined ? {} : { words }),
})

const seatNews = reaction<Registration>('Registration', async (world, { before, after }) => {
  const news = after && newsOf(before, after)
  const session = news && (await seatsSessionOf(after.seatsId))
  if (!session) return
  if (MAY_BE_A_STEP.includes(news.kind) && !(await stillStands(after, session))) return
  const { id, rev, changedAt } = after
  const { sessionId, day, hours } = await lessonIn(session, world.now())
  const words = {
    ...{ ...news, title: session.title, at: changedAt, sessionId },
    ...(areSeatsOff(session) ? whyOff(session) : {}),
    ...{ from: day, until: addDays(day, 1), hours },
    cause: { factId: id, rev },
  }
  await tellOf(world, after, words)
})

/** What the seats know of their session, should the call have broken off behind it. */
const sessionFollowed = reaction<Session>('Session', async (world, { before, after }) => {
  if (!after || !isStandingChanged(before, after) || after.seatsId !== after.id) return
  const session = await seatsSessionOf(after.id)
  if (!session) return
  await followSession(session)
  if (mayMoveUp(session)) await settle(world, session)
})

/** Nobody has a seat, or waits for one, in what was called off. */
const calledOff = reaction<Session>('Session', async (world, changed) => {
  const { after } = changed
  if (after && areSeatsLost(changed) && after.seatsId === after.id) await emptySeats(world, after)
})

/** One of a course is not held: whoever has a seat in the course keeps it, and hears of it. */
const lessonOff = reaction<Session>('Session', async (world, changed) => {
  const { after } = changed
  const seats = after && isLessonOff(changed) && (await seatsSessionOf(after.seatsId))
  // Where all of it was called off everybody hears that from their registration.
  if (!seats || areSeatsOff(seats)) return
  const { id, rev, day, hours, title, changedAt: at } = after
  const isAlone = after.toldWith === undefined
  await tellAll(world, seats, {
    kind: isAlone ? 'registration.lessonOff' : 'registration.restOff',
    ...{ title, at, sessionId: id, from: day, until: addDays(day, 1) },
    ...(isAlone ? { hours } : {}),
    ...whyOff(after),
    cause: { factId: id, rev },
  })
})

/** Whoever means to come reads what was and what is, and is free to leave. */
const moved = reaction<Session>('Session', async (world, changed) => {
  const { after } = changed
  const news = after && movedNews(changed)
  const seats = news && (await seatsSessionOf(after.seatsId))
  if (!seats || areSeatsOff(seats)) return
  const { id, rev, day, hours, title, changedAt: at } = after
  await tellAll(world, seats, {
    ...{ ...news, title, at, sessionId: id, from: day, until: addDays(day, 1) },
    ...(news.kind === 'registration.moved' ? { hours } : {}),
    cause: { factId: id, rev },
  })
})

export const registrationReactions: readonly Reaction[] = [
  seatsWritten,
  seatsGiven,
  seatsFilled,
  recordFollowed,
  orderChanged,
  seatNews,
  sessionFollowed,
  calledOff,
  lessonOff,
  moved,
]
