import type * as contract from '../../../shared/contract/event'
import type { InputOf, OutputOf } from '../../../shared/contract/endpoint'
import type * as desk from '../../../shared/contract/eventDesk'
import type { EventId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull, isRepeat, once } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { askingOnce, judged } from '../judging/actions'
import { type Event } from '../rules'
import { checkOf } from '../standing/rules'
import { loadEvent } from '../store'
import { changeEvent, changeSession } from '../writes'
import { sessionsFollowing } from './following/actions'
import { decidePlan, decidePublishing, eventOf, type Node, nodeOf, sessionsOf } from './rules'

type Asked = InputOf<typeof contract.createEvent>
export type Answer = OutputOf<typeof contract.createEvent>
type WorkerCall = Call<'worker'>

/** How an event stands, for whoever just changed it. */
export const answerOf = (event: Event): Answer => ({
  id: event.id,
  sessionIds: event.sessions.map((one) => one.id),
  status: event.status,
  check: checkOf(event) === 'passed' ? 'passed' : 'withWorker',
})

/** Of an answer all that may differ later. */
export const brief = ({ status, check }: Pick<Answer, 'status' | 'check'>): string =>
  `${status} ${check}`

function replayed(event: Event, answer: string): Answer {
  const [status, check] = answer.split(' ') as [Answer['status']?, Answer['check']?]
  const standing = answerOf(event)
  return { ...standing, status: status ?? standing.status, check: check ?? standing.check }
}

/** Where somebody's post lets them hold something. */
async function workplaceOf(
  { caller }: WorkerCall,
  nodeId: Asked['nodeId'],
): Promise<Outcome<Node, { readonly code: 'place.notFound' | 'access.notAllowed' }>> {
  const place = await placeOf(nodeId)
  if (!place) return refuse({ code: 'place.notFound' })
  return workerOf(caller, place) ? accept(nodeOf(place)) : refuse({ code: 'access.notAllowed' })
}

async function madeBefore({ request }: WorkerCall, id: EventId) {
  const event = await loadEvent(id)
  if (!event) return accept(undefined)
  const repeat = isRepeat(event.request, request)
  if (!repeat.ok) return repeat
  const before = answeredBefore(event.done, request)
  if (!before.ok) return before
  return accept(before.value ? replayed(event, before.value.answer) : answerOf(event))
}

type Make = { readonly id: EventId; readonly judge: ReturnType<typeof askingOnce> }

async function make(call: WorkerCall, asked: Asked, { id, judge }: Make) {
  const { world, caller, request } = call
  const node = await workplaceOf(call, asked.nodeId)
  if (!node.ok) return node
  const { words, venue, terms, signUp = 'each' } = asked
  const at = world.now()
  const plan = decidePlan({ words, venue, terms, signUp, sessions: asked.sessions }, at)
  if (!plan.ok) return plan
  const verdict = await judged(call, judge, { ...node.value, id, words, venue, terms })
  if (!verdict.ok) return verdict
  const { textCheck, also } = verdict.value
  const status = asked.isDraft ? 'draft' : 'published'
  const making = { id, organiserId: caller.id, request, at, status, textCheck } as const
  const event = eventOf(plan.value, node.value, {
    ...making,
    sessionIdOf: (n) => world.idFor('session', id, String(n)),
    done: [],
  })
  const answer = answerOf(event)
  const done = carriedOut([], request, { at, answer: brief(answer) })
  await commit(
    changeEvent({ ...event, done }),
    ...sessionsOf(event).map((session) => changeSession(session)),
    ...also,
  )
  return accept(answer)
}

/** A class, an event, a series: in one transaction with its sessions. */
export const createEvent: Action<typeof contract.createEvent> = (call, asked) => {
  const id = call.world.idFor('event', call.caller.id, call.request.key)
  const judge = askingOnce(call)
  return withFreshRead(call.world, () =>
    once(
      () => madeBefore(call, id),
      () => make(call, asked, { id, judge }),
    ),
  )
}

type Decided = { readonly event: Event; readonly also?: readonly Change[] }

/**
 * One keyed change of an event by a worker of its place, and its sessions follow: answered again if it was carried out
 * before.
 */
export const changeByWorker = <Decision extends Outcome<Decided, { readonly code: string }>>(
  call: WorkerCall,
  eventId: EventId,
  decide: (event: Event) => Promise<Decision>,
) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const event = await loadEvent(eventId)
    if (!event || !workerOf(caller, event)) return refuse({ code: 'event.notFound' })
    const before = answeredBefore(event.done, request)
    if (!before.ok) return before
    if (before.value) return accept(replayed(event, before.value.answer))
    const at = world.now()
    if (isFull(event.done, at)) return refuse({ code: 'event.changedTooOften' })
    const decided = await decide(event)
    if (!decided.ok) return decided as Extract<Decision, { readonly ok: false }>
    const { event: changed, also = [] } = decided.value
    const answer = answerOf(changed)
    const done = carriedOut(event.done, request, { at, answer: brief(answer) })
    await commit(
      changeEvent(next({ ...changed, rev: event.rev }, { changedAt: at, done })),
      ...(await sessionsFollowing(changed, at)),
      ...also,
    )
    return accept(answer)
  })

/** A draft becomes seen, where its words have passed. */
export const publishEvent: Action<typeof desk.publishEvent> = (call, { eventId, sessions }) =>
  changeByWorker(call, eventId, (event) => {
    const decided = decidePublishing(event, { now: call.world.now(), sessions })
    return Promise.resolve(decided.ok ? accept({ event: decided.value }) : decided)
  })
