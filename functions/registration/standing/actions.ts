import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import { placeIn } from '../line/rules'
import { listLine } from '../line/store'
import type { Registration } from '../rules'
import { entryIn, residentAt } from '../seating/rules'
import { homeFor } from '../signing/policy'
import { loadSeatings } from '../seating/store'
import { loadRegistration } from '../store'

/** For features above: the session whose seats these are, for showing: of a course its first. */
export async function glanceAtSeats(session: Session): Promise<Session | undefined> {
  return session.seatsId === session.id ? session : glanceAt(session.seatsId)
}

/** For features above: which of somebody's homes lies within the reach of a session. */
export const homeIn = <Home extends CompoundPath>(
  homes: readonly Home[],
  session: Pick<Session, 'nodeId'>,
): Home | undefined => homeFor(homes, session)

/** For features above: how somebody stands, before it is changed. */
export const registrationOf = (
  residentId: ResidentId,
  session: Pick<Session, 'keptUnder' | 'seatsId'>,
): Promise<Registration | undefined> => loadRegistration(residentId, session)

export type Seated = { readonly residentId: ResidentId; readonly party: number }

/** For features above: who has a seat at this second; what is only offered is nobody's yet. */
export async function seatedIn(seats: Session): Promise<readonly Seated[]> {
  const seatings = await loadSeatings(seats, 'now')
  return seatings.flatMap(({ entries }) =>
    Object.entries(entries).flatMap(([key, text]) => {
      const { party, offeredUntil } = entryIn(text)
      return offeredUntil === undefined ? [{ residentId: residentAt(key), party }] : []
    }),
  )
}

const AT_ONCE = 100

/** For features above: who still waits, all of them. */
export async function waitingFor(seatsId: SessionId): Promise<readonly ResidentId[]> {
  const found: ResidentId[] = []
  let after: string | undefined
  do {
    const line = await listLine(seatsId, {
      limit: AT_ONCE,
      ...(after === undefined ? {} : { after }),
    })
    found.push(...line.map(({ residentId }) => residentId))
    const last = line[line.length - 1]
    after = line.length === AT_ONCE && last ? placeIn(last) : undefined
  } while (after !== undefined)
  return found
}
