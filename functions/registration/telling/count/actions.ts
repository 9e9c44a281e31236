import type * as contract from '../../../../shared/contract/sessionChanges'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { eventAt, glanceAt, glanceAtAll } from '../../../event/showing/actions'
import type { Session } from '../../../event/rules'
import type { Action } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { isToCome } from '../../callingOff/rules'
import { peopleOf } from '../actions'

/** Whoever comes to several of them is one. */
async function countOf(sessions: readonly Session[], seats: readonly Session[]) {
  const each = await Promise.all(seats.map(peopleOf))
  return { sessions: sessions.length, people: new Set(each.flat()).size }
}

const isFound = (session: Session | undefined): session is Session => session !== undefined

/** Those whose seats these sessions share, each once. */
const seatsOf = async (sessions: readonly Session[]): Promise<readonly Session[]> =>
  (await glanceAtAll([...new Set(sessions.map(({ seatsId }) => seatsId))])).filter(isFound)

/** How many would be told of a change: nobody is named. */
export const countSignedUp: Action<typeof contract.countSignedUp> = async (
  { world, caller },
  { sessionId },
) => {
  const session = await glanceAt(sessionId)
  if (!session || !workerOf(caller, session)) return refuse({ code: 'session.notFound' })
  const event = await eventAt(session.eventId)
  const series = await glanceAtAll((event?.sessions ?? []).map(({ id }) => id))
  const coming = series.filter(isFound).filter((one) => isToCome(one, world.now()))
  return accept({
    one: await countOf([session], await seatsOf([session])),
    series: await countOf(coming, await seatsOf(coming)),
  })
}
