import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Session } from '../../../event/rules'
import { loadAccess } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import { actingFor, homesOf } from '../../../platform/session'
import type { Registration } from '../../../registration/rules'
import { homeFor } from '../../../registration/signing/policy'
import { begun } from '../../../registration/signing/rules'

type Walking = {
  readonly residentId: ResidentId
  readonly before: Registration | undefined
  readonly party: number | undefined
}

/** What is written down of whoever comes without a seat, so that it is theirs as if they had signed up; nothing of whoever lives nowhere here. */
export async function walkedIn(
  { world, caller }: Call<'worker'>,
  seats: Session,
  { residentId, before, party = 1 }: Walking,
): Promise<Registration | undefined> {
  const now = world.now()
  const access = await loadAccess(residentId)
  const homes = access ? homesOf(actingFor(access, now)) : []
  const home = homeFor(homes, seats) ?? homes[0]
  if (!home) return undefined
  const id = world.idFor('registration', seats.seatsId, residentId)
  const begins = begun({ id, residentId, home }, { session: seats, before, wish: { party }, now })
  return begins.ok
    ? { ...begins.value, status: 'attended', isWalkIn: true, changedBy: caller.id }
    : undefined
}
