import type { CancelReason } from '../../../shared/contract/registration'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, lastTimes, type Session } from '../../event/rules'
import { changed, type EndedBecause, isActive, type Registration } from '../rules'

type Leaving = {
  readonly by: ResidentId | 'clock'
  readonly now: number
  readonly because?: CancelReason | EndedBecause | undefined
}
type Refusal = { readonly code: 'registration.notFound' | 'registration.over' }

/** Until when one may leave, epoch ms: a course until its last begins. */
export const leavingEndsAt = (session: Session): number => beginsAt(lastTimes(session))

/** Gives up a seat, a place in line or an offer, until the session begins: behind that it is for the list at the door. */
export function decideLeave(
  registration: Registration | undefined,
  session: Session,
  { by, now, because }: Leaving,
): Outcome<Registration, Refusal> {
  if (!registration || !isActive(registration)) return refuse({ code: 'registration.notFound' })
  // What was called off ends for everybody, however late that is carried out.
  if (because !== 'session' && now >= leavingEndsAt(session))
    return refuse({ code: 'registration.over' })
  const { shard: _seat, ...rest } = registration
  return accept(
    changed(rest, {
      ...{ status: 'cancelled', changedAt: now, changedBy: by },
      ...(because === undefined ? {} : { because }),
    }),
  )
}
