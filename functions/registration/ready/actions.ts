import type { Mine } from '../../../shared/contract/seats'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { closedNow } from '../../place/standing/actions'
import type { Call } from '../../platform/call'
import { answeredBefore, type Done, isFull } from '../../platform/done'
import { homesOf } from '../../platform/session'
import { type Gate, gateOf } from '../gate/actions'
import type { Registration } from '../rules'
import { mineOf } from '../rules'
import { answersPass } from '../signing/answers/actions'
import { homeFor } from '../signing/policy'
import { begun, type Person, refusedByWish, type Wish } from '../signing/rules'
import { loadRegistration } from '../store'

/** What whoever signs up has to do with a session, looked up before anything is decided. */
export type Ready = {
  readonly gate: Gate
  readonly person: Person
  readonly before: Registration | undefined
}
type NotReady = { readonly code: 'session.notFound' | 'access.notVerified' }

export async function readyFor(
  { world, caller }: Call,
  { sessionId }: { readonly sessionId: SessionId },
): Promise<Outcome<Ready, NotReady>> {
  const gate = await gateOf(world, sessionId)
  if (!gate?.session.isShown || gate.session.districtId !== caller.districtId)
    return refuse({ code: 'session.notFound' })
  const homes = homesOf(caller)
  const home = homeFor(homes, gate.session)
  if (!home)
    return refuse({
      code: homes.length === 0 ? 'access.notVerified' : 'session.notFound',
    })
  const id = world.idFor('registration', gate.session.seatsId, caller.id)
  const { workerId } = caller
  const person: Person = { id, residentId: caller.id, home, proxyId: caller.by?.proxyId, workerId }
  return accept({ gate, person, before: await loadRegistration(caller.id, gate.session) })
}

type Unanswered = { readonly code: 'idempotency.keyReused' | 'registration.tooOften' }

/** As it was answered then; what was settled behind the answer, as it stands. What was refused in the end may be tried anew. */
function asThen(registration: Registration, { answer }: Done): Mine | undefined {
  if (answer !== '') return JSON.parse(answer) as Mine
  return registration.because === 'full' ? undefined : mineOf(registration)
}

/** How this very request was answered before, `undefined` if it is new; refused where no more can be remembered. */
export function answeredTo(
  { world, request }: Pick<Call, 'world' | 'request'>,
  registration: Registration | undefined,
): Outcome<Mine | undefined, Unanswered> {
  if (!registration) return accept(undefined)
  const before = answeredBefore(registration.done, request)
  if (!before.ok) return before
  if (!before.value && isFull(registration.done, world.now()))
    return refuse({ code: 'registration.tooOften' })
  return accept(before.value && asThen(registration, before.value))
}

/** The next life of somebody's registration, if the session, their wish and their words allow it. */
export async function begin(call: Call, { gate: { session }, person, before }: Ready, wish: Wish) {
  const now = call.world.now()
  const refused = refusedByWish(session, wish, now)
  if (refused) return refused
  const closed = await closedNow(call.world, person.home.compoundId)
  if (closed) return refuse(closed)
  const begins = begun(person, { session, before, wish, now })
  if (!begins.ok) return begins
  const passed = await answersPass(call, wish.answers)
  return passed.ok ? begins : passed
}
