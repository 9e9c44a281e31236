import { MAX_COUNTED, type Mine } from '../../../../shared/contract/seats'
import type { Session } from '../../../event/rules'
import { mineOf, type Registration } from '../../rules'
import type { Waiting } from '../../turn/rules'
import { placesBefore } from '../rules'
import { countLine } from '../store'

/** The place of whoever waits. */
function waitsAt({ status, joinedAt, ...one }: Registration): Waiting | undefined {
  if (status !== 'waitlisted' || joinedAt === undefined) return undefined
  const { residentId, party, life } = one
  return { residentId, joinedAt, party, life }
}

/** Somebody who waits sees how many are before them, nobody who they are. */
export async function mineIn(
  session: Session,
  registration: Registration | undefined,
  places?: readonly string[],
): Promise<{ readonly mine?: Mine }> {
  if (!registration || registration.status === 'cancelled') return {}
  const mine: Mine = mineOf(registration)
  const before = waitsAt(registration)
  if (!before) return { mine }
  const ahead = places
    ? placesBefore(places, before)
    : await countLine(session.seatsId, { before, max: MAX_COUNTED })
  return { mine: { ...mine, ahead } }
}
