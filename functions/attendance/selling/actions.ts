import type { OwnSelling } from '../../../shared/contract/selling'
import type * as contract from '../../../shared/contract/selling'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { eventAt, glanceAt } from '../../event/showing/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { glanceAtSeats, registrationOf } from '../../registration/standing/actions'
import { judgingWords } from '../../resident/block/words/actions'
import { loadCheckIn } from '../store'
import {
  decideReport,
  inOrder,
  isOpenFor,
  isWaiting,
  saidOf,
  type Selling,
  wasThere,
} from './rules'
import { listSellingAt, loadSelling } from './store'
import { changeSelling } from './writes'

/** A session of one's own district. */
async function sessionFor({ caller }: Call, id: SessionId): Promise<Session | undefined> {
  const session = await glanceAt(id)
  return session?.districtId === caller.districtId ? session : undefined
}

/** Whether the caller has a seat in it, and whether they came. */
async function thereOf({ world, caller }: Call, session: Session) {
  const seats = await glanceAtSeats(session)
  const [registration, checkIn] = await Promise.all([
    seats && registrationOf(caller.id, seats),
    loadCheckIn({ id: world.idFor('checkIn', session.id, caller.id), sessionId: session.id }),
  ])
  return { registration, checkIn }
}

const wordsIn = ({ what, words, at }: Selling) => ({
  what: [...what],
  ...(words === undefined ? {} : { words }),
  at,
})

function answerIn({ answer }: Selling) {
  if (!answer) return undefined
  const { outcome, words, at } = answer
  return { outcome, ...(words === undefined ? {} : { words }), at }
}

/** To whoever said it; by whom it was answered is the community's. */
function ownOf(said: Selling): OwnSelling {
  const answer = answerIn(said)
  return { ...wordsIn(said), ...(answer ? { answer } : {}) }
}

type Asked = InputOf<typeof contract.reportSelling>

async function sayOf({ world, caller, request }: Call, session: Session, asked: Asked) {
  const host = (await eventAt(session.eventId))?.words.host?.name
  return saidOf(session, {
    ...{ residentId: caller.id, what: asked.what, at: world.now(), request },
    ...(asked.words === undefined ? {} : { words: asked.words }),
    ...(host === undefined ? {} : { host }),
  })
}

/** Once a person and session: whatever is sent again reads what stands. */
export const reportSelling: Action<typeof contract.reportSelling> = (call, asked) => {
  const judge = judgingWords(call.world, call.caller.id)
  return withFreshRead(call.world, async () => {
    const session = await sessionFor(call, asked.sessionId)
    if (!session) return refuse({ code: 'session.notFound' })
    const before = await loadSelling(session.id, call.caller.id)
    const repeat = isRepeat(before?.request, call.request)
    if (!repeat.ok) return repeat
    if (before) return accept(ownOf(before))
    const decided = decideReport(session, await thereOf(call, session), call.world.now())
    if (!decided.ok) return decided
    const judged = await judge(asked.words)
    if (!judged.ok) return judged
    const said = await sayOf(call, session, asked)
    await commit(changeSelling(said))
    return accept(ownOf(said))
  })
}

/** Of whoever was there, or said so. */
async function ownIn(call: Call, session: Session) {
  const said = await loadSelling(session.id, call.caller.id)
  const isTheirs = said !== undefined || wasThere(await thereOf(call, session))
  if (!isTheirs) return {}
  const isOpen = said === undefined && isOpenFor(session, call.world.now())
  return { own: { ...(said ? { said: ownOf(said) } : {}), isOpen } }
}

/** All together, each by their form of address: to the workers of the place. */
async function deskIn({ id }: Session) {
  const all = inOrder(await listSellingAt(id))
  const people = all.flatMap(({ residentId, answer }) => [
    residentId,
    ...(answer ? [answer.by] : []),
  ])
  const known = await glanceAtAccesses(people)
  const reports = all.map((one) => {
    const answer = answerIn(one)
    const by = one.answer && addressFormOf(known.get(one.answer.by))
    return {
      ...{ ...wordsIn(one), reporter: addressFormOf(known.get(one.residentId)) },
      ...(answer ? { answer: { ...answer, by: by ?? '' } } : {}),
    }
  })
  return { desk: { waiting: all.filter(isWaiting).length, reports } }
}

export const showSelling: Action<typeof contract.showSelling> = async (call, { sessionId }) => {
  const session = await sessionFor(call, sessionId)
  if (!session) return refuse({ code: 'session.notFound' })
  const isDesk = workerOf(call.caller, session) !== undefined
  const own = await ownIn(call, session)
  if (!isDesk && !own.own) return refuse({ code: 'session.notFound' })
  return accept({ ...own, ...(isDesk ? await deskIn(session) : {}) })
}
