import type { AttendanceRow } from '../../../../shared/contract/attendance'
import type { EventId, PlaceId, SessionId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { isHeldBelow } from '../../../event/desk/rules'
import type { Session } from '../../../event/rules'
import { glanceAt } from '../../../event/showing/actions'
import { afterFull, goingOn, readCursor } from '../../../platform/cursor'
import { workerOf } from '../../../platform/session'
import { asRead, NOBODY, rowIn } from '../../sheet/rules'
import { glanceAtSums, listSheet } from '../../sheet/store'
import { standingOf } from '../../showing/rules'
import type { Sitting } from '../actions'
import { lineIn, placeInLine } from './rules'

export type Listing = {
  readonly nodeId: PlaceId
  readonly eventId: EventId
  readonly session: SessionId
  readonly cursor?: string | undefined
}

/** A session at whose desk the caller works: it says itself what it is of. */
export async function sessionAt({ caller }: Sitting, { nodeId, eventId, session: id }: Listing) {
  const session = await glanceAt(id)
  const isThere = session?.eventId === eventId && isHeldBelow(session, nodeId)
  const proof = isThere ? workerOf(caller, session) : undefined
  if (!session || !proof) return refuse({ code: 'event.notFound' } as const)
  return accept({ session, proof })
}

const shownOf = (session: Session, now: number) => {
  const { title, day, hours, venue, status } = session
  return { ...{ title, day, hours, venue: venue.name, status }, ...standingOf(session, now) }
}

/** A page on a screen, with the sums beside it, and one on paper, of a whole class: three units of reading each. */
const PAGES = { screen: 80, paper: 100 } as const

/** Who has a seat in a session and who came, as colleagues see them. */
export async function showSeated(call: Sitting, asked: Listing, on: keyof typeof PAGES) {
  const found = await sessionAt(call, asked)
  if (!found.ok) return found
  const { session, proof } = found.value
  const scope = [call.caller.id, 'sheet', session.id]
  const after = await readCursor(scope, asked.cursor)
  if (!after.ok) return after
  const limit = PAGES[on]
  const [listed, sums] = await Promise.all([
    listSheet(proof, { sessionId: session.id, which: 'here' }, { after: after.value, limit }),
    on === 'screen' ? glanceAtSums(session.id) : NOBODY,
  ])
  const rows = asRead(listed.map(({ card }): AttendanceRow => rowIn(card)))
  const cursor = await goingOn(
    scope,
    afterFull(listed, limit, ({ sortKey }) => sortKey),
  )
  const { id: sessionId, title } = session
  const list = { ...shownOf(session, call.world.now()), rows, ...sums, ...cursor }
  return accept({ title, sessionId, list })
}

const WAITING = 50

/** Who waits, in their order. */
export async function showWaiting(call: Sitting, asked: Listing) {
  const found = await sessionAt(call, asked)
  if (!found.ok) return found
  const { session, proof } = found.value
  const { id: sessionId, seatsId, title } = session
  const scope = [call.caller.id, 'line', seatsId]
  const from = await readCursor(scope, asked.cursor)
  if (!from.ok) return from
  const { before, after } = placeInLine(from.value)
  const page = { after, limit: WAITING }
  const listed = await listSheet(proof, { sessionId: seatsId, which: 'line' }, page)
  const people = listed.map(({ card }, n) => ({ ...rowIn(card), place: before + n + 1 }))
  const last = afterFull(listed, WAITING, ({ sortKey }) => sortKey)
  const goesOn = last === undefined ? undefined : lineIn(before + WAITING, last)
  return accept({ title, sessionId, people, ...(await goingOn(scope, goesOn)) })
}
