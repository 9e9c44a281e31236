import type * as contract from '../../../shared/contract/registration'
import type { Mine } from '../../../shared/contract/seats'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { glanceAt, sessionOf } from '../../event/showing/actions'
import type { Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { doerOf } from '../../platform/acting'
import type { World } from '../../platform/world'
import { leavePlace } from '../line/writes'
import { standAgain } from '../line/actions'
import { leaveBehind } from '../line/again/actions'
import { answeredTo } from '../ready/actions'
import { mineOf, type Registration } from '../rules'
import { findEntry } from '../seating/rules'
import { loadRegistration } from '../store'
import { giveBack, lookBehind, moveUp } from '../turn/back/actions'
import { changeRegistration } from '../writes'
import { decideLeave } from './rules'

/** The session whose seats these are: of a course its first. */
export async function seatsSessionOf(id: SessionId): Promise<Session | undefined> {
  const session = await sessionOf(id)
  return session && session.seatsId !== id ? sessionOf(session.seatsId) : session
}

/** The same for whoever gives back what they have: half the price. */
async function seatsSeen(id: SessionId): Promise<Session | undefined> {
  const session = await glanceAt(id)
  return session && session.seatsId !== id ? glanceAt(session.seatsId) : session
}

/** What follows from somebody's leaving, whatever they had: done again it does nothing more. */
export async function clear(
  world: World,
  session: Session,
  { residentId, life, joinedAt }: Registration,
): Promise<void> {
  if (joinedAt !== undefined) await leavePlace(session.seatsId, { residentId, joinedAt })
  const isMeant: Parameters<typeof giveBack>[1]['isMeant'] = ({ entry }) => entry.life <= life
  const seatings = await giveBack(world, { session, residentId, isMeant })
  // Also where the stream took the seat back a moment before.
  if (!findEntry(seatings, residentId)) await moveUp(world, session, { joinedAt, seatings })
}

/** A place of before, which a step that broke off has left behind: gone, unless it is theirs again. */
async function leaveEarlier(
  world: World,
  session: Session,
  { told, stands }: { readonly told: Registration; readonly stands: Registration },
) {
  const { residentId, joinedAt } = told
  if (joinedAt === undefined || joinedAt === stands.joinedAt) return
  if (await leaveBehind(session, { residentId, joinedAt }))
    await lookBehind(world, session, joinedAt)
}

/** Whoever has a seat waits no more; their place may have hidden who stands behind it. */
async function outOfLine(world: World, session: Session, { residentId, joinedAt }: Registration) {
  if (joinedAt === undefined) return
  await leavePlace(session.seatsId, { residentId, joinedAt })
  await lookBehind(world, session, joinedAt)
}

/** What a record says is carried out as it stands now, however late that is. */
export async function follow(world: World, told: Registration): Promise<void> {
  const { residentId, seatsId } = told
  const session = await seatsSessionOf(seatsId)
  const stands = session && (await loadRegistration(residentId, session))
  if (!stands) return
  await leaveEarlier(world, session, { told, stands })
  if (stands.status === 'cancelled') await clear(world, session, stands)
  else if (stands.status === 'waitlisted') await standAgain(world, session, { waiting: stands })
  else await outOfLine(world, session, stands)
}

async function leave(
  call: Call,
  { session, registration }: { readonly session: Session; readonly registration: Registration },
  because: Registration['because'],
) {
  const { world, caller, request } = call
  const now = world.now()
  const left = decideLeave(registration, session, { by: doerOf(caller), now, because })
  if (!left.ok) return left
  const mine: Mine = mineOf(left.value)
  const done = carriedOut(left.value.done, request, { at: now, answer: JSON.stringify(mine) })
  await commit(changeRegistration({ ...left.value, done }))
  await clear(world, session, left.value)
  return accept(mine)
}

/** Gives back what one has; whoever is next gets it in the same moment. */
export const cancelRegistration: Action<typeof contract.cancelRegistration> = (
  call,
  { sessionId, because },
) =>
  withFreshRead(call.world, async () => {
    const session = await seatsSeen(sessionId)
    if (!session || session.districtId !== call.caller.districtId)
      return refuse({ code: 'session.notFound' })
    const registration = await loadRegistration(call.caller.id, session)
    if (!registration) return refuse({ code: 'registration.notFound' })
    const answered = answeredTo(call, registration)
    if (!answered.ok) return answered
    if (!answered.value) return leave(call, { session, registration }, because)
    // What broke off behind the record is gone on with.
    if (registration.status === 'cancelled') await clear(call.world, session, registration)
    return accept(answered.value)
  })
