import type { InputOf } from '../../../shared/contract/endpoint'
import type * as eventDesk from '../../../shared/contract/eventDesk'
import type { EventId, PlaceId, SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { coverFor } from '../../event/cover/rules'
import { listDeskCards } from '../../event/desk/actions'
import { isHeldBelow } from '../../event/desk/rules'
import { beginsAt, type Event, type Occurrence } from '../../event/rules'
import { eventAt } from '../../event/showing/actions'
import { asFromPhone, type Sitting } from '../../platform/fromPhone'
import { workerOf } from '../../platform/session'
import { sessionForDesk } from '../../registration/showing/forDesk/actions'
import { historyOf } from '../../resident/audit/actions'
import { offeredOn } from '../../resident/replies/actions'
import { glanceAtSums } from '../sheet/store'
import { sessionIn } from './rules'

export { asFromPhone, type Sitting }

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

/** Of a class those of its community do nearly everything; so many others are looked up. */
const OTHERS = 1

function historyAt(
  call: Sitting,
  { event, one, proof }: Found & { readonly proof: WorkerOf },
  cursor: string | undefined,
) {
  const { communityId, streetId, districtId } = event
  const most = { nodeId: communityId ?? streetId ?? districtId, others: OTHERS }
  return historyOf(call, { proof, subjectId: one.id, within: event.id, cursor, most })
}

/** By the sums that are kept of it, however many come. */
async function takenAt(seatsId: SessionId) {
  const { seats, offered, waiting } = await glanceAtSums(seatsId)
  return { taken: seats + offered, waiting }
}

type Looking = AtDesk & { readonly cursor?: string | undefined }

/** One session of an event with all that is known of it, and who did what about the two. */
export async function showClass(call: Sitting, { cursor, ...asked }: Looking) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const { event, one } = found.value
  const [shown, history, offered] = await Promise.all([
    sessionForDesk(call, { held: event, id: one.id }, takenAt),
    historyAt(call, found.value, cursor),
    mayCallOff(found.value, call.world.now()) ? offeredOn(call, asked.nodeId, event) : [],
  ])
  if (!shown.ok) return shown
  if (!history.ok) return history
  return accept({
    ...{ event, session: shown.value, mayCallOff: mayCallOff(found.value, call.world.now()) },
    ...coverFor(event, 'desk'),
    ...{ offered, history: history.value },
  })
}
