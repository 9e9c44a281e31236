import type { MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { World } from '../../platform/world'
import { registrationOf } from '../../registration/standing/actions'
import { membershipOf } from '../../resident/actions'
import { hasSeat, isIn } from '../rules'
import type { listFor } from '../showing/actions'
import { loadCheckIn } from '../store'

type List = NonNullable<Awaited<ReturnType<typeof listFor>>>

async function isOn({ session, seats }: List, world: World, id: ResidentId): Promise<boolean> {
  const at = { id: world.idFor('checkIn', session.id, id), sessionId: session.id }
  const [registration, checkIn] = await Promise.all([registrationOf(id, seats), loadCheckIn(at)])
  return hasSeat(registration) || isIn(checkIn)
}

/** Somebody on the list of a class, by their home: who has a seat, or came. */
export async function listedAs(
  world: World,
  list: List,
  membershipId: MembershipId,
): Promise<Outcome<ResidentId, { readonly code: 'membership.unknown' }>> {
  const membership = await membershipOf(membershipId)
  const isKnown = membership !== undefined && (await isOn(list, world, membership.residentId))
  return isKnown ? accept(membership.residentId) : refuse({ code: 'membership.unknown' })
}
