import type * as contract from '../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { eventAt, glanceAt } from '../../../event/showing/actions'
import type { Event, Session } from '../../../event/rules'
import { addressFormOf, glanceAtAccess } from '../../../platform/access'
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

/** A session that is for whoever lives there, and the one whose seats are taken with it. */
async function seatsFor(home: Membership, id: SessionId) {
  const session = await glanceAt(id)
  if (!session?.isShown || !homeFor([home], session)) return undefined
  const seats = session.seatsId === id ? session : await glanceAt(session.seatsId)
  return seats && { session, seats }
}

type Asked = { readonly sessionId: SessionId; readonly membershipId: MembershipId }

/** The same on a page of the event's desk, which has read the event: by their form of address alone. */
export async function seatOnPage(
  call: Pick<Call<'worker'>, 'world' | 'caller'>,
  event: Event,
  { sessionId, membershipId }: Asked,
) {
  const home = await homeOf(call, membershipId)
  if (!home.ok) return home
  const found = await seatsFor(home.value, sessionId)
  if (!found) return refuse({ code: 'session.notFound' } as const)
  const { session, seats } = found
  const { residentId } = home.value
  const [registration, access] = await Promise.all([
    loadRegistration(residentId, seats),
    glanceAtAccess(residentId),
  ])
  const isOurs = registration !== undefined && workerOf(call.caller, registration) !== undefined
  const { mine } = isOurs ? await mineIn(seats, registration) : {}
  const clash = mine ? undefined : await findClash(call.world, residentId, { session, event })
  return accept({ addressForm: addressFormOf(access), mine, clash })
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
