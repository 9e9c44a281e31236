import type * as contract from '../../../shared/contract/sessionChanges'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { eventToChange, sessionOf, sessionsOf } from '../../event/showing/actions'
import { changeEvent, changeSession } from '../../event/writes'
import { type Session, signUpEndsAt } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { end } from '../clearing/actions'
import { listLine, placeIn } from '../line/store'
import { residentAt } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { setSeats } from '../seating/writes'
import { made } from '../turn/actions'
import { calledOff, decideSignUp, isToCome, withoutSessions } from './rules'

const PAGE = 50

/** From this second on; seats that nobody asked for yet are made, so that they say so. */
async function setAll(session: Session, standing: Parameters<typeof setSeats>[1]): Promise<void> {
  for (const seating of await loadSeatings(session, 'now')) {
    const { seatsId, shard } = await made(session, seating)
    await setSeats({ seatsId, shard }, standing)
  }
}

async function emptyLine(world: World, { seatsId }: Session): Promise<void> {
  let after: string | undefined
  do {
    const line = await listLine(seatsId, { limit: PAGE, ...(after ? { after } : {}) })
    for (const { residentId } of line) await end(world, { residentId, seatsId }, 'session')
    const last = line[line.length - 1]
    after = line.length === PAGE && last ? placeIn(last) : undefined
  } while (after !== undefined)
}

/** Nobody comes any more: first the seats are closed, then everybody's record ends, so that nobody is forgotten. */
export async function emptySeats(world: World, session: Session): Promise<void> {
  await setAll(session, { isOpen: false })
  const { seatsId } = session
  const seated = (await loadSeatings(session, 'now')).flatMap(({ entries }): ResidentId[] =>
    Object.keys(entries).map(residentAt),
  )
  for (const residentId of seated) await end(world, { residentId, seatsId }, 'session')
  await emptyLine(world, session)
}

type WorkerCall = Call<'worker'>

/** A session that somebody may change who works there, and how this very request was answered before. */
async function own({ world, caller, request }: WorkerCall, id: SessionId) {
  const session = await sessionOf(id)
  if (!session || !workerOf(caller, session)) return refuse({ code: 'session.notFound' })
  const before = answeredBefore(session.done, request)
  if (!before.ok) return before
  if (!before.value && isFull(session.done, world.now()))
    return refuse({ code: 'session.changedTooOften' })
  return accept({ session, answer: before.value?.answer })
}

/** With it those of its series that are to come. */
async function meant(session: Session, isWholeSeries: boolean | undefined, now: number) {
  if (!isWholeSeries) return [session]
  const event = await eventToChange(session.eventId)
  const others = (event?.sessions ?? []).map(({ id }) => id).filter((id) => id !== session.id)
  return [session, ...(await sessionsOf(others)).filter((one) => isToCome(one, now))]
}

async function callOff(call: WorkerCall, session: Session, asked: Asked) {
  const { world, request } = call
  const now = world.now()
  if (!isToCome(session, now)) return refuse({ code: 'session.begun' })
  const event = await eventToChange(session.eventId)
  if (!event) return refuse({ code: 'session.notFound' })
  const sessions = await meant(session, asked.isWholeSeries, now)
  const off = sessions.map((one) => calledOff(one, { because: asked.because, now }))
  const answer = String(off.length)
  const done = carriedOut(session.done, request, { at: now, answer })
  await commit(
    changeEvent(withoutSessions(event, off, now)),
    ...off.map((one) => changeSession(one.id === session.id ? { ...one, done } : one)),
  )
  for (const one of off) if (one.seatsId === one.id) await setAll(one, { isOpen: false })
  return accept({ id: session.id, calledOff: off.length })
}

type Asked = Parameters<Action<typeof contract.callOffSession>>[1]

/** Everybody hears of it from the stream, whether or not they have been reached yet. */
export const callOffSession: Action<typeof contract.callOffSession> = (call, asked) =>
  withFreshRead(call.world, async () => {
    const found = await own(call, asked.sessionId)
    if (!found.ok) return found
    const { session, answer } = found.value
    if (answer !== undefined) return accept({ id: session.id, calledOff: Number(answer) })
    return callOff(call, session, asked)
  })

export const closeSignUp: Action<typeof contract.closeSignUp> = (call, { sessionId, status }) =>
  withFreshRead(call.world, async () => {
    const found = await own(call, sessionId)
    if (!found.ok) return found
    const { session, answer } = found.value
    if (answer !== undefined) return accept({ id: session.id, status: answer as typeof status })
    const now = call.world.now()
    const decided = decideSignUp(session, { status, now })
    if (!decided.ok) return decided
    const done = carriedOut(session.done, call.request, { at: now, answer: status })
    await commit(changeSession({ ...decided.value, done }))
    const closesAt = status === 'open' ? signUpEndsAt(session) : now
    if (session.seatsId === session.id) await setAll(decided.value, { closesAt })
    return accept({ id: session.id, status })
  })
