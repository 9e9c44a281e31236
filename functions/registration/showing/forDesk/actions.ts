import type { SessionId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import type { Event } from '../../../event/rules'
import { glanceAt } from '../../../event/showing/actions'
import type { World } from '../../../platform/world'
import { deskOf, wordsOf } from '../rules'

/** What features above know of the seats of a session. */
type Taken = { readonly taken: number; readonly waiting: number }

/** For features above that have shown whose desk it is: a session and its seats, nobody’s own standing in it. */
export async function sessionForDesk(
  { world }: { readonly world: World },
  { held, id }: { readonly held: Event; readonly id: SessionId },
  sumsOf: (seatsId: SessionId) => Promise<Taken>,
) {
  const session = await glanceAt(id)
  const seats = session?.seatsId === id ? session : session && (await glanceAt(session.seatsId))
  if (!session || !seats) return refuse({ code: 'session.notFound' } as const)
  const { taken, waiting } = await sumsOf(seats.id)
  const { capacity } = seats.terms
  const known = { session, seats, event: held }
  return accept({
    ...wordsOf(known, { now: world.now(), today: world.today() }),
    seats: { capacity, left: Math.max(0, capacity - taken), waiting },
    desk: deskOf(held),
  })
}
