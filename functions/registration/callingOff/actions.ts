import type * as contract from '../../../shared/contract/sessionChanges'
import { accept } from '../../../shared/kernel/outcome'
import { changeEvent, changeSession } from '../../event/writes'
import { areSeatsOff, type Session } from '../../event/rules'
import type { Action } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answerThen, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { atDesk, type WorkerCall } from '../atDesk/actions'
import { end } from '../clearing/actions'
import { seatsSessionOf } from '../leaving/actions'
import { mend } from '../record/actions'
import { isActive, type Registration } from '../rules'
import { followSession } from '../seating/following/actions'
import { loadRegistration } from '../store'
import { answersPass } from '../signing/answers/actions'
import { peopleOf } from '../telling/actions'
import { countOff, decideCallOff, decideSignUp, type Series } from './rules'

/** Nobody comes any more: first the seats are closed, then everybody's record ends, so that nobody is forgotten. */
export async function emptySeats(world: World, session: Session): Promise<void> {
  await followSession(session)
  const { seatsId } = session
  for (const residentId of await peopleOf(session)) {
    // A seat claimed a moment ago may not have been written down yet.
    await mend(world, session, { residentId })
    await end(world, { residentId, seatsId }, 'session')
  }
}

/** Who got in line while the session was called off, and found it open still. */
export async function endIfOff(world: World, { residentId, seatsId }: Registration): Promise<void> {
  const session = await seatsSessionOf(seatsId)
  if (!session || !areSeatsOff(session)) return
  const stands = await loadRegistration(residentId, session)
  if (stands && isActive(stands)) await end(world, stands, 'session')
}

/** The seats are told at once; should that break off, the stream does it. */
export async function followAll(sessions: readonly Session[]): Promise<void> {
  for (const one of sessions) if (one.seatsId === one.id) await followSession(one)
}

type Asked = Parameters<Action<typeof contract.callOffSession>>[1]

async function callOff(call: WorkerCall, series: Series, asked: Asked) {
  const { world, request } = call
  const now = world.now()
  const { because, isWholeSeries, words } = asked
  const decided = decideCallOff(series, { because, isWholeSeries, words, now })
  if (!decided.ok) return decided
  const passed = await answersPass(call, words === undefined ? [] : [words])
  if (!passed.ok) return passed
  const { session } = series
  const { event, sessions, count } = decided.value
  const done = carriedOut(session.done, request, { at: now, answer: JSON.stringify(count) })
  await commit(
    changeEvent(event),
    ...sessions.map((one) => changeSession(one.id === session.id ? { ...one, done } : one)),
  )
  await followAll(sessions)
  return accept({ id: session.id, calledOff: count })
}

/** Everybody hears of it from the stream, whether or not they have been reached yet. */
export const callOffSession: Action<typeof contract.callOffSession> = (call, asked) =>
  withFreshRead(call.world, async () => {
    const found = await atDesk(call, asked.sessionId)
    if (!found.ok) return found
    const { answer, ...series } = found.value
    if (answer !== undefined) {
      const calledOff = answerThen({ answer }, countOff(series, asked))
      return accept({ id: asked.sessionId, calledOff })
    }
    return callOff(call, series, asked)
  })

export const closeSignUp: Action<typeof contract.closeSignUp> = (
  call,
  { sessionId, signUp: status },
) =>
  withFreshRead(call.world, async () => {
    const found = await atDesk(call, sessionId)
    if (!found.ok) return found
    const { answer, session } = found.value
    if (answer !== undefined)
      return accept({ id: sessionId, status: answerThen({ answer }, session.status) })
    const now = call.world.now()
    const decided = decideSignUp(found.value, { status, now })
    if (!decided.ok) return decided
    const done = carriedOut(session.done, call.request, { at: now, answer: JSON.stringify(status) })
    const sessions = decided.value
    await commit(
      ...sessions.map((one) => changeSession(one.id === sessionId ? { ...one, done } : one)),
    )
    await followAll(sessions)
    return accept({ id: sessionId, status })
  })
