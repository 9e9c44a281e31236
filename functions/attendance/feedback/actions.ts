import type * as contract from '../../../shared/contract/afterClass'
import type { Feedback } from '../../../shared/contract/afterClass'
import { addDays } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import { tell } from '../../notice/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, answerThen, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { type CheckIn, isIn } from '../rules'
import { listCheckIns, loadCheckIn } from '../store'
import { changeCheckIn } from '../writes'
import { countsOf, decideFeedback, isOpenFor, saidIn } from './rules'

/** A session of one's own district. */
async function sessionFor({ caller }: Call, id: SessionId): Promise<Session | undefined> {
  const session = await glanceAt(id)
  return session?.districtId === caller.districtId ? session : undefined
}

const ownCheckIn = ({ world, caller }: Call, sessionId: SessionId) =>
  loadCheckIn({ id: world.idFor('checkIn', sessionId, caller.id), sessionId })

type Saying = {
  readonly session: Session
  readonly before: CheckIn | undefined
  readonly said: Feedback
}

async function say({ world, request }: Call, { session, before, said }: Saying) {
  const now = world.now()
  if (isFull(before?.done ?? [], now)) return refuse({ code: 'registration.tooOften' })
  const decided = decideFeedback(session, before, { said, now })
  if (!decided.ok) return decided
  const answer = saidIn(decided.value) ?? said
  const done = carriedOut(decided.value.done, request, { at: now, answer: JSON.stringify(answer) })
  await commit(changeCheckIn({ ...decided.value, done }))
  return accept(answer)
}

export const sayFeedback: Action<typeof contract.sayFeedback> = (call, { sessionId, ...said }) =>
  withFreshRead(call.world, async () => {
    const session = await sessionFor(call, sessionId)
    if (!session) return refuse({ code: 'session.notFound' })
    const before = await ownCheckIn(call, sessionId)
    const repeat = answeredBefore(before?.done ?? [], call.request)
    if (!repeat.ok) return repeat
    if (!repeat.value) return say(call, { session, before, said })
    return accept(answerThen(repeat.value, saidIn(before) ?? said))
  })

/** One's own, of whoever came. */
function ownOf(session: Session, own: CheckIn | undefined, now: number) {
  if (!isIn(own)) return {}
  const said = saidIn(own)
  return { own: { ...(said && { said }), isOpen: isOpenFor(session, now) } }
}

async function deskOf({ id }: Session) {
  const counts = countsOf(await listCheckIns(id))
  return { desk: counts ? { counts } : {} }
}

export const showFeedback: Action<typeof contract.showFeedback> = async (call, { sessionId }) => {
  const session = await sessionFor(call, sessionId)
  if (!session) return refuse({ code: 'session.notFound' })
  const isDesk = workerOf(call.caller, session) !== undefined
  const own = ownOf(session, await ownCheckIn(call, sessionId), call.world.now())
  if (!isDesk && !own.own) return refuse({ code: 'session.notFound' })
  return accept({ ...own, ...(isDesk ? await deskOf(session) : {}) })
}

/** Whoever came is asked how it was, once: of a course behind the first of its sessions they came to. */
async function askOne(world: World, session: Session, checkIn: CheckIn): Promise<void> {
  const { residentId } = checkIn
  if (residentId === undefined || !isIn(checkIn)) return
  await tell(world, residentId, {
    kind: 'registration.attended',
    ...{ title: session.title, at: session.changedAt, sessionId: session.id },
    ...{ from: session.day, until: addDays(session.day, 1), hours: session.hours },
    cause: { factId: world.idFor('registration', session.seatsId, residentId), rev: 1 },
  })
}

/** For the stream: all who came, of a list that is closed, or one who was written down behind it. */
export async function askHowItWas(world: World, id: SessionId, late?: CheckIn): Promise<void> {
  const session = await glanceAt(id)
  if (session?.status !== 'tookPlace') return
  for (const one of late ? [late] : await listCheckIns(id)) await askOne(world, session, one)
}
