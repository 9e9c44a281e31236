import type { OutputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/sessionChanges'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { askingOnce } from '../../event/judging/actions'
import { promotionEndsAt, type Session } from '../../event/rules'
import { shardsOf } from '../../event/shards/rules'
import { changeEvent, changeSession as change } from '../../event/writes'
import type { Action } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answerThen, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { atDesk, type WorkerCall } from '../atDesk/actions'
import type { Series } from '../callingOff/rules'
import { takenOf } from '../deciding/actions'
import { decideByHand, isBelowMinimum } from '../deciding/rules'
import { resize } from '../resizing/actions'
import { withCapacity } from '../resizing/rules'
import { followSession } from '../seating/following/actions'
import { settle } from '../turn/actions'
import { placePasses } from './place/actions'
import { decideMove, eventWith } from './rules'

type Changing = Action<typeof contract.changeSession>
type Asked = Parameters<Changing>[1]
type Answer = OutputOf<typeof contract.changeSession>
type Judge = ReturnType<typeof askingOnce>

const answerOf = ({ id, day, hours, venue, terms: { capacity } }: Session): Answer => ({
  ...{ id, day, hours, venue, capacity },
})

/** Of what one transaction may write. */
const MOST = 100

/** All that share its seats, as they are with so many of them. */
function withSeats({ series, session }: Series, moved: readonly Session[], capacity: number) {
  const sharing = series.filter(({ seatsId }) => seatsId === session.seatsId)
  const still = sharing.filter(({ id }) => !moved.some((one) => one.id === id))
  const all = [...moved, ...still.map((one) => ({ ...one, rev: one.rev + 1 }))]
  return all.map((one) =>
    one.seatsId === session.seatsId ? withCapacity(one, capacity, shardsOf(session)) : one,
  )
}

type Changed = {
  readonly sessions: readonly Session[]
  readonly changes: readonly Change[]
  /** Whether the seats are as many as were asked for. */
  readonly isDone: boolean
}

/** The seats as asked for, or on the way there. */
async function reseated({ world }: WorkerCall, of: Series, wanted: Wanted) {
  const { capacity, moveLastToLine, moved } = wanted
  const seats = of.series.find(({ id }) => id === of.session.seatsId) ?? of.session
  const others = 1 + of.series.length + shardsOf(seats)
  const atMost = Math.floor((MOST - others) / 2)
  const movesUpUntil = promotionEndsAt(seatsAmong(moved, of))
  const asked = { capacity, moveLastToLine, movesUpUntil, atMost }
  const resized = await resize(world, seats, asked)
  if (!resized.ok) return resized
  const { capacity: reached, changes } = resized.value
  const sessions = withSeats(of, moved, reached)
  return accept<Changed>({ sessions, changes, isDone: reached === capacity })
}
type Wanted = Pick<Asked, 'moveLastToLine'> & {
  readonly capacity: number
  readonly moved: readonly Session[]
}

const seatsAmong = (changed: readonly Session[], { session, series }: Series): Session =>
  [...changed, ...series].find(({ id }) => id === session.seatsId) ?? session

type Moved = { readonly of: Series; readonly asked: Asked; readonly moved: readonly Session[] }

/** Whether it takes place, where the worker says so: what the seats say is only read then. */
async function decidedByHand({ world }: WorkerCall, { of, asked, moved }: Moved) {
  const { takesPlace, decides } = asked
  const taken = takesPlace ? await takenOf(seatsAmong([], of)) : 0
  return decideByHand(of, moved, { takesPlace, decides, taken, now: world.now() })
}

async function decided(call: WorkerCall, of: Series, asked: Asked) {
  const { times, venue, capacity, moveLastToLine } = asked
  const isWholeSeries = venue === undefined ? undefined : asked.isWholeSeries
  const came = decideMove(of, { times, venue, isWholeSeries, now: call.world.now() })
  if (!came.ok) return came
  const moved = await decidedByHand(call, { of, asked, moved: came.value })
  if (!moved.ok) return moved
  const seats = seatsAmong(moved.value, of)
  if (capacity !== undefined && isBelowMinimum(seats, capacity))
    return refuse({ code: 'event.termsWrong', term: 'minimum' })
  return capacity === undefined
    ? accept<Changed>({ sessions: moved.value, changes: [], isDone: true })
    : reseated(call, of, { capacity, moveLastToLine, moved: moved.value })
}

/** Whoever moves up by it does so at once; should it break off, the stream goes on. */
async function follow({ world }: WorkerCall, sessions: readonly Session[]): Promise<void> {
  for (const one of sessions)
    if (one.seatsId === one.id) {
      await followSession(one)
      await settle(world, one)
    }
}

type Step = { readonly answer: Answer; readonly isDone: boolean }

async function carryOut(call: WorkerCall, of: Series, asked: Asked) {
  const now = call.world.now()
  const came = await decided(call, of, asked)
  if (!came.ok) return came
  const { sessions, changes, isDone } = came.value
  const answer = answerOf(sessions[0] ?? of.session)
  const request = { at: now, answer: JSON.stringify(answer) }
  const done = isDone ? carriedOut(of.session.done, call.request, request) : of.session.done
  await commit(
    changeEvent(eventWith(of.event, sessions, now)),
    ...sessions.map((one) => change(one.id === of.session.id ? { ...one, done } : one)),
    ...changes,
  )
  await follow(call, sessions)
  return accept<Step>({ answer, isDone })
}

/** As much of it as one transaction holds. */
async function step(call: WorkerCall, asked: Asked, judge: Judge) {
  const found = await atDesk(call, asked.sessionId)
  if (!found.ok) return found
  const { answer, ...of } = found.value
  if (answer !== undefined) {
    const before = answerThen({ answer }, answerOf(of.session))
    return accept<Step>({ answer: before, isDone: true })
  }
  const passes = await placePasses(judge, of, asked.venue)
  return passes.ok ? carryOut(call, of, asked) : passes
}

/** Another time, another place, other seats: everybody hears of it from the stream. */
export const changeSession: Changing = async (call, asked) => {
  const judge = askingOnce(call)
  for (;;) {
    const came = await withFreshRead(call.world, () => step(call, asked, judge))
    if (!came.ok) return came
    if (came.value.isDone) return accept(came.value.answer)
  }
}
