import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import { glanceAtSeats } from '../../registration/standing/actions'
import { decideDoor } from '../rules'

/** A session, and that whose seats people have in it. */
export type Door = { readonly session: Session; readonly seats: Session }

/** A session at whose door somebody works, while people are written down. */
export async function doorOf({ world, caller }: Call<'worker'>, id: SessionId) {
  const session = await glanceAt(id)
  const seats = session && workerOf(caller, session) && (await glanceAtSeats(session))
  if (!seats) return refuse({ code: 'session.notFound' })
  const open = decideDoor(session, { now: world.now(), who: 'worker' })
  return open.ok ? accept<Door>({ session, seats }) : open
}
