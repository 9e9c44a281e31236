import type { InputOf } from '../../../shared/contract/endpoint'
import type * as eventDesk from '../../../shared/contract/eventDesk'
import type { EventId, PlaceId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { listDeskCards } from '../../event/desk/actions'
import { isHeldBelow } from '../../event/desk/rules'
import { beginsAt, type Event, type Occurrence } from '../../event/rules'
import { eventAt } from '../../event/showing/actions'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import { sessionForDesk } from '../../registration/showing/actions'
import { type AuditPage, historyOf } from '../../resident/audit/actions'
import { offeredOn } from '../../resident/replies/actions'
import { sessionIn } from './rules'

/** A worker at a desk, who asks for whatever anybody may ask for. */
export type Sitting = Pick<Call<'worker'>, keyof Call>

/** What a place holds, as its list shows it. */
export const listClasses = (call: Sitting, asked: InputOf<typeof eventDesk.listDeskSessions>) =>
  listDeskCards(call, asked)

/** What an address of the desk says; without a session it is the next. */
export type AtDesk = {
  readonly nodeId: PlaceId
  readonly eventId: EventId
  readonly session?: SessionId | undefined
}

/** An event at whose desk the caller works, and the session of it that they look at. */
export async function classAt(call: Sitting, { nodeId, eventId, session }: AtDesk) {
  const event = await eventAt(eventId)
  const proof = event && isHeldBelow(event, nodeId) ? workerOf(call.caller, event) : undefined
  if (!event || !proof) return refuse({ code: 'event.notFound' } as const)
  const one = sessionIn(event, session, call.world.now())
  return one ? accept({ event, one, proof }) : refuse({ code: 'session.notFound' } as const)
}

type Found = { readonly event: Event; readonly one: Occurrence }

/** Whether it can still be called off. */
const mayCallOff = ({ event, one }: Found, now: number): boolean =>
  event.status === 'published' && !one.isCancelled && beginsAt(one) > now

const latest = (pages: readonly AuditPage[]): AuditPage['items'] =>
  pages.flatMap(({ items }) => items).sort((a, b) => b.at - a.at)

/** One session of an event with all that is known of it, and who did what about the two. */
export async function showClass(call: Sitting, asked: AtDesk) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const { event, one, proof } = found.value
  const [shown, ofEvent, ofSession, offered] = await Promise.all([
    sessionForDesk(call, event, one.id),
    historyOf(call, { proof, subjectId: event.id }),
    historyOf(call, { proof, subjectId: one.id }),
    mayCallOff(found.value, call.world.now()) ? offeredOn(call, asked.nodeId, event) : [],
  ])
  if (!shown.ok) return shown
  if (!ofEvent.ok) return ofEvent
  if (!ofSession.ok) return ofSession
  return accept({
    ...{ event, session: shown.value, mayCallOff: mayCallOff(found.value, call.world.now()) },
    offered,
    history: latest([ofEvent.value, ofSession.value]),
  })
}
