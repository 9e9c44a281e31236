import type * as contract from '../../../shared/contract/emergency'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { log } from '../../platform/log'
import { withFreshRead } from '../../platform/retry'
import { emergencyOf } from '../../resident/emergency/actions'
import { listedAs } from '../listed/actions'
import { listFor } from '../showing/actions'
import { isOpenAt, openingOf } from './rules'
import { loadOpening } from './store'
import { addOpening } from './writes'

type Reused = { readonly code: 'idempotency.keyReused' }

const SAID = { contact: 'emergency contact opened', phone: 'number of a call opened' } as const
type Looked = { readonly residentId: ResidentId; readonly what: keyof typeof SAID }

/** First it is written down who looks: nobody reads it otherwise. The same tap again is the same look. */
export async function noted(
  { world, caller, request }: Call<'worker'>,
  session: Session,
  { residentId, what }: Looked,
): Promise<Outcome<undefined, Reused>> {
  const openingId = world.idFor('opening', caller.id, request.key)
  const before = await loadOpening({ sessionId: session.id, openingId })
  const repeat = isRepeat(before?.request, request)
  if (!repeat.ok) return repeat
  if (repeat.value) return accept(undefined)
  const opened = { openingId, residentId, by: caller.id, at: world.now(), request }
  const kind = what === 'phone' ? { what } : {}
  await commit(addOpening(openingOf(session, { ...opened, ...kind })))
  log.info(SAID[what], { sessionId: session.id, by: caller.id, of: residentId })
  return accept(undefined)
}

export const openEmergency: Action<typeof contract.openEmergency> = (
  call,
  { sessionId, membershipId },
) =>
  withFreshRead(call.world, async () => {
    const list = await listFor(call.caller, sessionId)
    if (!list) return refuse({ code: 'session.notFound' })
    if (!isOpenAt(list.session, call.world.now())) return refuse({ code: 'emergency.notNow' })
    const who = await listedAs(call.world, list, membershipId)
    if (!who.ok) return who
    const contact = await emergencyOf(who.value)
    if (!contact) return refuse({ code: 'emergency.none' })
    const written = await noted(call, list.session, { residentId: who.value, what: 'contact' })
    if (!written.ok) return written
    return accept({ name: contact.name, phone: contact.phone })
  })
