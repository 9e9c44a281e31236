import type * as contract from '../../../shared/contract/registration'
import type { Mine } from '../../../shared/contract/seats'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { promotionEndsAt, type Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { carriedOut } from '../../platform/done'
import { StaleRead, withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { type Gate, learn } from '../gate/actions'
import { takeAsked } from '../offer/keeping/actions'
import { answeredTo, begin, readyFor } from '../ready/actions'
import { changed, mineOf, type Registration } from '../rules'
import { type Seating, seatsLeft } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { openQueue } from '../seating/writes'
import { loadRegistration } from '../store'
import { made, settleFor, withSeen } from '../turn/actions'
import { lookBehind } from '../turn/back/actions'
import type { Waiting } from '../turn/rules'
import { changeRegistration } from '../writes'
import { placeAgain } from './again/actions'
import { leavePlace, takePlace } from './writes'

/** From now on nobody claims a seat past those in line. Answers with the seats as they stand. */
async function openLine(world: World, session: Session): Promise<readonly Seating[]> {
  const standing = await loadSeatings(session, 'now')
  let seen = standing
  for (const seating of standing.filter(({ isQueueOpen }) => !isQueueOpen)) {
    const { shard } = await made(session, seating)
    const { item } = await openQueue({ seatsId: session.seatsId, shard })
    if (!item) throw new StaleRead()
    await learn(world, session.id, item)
    seen = withSeen(seen, item)
  }
  return seen
}

const placeOf = ({ residentId, joinedAt = 0, party, life }: Registration): Waiting => ({
  ...{ residentId, joinedAt, party, life },
})

type Standing = {
  readonly waiting: Registration
  /** Themself, where they ask at this moment. */
  readonly asking?: ResidentId | undefined
}

/**
 * Behind the place of whoever is recorded as waiting, a look at the seats: whoever gives one back either finds that place or
 * is found here to have given it.
 */
async function stand(
  world: World,
  session: Session,
  { waiting, asking }: Standing,
): Promise<Registration> {
  const { residentId, party } = waiting
  const seatings = await openLine(world, session)
  if (seatsLeft(seatings) < party) return waiting
  const joined = { waiting: placeOf(waiting), seatings, asking }
  if (!(await settleFor(world, session, joined))) return waiting
  return (await loadRegistration(residentId, session)) ?? waiting
}

/** Their place, unless they have given it up meanwhile or stand elsewhere: who got in line behind it may have counted on them. */
async function takesPlace(world: World, session: Session, waiting: Registration): Promise<boolean> {
  const place = placeOf(waiting)
  const isTheirs = await placeAgain(session, place)
  if (!isTheirs) await lookBehind(world, session, place.joinedAt)
  return isTheirs
}

/** Sooner than this the stream has not come to what was written, ms: what changes in between is followed behind the place. */
const SOON_MS = 200

/** The place of whoever has just been recorded, looked at once more only where it took its time. */
async function takesNew(world: World, session: Session, waiting: Registration): Promise<boolean> {
  const place = placeOf(waiting)
  await takePlace(session, place)
  return world.now() - place.joinedAt < SOON_MS || takesPlace(world, session, waiting)
}

/** The record first: what breaks off behind it is gone on with from there. */
export async function getInLine(call: Call, gate: Gate, next: Registration): Promise<Registration> {
  const { world, request } = call
  const joinedAt = world.now()
  const done = carriedOut(next.done, request, { at: joinedAt, answer: '' })
  const waiting: Registration = { ...next, status: 'waitlisted', joinedAt, done }
  await commit(changeRegistration(waiting))
  // Another phone, or a worker, was quicker: it is answered as it stands then.
  if (!(await takesNew(world, gate.session, waiting))) throw new StaleRead()
  return stand(world, gate.session, { waiting, asking: waiting.residentId })
}

/** Gives up the place again; if it has become a seat meanwhile, that is kept. */
export async function leaveLine(
  { world }: Call,
  session: Session,
  waiting: Registration,
): Promise<void> {
  const { residentId, joinedAt = 0 } = waiting
  const change = { status: 'cancelled', because: 'full' } as const
  await commit(
    changeRegistration(
      changed(waiting, { ...change, changedAt: world.now(), changedBy: residentId }),
    ),
  )
  await leavePlace(session.seatsId, { residentId, joinedAt })
  // Who got in line behind them may have counted on their having it.
  await lookBehind(world, session, joinedAt)
}

/** Whoever waits as before has their place in a line that is open, whatever broke off, and the seat if it comes to them. */
export async function standAgain(world: World, session: Session, standing: Standing) {
  const { waiting } = standing
  if (await takesPlace(world, session, waiting)) return stand(world, session, standing)
  return (await loadRegistration(waiting.residentId, session)) ?? waiting
}

/** Whoever asks at this moment is offered nothing: it is theirs. */
async function answerOf(call: Call, gate: Gate, stands: Registration): Promise<Mine> {
  return stands.status === 'offered' ? takeAsked(call, gate.session, stands) : mineOf(stands)
}

type Answered = { readonly answer: Mine; readonly before: Registration | undefined }

/** As before, or as it has gone on: what broke off behind a seat that they asked for is still theirs. */
async function again(call: Call, gate: Gate, { answer, before }: Answered): Promise<Mine> {
  if (before?.status === 'offered') return answerOf(call, gate, before)
  if (before?.status !== 'waitlisted') return answer
  const standing = { waiting: before, asking: before.residentId }
  return answerOf(call, gate, await standAgain(call.world, gate.session, standing))
}

/** 有位就帮我占上: a place in the line; with a seat free at this moment and nobody before them, the seat. */
export const joinWaitlist: Action<typeof contract.joinWaitlist> = (call, wish) =>
  withFreshRead(call.world, async () => {
    const ready = await readyFor(call, wish)
    if (!ready.ok) return ready
    const { gate, before } = ready.value
    const answered = answeredTo(call, before)
    if (!answered.ok) return answered
    if (answered.value) return accept(await again(call, gate, { answer: answered.value, before }))
    const next = await begin(call, ready.value, wish)
    if (next.ok && call.world.now() >= promotionEndsAt(gate.session))
      return refuse({ code: 'session.lineOver' })
    return next.ok
      ? accept(await answerOf(call, gate, await getInLine(call, gate, next.value)))
      : next
  })
