import type { SessionId } from '../../../shared/kernel/ids'
import { type Session } from '../../event/rules'
import { shardsOf } from '../../event/shards/rules'
import { factsOf } from '../../platform/facts'
import { SeatingEntity } from '../entities'
import { emptySeating, type Seating } from './rules'

const seatings = factsOf<Seating>(SeatingEntity)

const keysOf = (session: Session) =>
  Array.from({ length: shardsOf(session) }, (_, shard) => ({ seatsId: session.seatsId, shard }))

/** All the seats of a session, in their order; what nobody has asked for yet is as it will be made, revision 0. */
export async function loadSeatings(
  session: Session,
  asOf: 'now' | 'lately',
): Promise<readonly Seating[]> {
  const found = await seatings.loadMany(keysOf(session), { consistent: asOf === 'now' })
  return found.map((one, shard) => one ?? { ...emptySeating(session, shard), rev: 0 })
}

/** The seats of several sessions that somebody has asked for, for showing. */
export async function glanceAtSeatings(sessions: readonly Session[]): Promise<readonly Seating[]> {
  const found = await seatings.loadMany(sessions.flatMap(keysOf), { consistent: false })
  return found.filter((one) => one !== undefined)
}

export const loadSeating = (seatsId: SessionId, shard: number): Promise<Seating | undefined> =>
  seatings.load({ seatsId, shard }, { consistent: true })
