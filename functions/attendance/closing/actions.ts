import type * as contract from '../../../shared/contract/attendance'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { type Session } from '../../event/rules'
import { lastHeld } from '../../event/series/rules'
import { eventAt, sessionOf } from '../../event/showing/actions'
import { changeSession } from '../../event/writes'
import type { Action } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, answerThen, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { glanceAtSeats, registrationOf, seatedIn } from '../../registration/standing/actions'
import { waitingFor } from '../../registration/telling/actions'
import { changeRegistration } from '../../registration/writes'
import { type CheckIn, isIn } from '../rules'
import { sessionsWith } from '../own/actions'
import { listCheckIns, loadCheckIns } from '../store'
import { concerned, decideClose, isLast, settled } from './rules'

type Counted = { readonly came: number; readonly absent: number }

/** People, not parties: whoever signed up, and whoever came. */
async function counted({ id }: Session, seats: Session): Promise<Counted> {
  const [seated, checkIns] = await Promise.all([seatedIn(seats), listCheckIns(id)])
  const came = checkIns.filter(isIn)
  const there = new Set(came.map(({ residentId }) => residentId))
  const absent = seated.filter(({ residentId }) => !there.has(residentId))
  return { came: came.length, absent: absent.length }
}

/** What follows for each who signed up is done from the stream, so that nobody is forgotten however many they are. */
export const closeList: Action<typeof contract.closeList> = (call, { sessionId }) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const session = await sessionOf(sessionId)
    const seats = session && workerOf(caller, session) && (await glanceAtSeats(session))
    if (!seats) return refuse({ code: 'session.notFound' })
    const repeat = answeredBefore(session.done, request)
    if (!repeat.ok) return repeat
    if (repeat.value) return accept(answerThen(repeat.value, await counted(session, seats)))
    const now = world.now()
    const decided = decideClose(session, now)
    if (!decided.ok) return decided
    const counts = await counted(session, seats)
    if (!decided.value) return accept(counts)
    const done = carriedOut(session.done, request, { at: now, answer: JSON.stringify(counts) })
    await commit(changeSession({ ...decided.value, done }))
    return accept(counts)
  })

type Closed = {
  readonly seats: Session
  /** It alone, or all of its course. */
  readonly lessons: readonly SessionId[]
  readonly isLast: boolean
}

async function closedOne(world: World, id: SessionId): Promise<Closed | undefined> {
  const session = await sessionOf(id)
  if (session?.status !== 'tookPlace') return undefined
  const [seats, event] = await Promise.all([glanceAtSeats(session), eventAt(session.eventId)])
  if (!seats || !event) return undefined
  const lessons = await sessionsWith(session)
  return { seats, lessons, isLast: isLast(session, event, world.now()) }
}

/** What the list says of one of them, as it stands now; done again it does nothing more. */
async function settleOne(world: World, closed: Closed, residentId: ResidentId): Promise<void> {
  const { seats, lessons, isLast: isEnd } = closed
  const places = lessons.map((sessionId) => ({
    sessionId,
    id: world.idFor('checkIn', sessionId, residentId),
  }))
  const done = await withFreshRead(world, async () => {
    const [registration, checkIns] = await Promise.all([
      registrationOf(residentId, seats),
      loadCheckIns(places),
    ])
    const came = { isLast: isEnd, isIn: checkIns.some(isIn), now: world.now() }
    const next = registration && settled(registration, came)
    if (next) await commit(changeRegistration(next))
    return accept(undefined)
  })
  if (!done.ok) throw new Error('The registration kept changing; the record comes again.')
}

/** Of a list that was closed: everybody who had a seat, came or still waited; of a course once its last is closed. */
export async function settleList(world: World, sessionId: SessionId): Promise<void> {
  const closed = await closedOne(world, sessionId)
  if (!closed?.isLast) return
  const [seated, checkIns, waiting] = await Promise.all([
    seatedIn(closed.seats),
    listCheckIns(sessionId),
    waitingFor(closed.seats),
  ])
  const people = concerned(
    seated.map(({ residentId }) => residentId),
    checkIns.map(({ residentId }) => residentId),
    waiting,
  )
  for (const residentId of people) await settleOne(world, closed, residentId)
}

/** Where what is left of a course was called off, the last that was held is its last. */
export async function settleWithout(world: World, { eventId }: Session): Promise<void> {
  const event = await eventAt(eventId)
  const last = event?.signUp === 'course' ? lastHeld(event) : undefined
  if (last) await settleList(world, last.id)
}

/** Written down or taken back behind the closing: the list is as true as before. */
export async function settleLate(world: World, { sessionId, residentId }: CheckIn): Promise<void> {
  const closed = residentId && (await closedOne(world, sessionId))
  if (closed) await settleOne(world, closed, residentId)
}
