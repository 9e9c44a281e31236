import type * as contract from '../../../../shared/contract/seatsDesk'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { carriedOut } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { listLine } from '../../line/store'
import { changePlace } from '../../line/writes'
import { answeredTo } from '../../ready/actions'
import { mineOf, type Registration } from '../../rules'
import { mineIn } from '../../line/mine/actions'
import { answersPass } from '../../signing/answers/actions'
import { loadRegistration } from '../../store'
import { settle } from '../../turn/actions'
import type { Waiting } from '../../turn/rules'
import { changeRegistration } from '../../writes'
import { type Seat, seatFor } from '../actions'
import { decideMove, type Move } from './rules'

const placeOf = ({ residentId, joinedAt = 0, party, life }: Registration): Waiting => ({
  ...{ residentId, joinedAt, party, life },
})

/** The record and the place change together or not at all: a seat that was given meanwhile raised the record's `rev`. */
async function put(
  { world, request }: Call<'worker'>,
  { session, registration }: Seat,
  to: Registration,
) {
  const answer = JSON.stringify(mineOf(to))
  const done = carriedOut(to.done, request, { at: world.now(), answer })
  const places = { from: placeOf(registration), to: placeOf(to) }
  const isSame = places.from.joinedAt === places.to.joinedAt
  await commit(changeRegistration({ ...to, done }), ...(isSame ? [] : changePlace(session, places)))
}

/** Whose turn it is may have changed with the order. */
async function settled({ world }: Call<'worker'>, { session, registration }: Seat) {
  await settle(world, session)
  const stands = await loadRegistration(registration.residentId, session)
  return accept((await mineIn(session, stands)).mine ?? mineOf(stands ?? registration))
}

async function move(call: Call<'worker'>, seat: Seat, wanted: Move) {
  const { caller, world } = call
  const { words, place } = wanted
  // One more than the place: they may stand before it themself.
  const line = await listLine(seat.session.seatsId, { limit: place + 1 })
  const facts = { line, by: caller.id, now: world.now() }
  const moved = decideMove(seat.registration, wanted, facts)
  if (!moved.ok) return moved
  const passed = await answersPass(call, words === undefined ? [] : [words])
  if (!passed.ok) return passed
  await put(call, seat, moved.value)
  return settled(call, seat)
}

/** Another place in the line, by whoever holds the session; those who are overtaken see their true place. */
export const moveInLine: Action<typeof contract.moveInLine> = (
  call,
  { sessionId, membershipId, ...wanted },
) =>
  withFreshRead(call.world, async () => {
    const found = await seatFor(call, { sessionId, membershipId })
    if (!found.ok) return found
    if (!workerOf(call.caller, found.value.session)) return refuse({ code: 'session.notFound' })
    const answered = answeredTo(call, found.value.registration)
    if (!answered.ok) return answered
    return answered.value ? settled(call, found.value) : move(call, found.value, wanted)
  })
