import type * as contract from '../../../../shared/contract/seatsDesk'
import type { SessionId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { eventAt, glanceAt } from '../../../event/showing/actions'
import type { Event, Session } from '../../../event/rules'
import { glanceAtAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import type { Membership } from '../../../resident/rules'
import { nameOf } from '../../../resident/actions'
import { findClash } from '../../clash/actions'
import { mineIn } from '../../line/mine/actions'
import { homeFor } from '../../signing/policy'
import { loadRegistration } from '../../store'
import { homeOf } from '../actions'

type Shown = { readonly session: Session; readonly event: Event; readonly seats: Session }

/** A session that is for whoever lives there. */
async function sessionFor(home: Membership, id: SessionId): Promise<Shown | undefined> {
  const session = await glanceAt(id)
  if (!session?.isShown || !homeFor([home], session)) return undefined
  const [event, seats] = await Promise.all([eventAt(session.eventId), glanceAt(session.seatsId)])
  return event && seats && { session, event, seats }
}

/** Of another home that the worker does not answer for, nothing. */
async function standingOf(
  { world, caller }: Call<'worker'>,
  { residentId }: Membership,
  { session, event, seats }: Shown,
) {
  const [registration, clash] = await Promise.all([
    loadRegistration(residentId, seats),
    findClash(world, residentId, { session, event }),
  ])
  const isOurs = registration !== undefined && workerOf(caller, registration) !== undefined
  const mine = isOurs ? await mineIn(seats, registration) : {}
  return { ...mine, ...(clash ? { clash } : {}) }
}

export const showSeatOf: Action<typeof contract.showSeatOf> = async (
  call,
  { sessionId, membershipId },
) => {
  const home = await homeOf(call, membershipId)
  if (!home.ok) return home
  const shown = await sessionFor(home.value, sessionId)
  if (!shown) return refuse({ code: 'session.notFound' })
  const { residentId } = home.value
  const [name = '', access, standing] = await Promise.all([
    nameOf(residentId),
    glanceAtAccess(residentId),
    standingOf(call, home.value, shown),
  ])
  return accept({ name, addressForm: access?.addressForm ?? '', ...standing })
}
