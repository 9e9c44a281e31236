import type { MembershipId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import { membershipOf } from '../../resident/actions'
import type { Membership } from '../../resident/rules'
import { seatsSessionOf } from '../leaving/actions'
import type { Registration } from '../rules'
import { loadRegistration } from '../store'

type NotThere = { readonly code: 'membership.unknown' | 'session.notFound' }

/** A home of which the worker answers for whoever lives there. */
export async function homeOf(
  { caller }: Pick<Call<'worker'>, 'caller'>,
  membershipId: MembershipId,
): Promise<Outcome<Membership, { readonly code: 'membership.unknown' }>> {
  const membership = await membershipOf(membershipId)
  return membership && workerOf(caller, membership)
    ? accept(membership)
    : refuse({ code: 'membership.unknown' })
}

type Asked = { readonly sessionId: SessionId; readonly membershipId: MembershipId }
export type Seat = { readonly session: Session; readonly registration: Registration }

/** Somebody's registration for a worker who answers for them, whatever home they signed up from. */
export async function seatFor(
  call: Pick<Call<'worker'>, 'caller'>,
  { sessionId, membershipId }: Asked,
): Promise<Outcome<Seat, NotThere | { readonly code: 'seat.notSignedUp' }>> {
  const { caller } = call
  const [home, session] = await Promise.all([homeOf(call, membershipId), seatsSessionOf(sessionId)])
  if (!home.ok) return home
  if (session?.districtId !== caller.districtId) return refuse({ code: 'session.notFound' })
  const registration = await loadRegistration(home.value.residentId, session)
  return registration && workerOf(caller, registration)
    ? accept({ session, registration })
    : refuse({ code: 'seat.notSignedUp' })
}
